"""Addresses within and outside, and a server on this machine that answers as a test tells it."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

DALAM = [
    "http://127.0.0.1/",
    "http://127.0.0.1:8000/admin/",
    "http://localhost/",
    "http://LOCALHOST./x",
    "http://server/",
    "http://router.local/",
    "http://metadata.google.internal/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://0.0.0.0/",
    "http://255.255.255.255/",
    "http://224.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://017700000001/",
    "http://0177.0.0.1/",
    "http://[::1]/",
    "http://[::]/",
    "http://[fe80::1]/",
    "http://[fc00::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:8.8.8.8]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:1::1]/",
    "http://[ff02::1]/",
    "http://[rusak/",
    "http://kpu.go.id:99999/",
    "http://orang@kpu.go.id/",
    "http://kpu.go.id:80@127.0.0.1/",
    "http://kpu.go.id\\@127.0.0.1/",
    "http://127.0.0.1\t.kpu.go.id/",
    "http://kpu.go.id/a b",
    "http://kpu.go.id/\r\nHost: x",
    "http:///x",
    "http://.kpu.go.id/",
    "//kpu.go.id/",
    "kpu.go.id",
    "ftp://kpu.go.id/",
    "file:///etc/hostname",
    "gopher://kpu.go.id/",
    "data:text/html,x",
    "javascript:alert(1)",
    "",
    None,
]
LUAR = [
    "https://www.kpu.go.id/berita?x=1#y",
    "http://kpu.go.id:8080/",
    "https://8.8.8.8/",
    "https://[2001:4860:4860::8888]/",
    "https://contoh.kpu.go.id./",
    "https://münchen.example.org/ä",
]


class Server(ThreadingHTTPServer):
    """A server on this machine; ``jawaban`` maps a path to a function of the handler."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Penjawab)
        self.jawaban, self.diminta = {}, []
        self.selesai = threading.Event()

    def alamat(self, jalur="/"):
        return f"http://127.0.0.1:{self.server_port}{jalur}"


class Penjawab(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.diminta.append((self.path, self.headers["Host"]))
        self.server.jawaban[self.path](self)

    def log_message(self, *args):
        pass

    def kirim(self, isi=b"", kode=200, **kepala):
        self.send_response(kode)
        for nama, nilai in {"Content-Length": len(isi), **kepala}.items():
            self.send_header(nama.replace("_", "-"), str(nilai))
        self.end_headers()
        self.wfile.write(isi)


@contextmanager
def server_setempat():
    """A ``Server`` that runs until the block ends."""
    satu = Server()
    benang = threading.Thread(target=satu.serve_forever, args=[0.01], daemon=True)
    benang.start()
    try:
        yield satu
    finally:
        satu.selesai.set()
        satu.shutdown()
        benang.join()
        satu.server_close()
