"""Makes the file of secrets of a local portal: ``python alat/rahasia.py var/rahasia.env``.

One line, ``PORTAL_RAHASIA=`` and 64 random characters, readable by its owner alone; so is the
folder where it has to be made. A file that is there already stays as it is. A failure is one
sentence on stderr and exit code 1.
"""

import secrets
import sys
from pathlib import Path


def buat(berkas: Path) -> None:
    """Writes the file whole or not at all; raises OSError when the folder takes no file."""
    berkas.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    sementara = berkas.with_suffix(".baru")
    sementara.unlink(missing_ok=True)
    sementara.touch(mode=0o600)
    sementara.write_text(f"PORTAL_RAHASIA={secrets.token_urlsafe(48)}\n")
    sementara.rename(berkas)


def main() -> int:
    """Does what the command line asks; returns the exit code."""
    berkas = Path(sys.argv[1])
    try:
        if not berkas.exists():
            buat(berkas)
    except OSError:
        kalimat = f"Berkas {berkas} tidak dapat dibuat: periksa ruang cakram dan hak tulis."
        print(kalimat, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
