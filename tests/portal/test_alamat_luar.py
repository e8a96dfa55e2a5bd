"""Addresses that others wrote: which may be linked to, and what fetching refuses."""

import ipaddress
import socket

import pytest

from portal import alamat_luar
from portal.alamat_luar import AlamatDitolak, tautan_luar, unduh
from tests.luar import DALAM, LUAR, server_setempat


@pytest.mark.parametrize("alamat", DALAM)
def test_alamat_dalam_ditolak_tanpa_bertanya(alamat, monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: pytest.fail("bertanya"))
    assert tautan_luar(alamat) is None
    with pytest.raises(AlamatDitolak):
        unduh(alamat or "")


@pytest.mark.parametrize("alamat", LUAR)
def test_alamat_luar_diterima(alamat):
    assert tautan_luar(f" {alamat}\n") == alamat


def jawaban_dns(*ip):
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (satu, 80)) for satu in ip]


@pytest.mark.parametrize("ip", [["127.0.0.1"], ["10.0.0.1"], ["8.8.8.8", "192.168.0.1"], []])
def test_nama_yang_menuju_ke_dalam_ditolak(ip, monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: jawaban_dns(*ip))
    monkeypatch.setattr(socket, "create_connection", lambda *a, **k: pytest.fail("menyambung"))
    with pytest.raises(AlamatDitolak, match="jaringan dalam"):
        unduh("http://jebakan.example.org/")


def test_nama_ditanya_sekali_dan_jawabannya_yang_dihubungi(monkeypatch):
    jawaban = iter([jawaban_dns("8.8.8.8"), jawaban_dns("127.0.0.1")])
    dihubungi = []

    def sambung(alamat, *lain):
        dihubungi.append(alamat)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: next(jawaban))
    monkeypatch.setattr(socket, "create_connection", sambung)
    with pytest.raises(AlamatDitolak, match="tidak dapat diambil"):
        unduh("http://berubah.example.org/")
    assert dihubungi == [("8.8.8.8", 80)]
    assert next(jawaban) == jawaban_dns("127.0.0.1")


@pytest.fixture
def server():
    with server_setempat() as satu:
        yield satu


@pytest.fixture
def izinkan(monkeypatch):
    """The seam: this machine counts as public."""
    monkeypatch.setattr(alamat_luar, "ip_publik", lambda ip: True)


def test_server_setempat_ditolak(server):
    with pytest.raises(AlamatDitolak):
        unduh(server.alamat())
    assert not server.diminta


def test_isi_diunduh(server, izinkan):
    server.jawaban["/umpan?a=%C3%A4"] = lambda p: p.kirim(b"isi")
    assert unduh(server.alamat("/umpan?a=ä")) == b"isi"
    assert server.diminta == [("/umpan?a=%C3%A4", f"127.0.0.1:{server.server_port}")]


def test_perpindahan_diikuti_dan_dinilai_lagi(server, monkeypatch):
    boleh = ipaddress.ip_address("127.0.0.1")
    monkeypatch.setattr(alamat_luar, "ip_publik", lambda ip: ip == boleh)
    server.jawaban["/a"] = lambda p: p.kirim(kode=302, Location="/b")
    server.jawaban["/b"] = lambda p: p.kirim(b"isi")
    assert unduh(server.alamat("/a")) == b"isi"
    for tujuan in ("http://10.0.0.1/", "http://127.0.0.2/", "file:///etc/hostname", "http://[x"):
        server.jawaban["/a"] = lambda p, tujuan=tujuan: p.kirim(kode=301, Location=tujuan)
        with pytest.raises(AlamatDitolak):
            unduh(server.alamat("/a"))


def test_perpindahan_tanpa_akhir(server, izinkan):
    server.jawaban["/a"] = lambda p: p.kirim(kode=302, Location="/a")
    with pytest.raises(AlamatDitolak, match="terlalu banyak"):
        unduh(server.alamat("/a"))
    assert len(server.diminta) == alamat_luar.BATAS_ALIH + 1


def besar(p):
    """More than the limit, without saying so beforehand."""
    p.send_response(200)
    p.end_headers()
    for _ in range(100):
        try:
            p.wfile.write(b"x" * 1_000_000)
        except OSError:
            return


def terpotong(p):
    p.send_response(200)
    p.send_header("Content-Length", "100")
    p.end_headers()
    p.wfile.write(b"separuh")
    p.close_connection = True


def bukan_http(p):
    p.wfile.write(b"apa ini\r\n\r\n")


@pytest.mark.parametrize(
    ("jawab", "sebab"),
    [
        (besar, "lebih dari 5 MB"),
        (lambda p: p.kirim(kode=404), "menjawab 404"),
        (lambda p: p.kirim(kode=302), "menjawab 302"),
        (lambda p: p.kirim(b"x", Content_Encoding="gzip"), "termampatkan"),
        (terpotong, "terpotong"),
        (bukan_http, "tidak dapat diambil"),
    ],
)
def test_jawaban_yang_ditolak(server, izinkan, jawab, sebab):
    server.jawaban["/"] = jawab
    with pytest.raises(AlamatDitolak, match=sebab):
        unduh(server.alamat())


def menetes_isi(p):
    p.send_response(200)
    p.end_headers()
    p.wfile.write(b"x")
    p.server.selesai.wait(60)


def menetes_kepala(p):
    p.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    p.server.selesai.wait(60)


@pytest.mark.parametrize("jawab", [menetes_isi, menetes_kepala])
def test_server_yang_menetes_diputus(server, izinkan, monkeypatch, jawab):
    monkeypatch.setattr(alamat_luar, "TENGGAT_UNDUH", 0.3)
    server.jawaban["/"] = jawab
    with pytest.raises(AlamatDitolak, match="Belum selesai"):
        unduh(server.alamat())


def test_server_yang_diam_habis_waktunya(server, izinkan, monkeypatch):
    monkeypatch.setattr(alamat_luar, "TENGGAT_SAMBUNG", 0.3)
    server.jawaban["/"] = lambda p: p.server.selesai.wait(60)
    with pytest.raises(AlamatDitolak, match="tidak dapat diambil"):
        unduh(server.alamat())


def test_https_menuntut_sertifikat(server, izinkan):
    with pytest.raises(AlamatDitolak, match="SSL"):
        unduh(server.alamat().replace("http:", "https:"))


def test_tls_memakai_nama_bukan_ip(monkeypatch):
    diminta = {}

    class Konteks:
        def wrap_socket(self, sock, server_hostname, **lain):
            diminta["nama"] = server_hostname
            raise ConnectionResetError

    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: jawaban_dns("8.8.8.8"))
    monkeypatch.setattr(socket, "create_connection", lambda *a: socket.socket())
    monkeypatch.setattr(alamat_luar.ssl, "create_default_context", Konteks)
    with pytest.raises(AlamatDitolak):
        unduh("https://www.example.org/")
    assert diminta == {"nama": "www.example.org"}
