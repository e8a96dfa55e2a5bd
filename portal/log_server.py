"""The logs of the web server: of comments' addresses no access, of no request the device."""

from gunicorn.glogging import Logger

from portal.log import TanpaRahasia


class LogServer(Logger):
    """gunicorn's logger.

    ``manage.py jalankan`` keeps no access log; where ``GUNICORN_CMD_ARGS`` asks for one, it says
    nothing of comments.
    """

    def setup(self, cfg):
        """Set up as gunicorn does, and let nothing secret into the log of errors."""
        super().setup(cfg)
        self.error_log.filters[:] = [TanpaRahasia()]

    def access(self, resp, req, environ, request_time):
        """Log an access, unless it was to a comment."""
        if not environ.get("PATH_INFO", "").startswith("/komentar/"):
            super().access(resp, req, environ, request_time)
