"""Runs a command with an Elasticsearch of its own: ``python alat/elasticsearch.py COMMAND …``.

The server lives in a temporary folder, listens on free loopback ports, and is gone at the end. The
command finds it in ``PORTAL_ELASTICSEARCH``; its exit code is ours. Elasticsearch refuses to run
as root, so root lends it the user ``nobody``.

The server is an artifact of Maven's (``ARTEFAK``): a file named in ``PORTAL_UJI_ELASTICSEARCH``, or
else the one in Maven's own folder. Where it, or a Java that is new enough, is missing, one line
says how to get it: exit code 0, or 1 under ``CI=true``. Without a command nothing is started, and
two lines say which server and which Java would be.
"""

import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

VERSI = "9.2.0"
ARTEFAK = f"org.elasticsearch.distribution.integ-test-zip:elasticsearch:{VERSI}:zip"
JAVA_MIN = 21
BATAS_MULAI = 180
"""Seconds that a server has to start."""

CARA_ZIP = (
    "Uji Elasticsearch dilewati; ambil dulu servernya: mvn -q"
    " org.apache.maven.plugins:maven-dependency-plugin:3.6.1:get"
    f" -Dartifact={ARTEFAK} -Dtransitive=false"
)
CARA_JAVA = (
    f"Uji Elasticsearch dilewati; pasang JDK {JAVA_MIN} atau lebih baru, lalu sebut foldernya di"
    " ES_JAVA_HOME."
)


class TidakAda(Exception):
    """The server or its Java is missing; the message says how to get it."""


@dataclass(frozen=True, slots=True)
class Simpul:
    """A node that runs: its address and its process."""

    url: str
    proses: subprocess.Popen


def cari_zip() -> Path:
    """The server's archive; raises ``TidakAda``."""
    maven = Path.home() / ".m2/repository/org/elasticsearch/distribution/integ-test-zip"
    disebut = os.environ.get("PORTAL_UJI_ELASTICSEARCH")
    zip_ = (
        Path(disebut) if disebut else maven / "elasticsearch" / VERSI / f"elasticsearch-{VERSI}.zip"
    )
    if not zip_.is_file():
        raise TidakAda(CARA_ZIP)
    return zip_


def cari_java() -> Path:
    """The folder of the first Java that is new enough; raises ``TidakAda``."""
    disebut = [os.environ[nama] for nama in ("ES_JAVA_HOME", "JAVA_HOME") if os.environ.get(nama)]
    for folder in (*map(Path, disebut), *sorted(Path("/usr/lib/jvm").glob("*"), reverse=True)):
        if (folder / "bin/java").is_file() and _versi_java(folder) >= JAVA_MIN:
            return folder
    raise TidakAda(CARA_JAVA)


def _versi_java(folder: Path) -> int:
    """The feature version that a Java says of itself, 0 where it says nothing."""
    with suppress(OSError):
        cocok = re.search(r'^JAVA_VERSION="?(\d+)', (folder / "release").read_text(), re.MULTILINE)
        return int(cocok[1]) if cocok else 0
    return 0


def port_bebas(banyak: int) -> list[int]:
    """Different loopback ports that nobody listens on now."""
    colokan = [socket.socket() for _ in range(banyak)]
    try:
        for satu in colokan:
            satu.bind(("127.0.0.1", 0))
        return [satu.getsockname()[1] for satu in colokan]
    finally:
        for satu in colokan:
            satu.close()


