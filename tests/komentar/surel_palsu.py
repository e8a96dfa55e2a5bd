"""Mail servers for tests, on real sockets: one that takes or refuses mail, and one that hangs."""

import socket
import socketserver
from contextlib import closing, contextmanager
from threading import Thread


class _Percakapan(socketserver.StreamRequestHandler):
    """As much SMTP as a client needs."""

    def handle(self):
        server = self.server
        server.sambungan += 1
        self.jawab("220 uji")
        for baris in self.rfile:
            kata = baris.split(b" ")[0].strip().upper()
            if kata == b"QUIT":
                return self.jawab("221 dah")
            if kata == b"RCPT":
                alamat = baris.decode().strip().partition("<")[2].rstrip(">")
                self.jawab(server.tolak.get(alamat, "250 baik"))
            elif kata == b"DATA":
                self.jawab("354 silakan")
                isi = b""
                while not isi.endswith(b"\r\n.\r\n"):
                    isi += self.rfile.readline()
                server.surat.append(isi)
                if server.putus_sesudah_data:
                    return None
                self.jawab("250 diterima")
            else:
                self.jawab("250 baik")
        return None

    def jawab(self, teks):
        self.wfile.write(f"{teks}\r\n".encode())


class Palsu(socketserver.ThreadingTCPServer):
    """Attributes: ``surat`` (raw mails), ``sambungan`` (how many came), ``tolak`` (by address)."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Percakapan)
        self.surat, self.sambungan, self.tolak = [], 0, {}
        self.putus_sesudah_data = False


@contextmanager
def menerima():
    """A mail server that works."""
    with Palsu() as server:
        utas = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        utas.start()
        try:
            yield server
        finally:
            server.shutdown()
            utas.join()


@contextmanager
def menggantung():
    """A socket that lets itself be connected to and never says a word; yields it."""
    with closing(socket.create_server(("127.0.0.1", 0))) as colokan:
        colokan.setblocking(False)
        yield colokan


def arahkan(settings, port):
    """Let mails go to this port, with a short patience."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_TIMEOUT = 0.3
