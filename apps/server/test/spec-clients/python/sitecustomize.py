"""Imported by Python before the sample: leads localhost:8000 to the port in SAMPLE_PORT, so that its code stays as it is."""

import os
import socket

_getaddrinfo = socket.getaddrinfo


def _redirected(host, port, *args, **kwargs):
    if host == "localhost" and port == 8000:
        port = int(os.environ["SAMPLE_PORT"])
    return _getaddrinfo(host, port, *args, **kwargs)


socket.getaddrinfo = _redirected