@contextmanager
def server(banyak: int = 1, heap: str = "512m") -> Iterator[list[Simpul]]:
    """A running cluster of so many nodes, all green; raises ``TidakAda``, ``RuntimeError``."""
    zip_, java = cari_zip(), cari_java()
    pengguna = "nobody" if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="portal-es-"))
    simpul: list[Simpul] = []
    try:
        program = _bongkar(zip_, folder)
        port = port_bebas(2 * banyak)
        for n in range(banyak):
            (folder / f"tmp{n}").mkdir()
        if pengguna:
            akun = pwd.getpwnam(pengguna)
            for jalur in (folder, *folder.rglob("*")):
                os.chown(jalur, akun.pw_uid, akun.pw_gid)
        for n in range(banyak):
            lingkungan = {
                "PATH": os.environ["PATH"],
                "ES_JAVA_HOME": str(java),
                "ES_JAVA_OPTS": f"-Xms{heap} -Xmx{heap}",
                "ES_TMPDIR": str(folder / f"tmp{n}"),
                "HOME": str(folder),
            }
            setelan = _setelan(n, port, folder)
            perintah = [program / "bin/elasticsearch", *(f"-E{satu}" for satu in setelan)]
            with (folder / f"keluaran{n}").open("wb") as keluaran:
                proses = subprocess.Popen(
                    perintah,
                    env=lingkungan,
                    cwd=folder,
                    user=pengguna,
                    stdin=subprocess.DEVNULL,
                    stdout=keluaran,
                    stderr=keluaran,
                    start_new_session=True,
                )
            simpul.append(Simpul(f"http://127.0.0.1:{port[2 * n]}", proses))
        _tunggu(simpul, folder)
        yield simpul
    finally:
        for satu in simpul:
            matikan(satu)
        shutil.rmtree(folder, ignore_errors=True)


def matikan(simpul: Simpul) -> None:
    """Ends a node at once, as a fault would; what it holds is lost."""
    with suppress(ProcessLookupError):
        os.killpg(simpul.proses.pid, signal.SIGKILL)
    simpul.proses.wait()


def _bongkar(zip_: Path, folder: Path) -> Path:
    """Unpacks the archive; the folder of the program."""
    with zipfile.ZipFile(zip_) as arsip:
        arsip.extractall(folder)
    program = next(folder.glob("elasticsearch-*"))
    for berkas in (program / "bin").iterdir():
        berkas.chmod(0o755)
    return program


def _setelan(n: int, port: list[int], folder: Path) -> list[str]:
    """What the nth node is told; ports come in pairs, for HTTP and between nodes."""
    banyak = len(port) // 2
    sama = [
        f"node.name=simpul{n}",
        "cluster.name=portal-uji",
        "network.host=127.0.0.1",
        f"http.port={port[2 * n]}",
        f"transport.port={port[2 * n + 1]}",
        f"path.data={folder / f'data{n}'}",
        f"path.logs={folder / f'log{n}'}",
        "xpack.security.enabled=false",
        "action.auto_create_index=false",
        # A test machine may be fuller than a server ought to be.
        "cluster.routing.allocation.disk.threshold_enabled=false",
    ]
    if banyak == 1:
        return [*sama, "discovery.type=single-node"]
    teman = ",".join(f"127.0.0.1:{satu}" for satu in port[1::2])
    awal = ",".join(f"simpul{satu}" for satu in range(banyak))
    return [*sama, f"discovery.seed_hosts={teman}", f"cluster.initial_master_nodes={awal}"]


def _tunggu(simpul: list[Simpul], folder: Path) -> None:
    """Waits until all nodes have found each other."""
    alamat = f"{simpul[0].url}/_cluster/health?wait_for_nodes={len(simpul)}&timeout=1s"
    batas = time.monotonic() + BATAS_MULAI
    while time.monotonic() < batas and all(satu.proses.poll() is None for satu in simpul):
        try:
            with urllib.request.urlopen(alamat, timeout=5) as jawaban:  # noqa: S310
                if jawaban.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    keluaran = (folder / "keluaran0").read_text(errors="replace")
    raise RuntimeError(f"Elasticsearch tidak mau mulai:\n{keluaran[-3000:]}")


def main(perintah: list[str]) -> int:
    """Runs the command beside a server; returns its exit code."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        if not perintah:
            print(cari_zip(), cari_java(), sep="\n")
            return 0
        with server() as simpul:
            lingkungan = os.environ | {"PORTAL_ELASTICSEARCH": simpul[0].url}
            return subprocess.run(perintah, env=lingkungan, check=False).returncode
    except TidakAda as galat:
        print(galat, file=sys.stderr)
        return 1 if os.environ.get("CI") == "true" else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
