"""A server on loopback that stands where Elasticsearch should, and misbehaves on demand."""

import json
import urllib.error
import urllib.request
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

from search.mesin.dasar import KOLOM_SARINGAN

KEPALA = {"X-Elastic-Product": "Elasticsearch"}
JSON = "application/vnd.elasticsearch+json;compatible-with=9"
KOSONG = {
    "hits": {"total": {"value": 0, "relation": "eq"}, "hits": []},
    "aggregations": {n: {"doc_count": 0, "isi": {"buckets": []}} for n in KOLOM_SARINGAN},
}
GALAT = {"error": {"type": "galat_buatan", "reason": "x"}, "status": 500}
RAGAM = {
    "500": (500, JSON, json.dumps(GALAT)),
    "503 HTML": (503, "text/html", "<h1>Service Unavailable</h1>"),
    "bukan JSON": (200, JSON, '{"hits": {'),
    "JSON lain": (200, JSON, '{"salam": "halo"}'),
    "daftar": (200, JSON, "[1, 2, 3]"),
    "null": (200, JSON, "null"),
    "angka yang bukan angka": (
        200,
        JSON,
        json.dumps({**KOSONG, "hits": {"total": {"value": "banyak"}, "hits": []}}),
    ),
    "tanpa faset": (200, JSON, json.dumps({"hits": KOSONG["hits"]})),
    "kosong": (200, JSON, ""),
    "indeks hilang": (404, JSON, json.dumps({**GALAT, "status": 404})),
    "hanya baca": (403, JSON, json.dumps({**GALAT, "status": 403})),
    "baik": (200, JSON, json.dumps(KOSONG)),
}
"""Answers by name; beside them stand "diam" and "menetes", and "terus" to the real server."""


class Pengganggu(ThreadingHTTPServer):
    """Counts what it is asked and answers as ``ragam`` says at that moment."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, ragam, tujuan=None):
        super().__init__(("127.0.0.1", 0), _Penjawab)
        self.ragam, self.tujuan = ragam, tujuan
        self.ditanya, self.selesai = 0, Event()

    @property
    def url(self):
        """Its address."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request, client_address):
        """Whoever asked has left; that is what this server is for."""


class _Penjawab(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def _jawab(self):
        isi = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.ditanya += 1
        ragam = self.server.ragam
        if ragam == "diam":
            self.server.selesai.wait(30)
            self.close_connection = True
        elif ragam == "menetes":
            self._menetes()
        elif ragam == "terus":
            self._teruskan(isi)
        else:
            status, jenis, teks = RAGAM[ragam]
            self._kirim(status, jenis, teks.encode())

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _jawab

    def _menetes(self):
        """A byte now and then: no socket timeout ever notices."""
        self.close_connection = True
        with suppress(OSError):
            for huruf in b"HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n" + b" " * 999:
                self.wfile.write(bytes([huruf]))
                if self.server.selesai.wait(0.05):
                    return

    def _teruskan(self, isi):
        minta = urllib.request.Request(
            self.server.tujuan + self.path, data=isi or None, method=self.command
        )
        for nama in ("Content-Type", "Accept"):
            if nama in self.headers:
                minta.add_header(nama, self.headers[nama])
        try:
            jawaban = urllib.request.urlopen(minta, timeout=60)
        except urllib.error.HTTPError as galat:
            jawaban = galat
        with jawaban:
            self._kirim(jawaban.status, jawaban.headers["Content-Type"], jawaban.read())

    def _kirim(self, status, jenis, isi):
        self.send_response(status)
        for nama, nilai in KEPALA.items():
            self.send_header(nama, nilai)
        if jenis:
            self.send_header("Content-Type", jenis)
        self.send_header("Content-Length", str(len(isi)))
        self.end_headers()
        self.wfile.write(isi)

    def log_message(self, *isi):
        """Silence."""


@contextmanager
def pengganggu(ragam, tujuan=None):
    """A server that misbehaves, running."""
    server = Pengganggu(ragam, tujuan)
    # Looks often whether it is to end.
    utas = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    utas.start()
    try:
        yield server
    finally:
        server.selesai.set()
        server.shutdown()
        server.server_close()
        utas.join()
