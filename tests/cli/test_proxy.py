# SPDX-License-Identifier: GPL-3.0-or-later
"""heloctl through the system's proxy: HTTP CONNECT and SOCKS5, the name resolved by the proxy and not here."""
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))

from practiceserver import PracticeServer

HELOCTL = os.environ["HELOCTL"]
NAME = "practice.heloscope.test"  # known to nobody but the proxy


def pump(source, target):
    try:
        while data := source.recv(65536):
            target.sendall(data)
    except OSError:
        pass
    finally:
        target.close()


class Proxy:
    """Takes one client, checks that it asks for NAME, and connects it to this computer."""

    def __init__(self, kind):
        self.asked = []
        self.kind = kind
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        client, _ = self.listener.accept()
        self.listener.close()
        with client.makefile("rb", buffering=0) as stream:
            host, port = self.http(client, stream) if self.kind == "http" else self.socks(client, stream)
            self.asked.append(host)
            server = socket.create_connection(("127.0.0.1", port))
            client.sendall(b"HTTP/1.1 200 ok\r\n\r\n" if self.kind == "http" else b"\5\0\0\1\x7f\0\0\1\0\0")
            threading.Thread(target=pump, args=(server, client), daemon=True).start()
            pump(client, server)

    @staticmethod
    def http(client, stream):
        request = b""
        while not request.endswith(b"\r\n\r\n"):
            request += stream.read(1)
        host, port = request.split()[1].rsplit(b":", 1)
        return host.decode(), int(port)

    @staticmethod
    def socks(client, stream):
        stream.read(stream.read(2)[1])
        client.sendall(b"\5\0")
        kind = stream.read(4)[3]
        host = stream.read(stream.read(1)[0]).decode() if kind == 3 else socket.inet_ntoa(stream.read(4))
        return host, int.from_bytes(stream.read(2), "big")


class OpenProxy(Proxy):
    """Takes one client after the other; what is not NAME at the known port it refuses."""

    known = ()

    def serve(self):
        while True:
            client, _ = self.listener.accept()
            threading.Thread(target=self.pass_on, args=(client,), daemon=True).start()

    def pass_on(self, client):
        with client, client.makefile("rb", buffering=0) as stream:
            host, port = self.http(client, stream)
            self.asked.append(f"{host}:{port}")
            if (host, port) not in self.known:
                client.sendall(b"HTTP/1.1 403 no\r\nContent-Length: 0\r\n\r\n")
                return
            server = socket.create_connection(("127.0.0.1", port))
            client.sendall(b"HTTP/1.1 200 ok\r\n\r\n")
            threading.Thread(target=pump, args=(server, client), daemon=True).start()
            pump(client, server)


class ThroughProxy(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.TemporaryDirectory()
        self.addCleanup(self.home.cleanup)
        self.server = PracticeServer(HELOCTL, self.home.name)
        self.addCleanup(self.server.stop)

    def run_through(self, variable, scheme, kind, *options):
        proxy = Proxy(kind)
        environment = dict(os.environ, HOME=self.home.name, HELOSCOPE_SECRET=self.server.code)
        for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"):
            environment.pop(name, None)
        environment[variable] = f"{scheme}://127.0.0.1:{proxy.port}"
        result = subprocess.run(
            [HELOCTL, "test", "--host", NAME, "--port", self.server.port, "--encryption", "starttls", "--user", self.server.user,
             "--ca-file", self.server.ca, "--format", "json", "--limit", "dns=3", *options],
            env=environment, capture_output=True, text=True, timeout=60, check=False)
        return proxy, json.loads(result.stdout), result.returncode

    def test_http_connect(self):
        proxy, report, code = self.run_through("http_proxy", "http", "http")
        self.assertEqual(code, 0, report)
        self.assertEqual(proxy.asked, [NAME])
        notes = [entry for entry in report["entries"] if entry.get("id") == "proxy"]
        self.assertEqual(notes[0]["arguments"], ["HTTP CONNECT", "127.0.0.1", str(proxy.port)])

    def test_socks5(self):
        proxy, report, code = self.run_through("http_proxy", "socks5", "socks")
        self.assertEqual(code, 0, report)
        self.assertEqual(proxy.asked, [NAME])

    def test_none_goes_straight(self):
        proxy, report, code = self.run_through("http_proxy", "http", "http", "--proxy", "none", "--dns", "127.0.0.1:9")
        self.assertEqual(code, 2, report)
        self.assertEqual(proxy.asked, [])

    def check_path(self, *known):
        proxy = OpenProxy("http")
        proxy.known = known
        environment = dict(os.environ, HOME=self.home.name, http_proxy=f"http://127.0.0.1:{proxy.port}")
        for name in ("https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"):
            environment.pop(name, None)
        result = subprocess.run(
            [HELOCTL, "path", "--host", NAME, "--port", self.server.port, "--encryption", "starttls", "--ca-file", self.server.ca,
             "--format", "json", "--direct-dns", "none", "--compare-host", "smtp.other.test", "--web-host", "www.third.test"],
            env=environment, capture_output=True, text=True, timeout=60, check=False)
        return proxy, json.loads(result.stdout), result.returncode

    def test_the_path_leads_through_the_proxy_too(self):
        proxy, result, code = self.check_path((NAME, int(self.server.port)))
        self.assertEqual(code, 0, result)
        self.assertEqual(result["proxy"], f"127.0.0.1:{proxy.port}")
        self.assertTrue(result["server_answers"])
        # That the name is known to the proxy only is no fault of the path.
        self.assertEqual(result["finding"], [])
        self.assertIn("www.third.test:443", proxy.asked)

    def test_a_proxy_that_lets_nothing_through_is_named(self):
        _, result, code = self.check_path()
        self.assertEqual(code, 2, result)
        self.assertEqual(result["finding"], ["network_unreachable"])
        self.assertEqual(result["conclusions"][0]["arguments"]["reason"], "proxy")


if __name__ == "__main__":
    sys.exit(0 if unittest.main(exit=False).result.wasSuccessful() else 1)
