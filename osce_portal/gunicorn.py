"""The production server's configuration; run as a module it only says whether the port is free."""

import os
import socket
import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from osce_portal import log

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "osce_portal.settings")
try:
    port = settings.PORT
except ImproperlyConfigured as problem:
    sys.exit(f"The portal cannot start. {problem}")

wsgi_app = "osce_portal.wsgi:application"
bind = f"127.0.0.1:{port}"
worker_class = "gthread"
workers = 2
threads = 4
control_socket_disable = True
# Whether a proxy may speak for the visitor is decided in settings, by TRUSTED_PROXY_COUNT.
forwarded_allow_ips = ""
logconfig_dict = log.to_stderr()


def refuse_a_taken_port():
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as problem:
            reason = problem.strerror.lower()
            sys.exit(
                f"Port {port} cannot be used ({reason}). Stop what holds it, or set PORT: "
                f"PORT={port + 1 if port < 65535 else 8000} make run"
            )


def when_ready(server):
    print(f"Serving on {settings.SITE_URL} (Ctrl+C stops it)", flush=True)


if __name__ == "__main__":
    refuse_a_taken_port()
