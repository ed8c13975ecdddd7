"""A moto server on a free loopback port: prints the port on its first line and ends when its standard input closes,
so it never outlives the process that started it."""

import logging
import os
import sys
import threading

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

logging.getLogger("werkzeug").setLevel(logging.ERROR)
server = make_server("127.0.0.1", 0, DomainDispatcherApplication(create_backend_app), threaded=True)
# Backends that call back (Step Functions, SNS) read the port from here.
os.environ.setdefault("MOTO_PORT", str(server.server_port))
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, flush=True)
sys.stdin.read()
