# SPDX-License-Identifier: GPL-3.0-or-later
"""A submission server for measuring, on loopback: plain, TLS from the start, STARTTLS. It answers at once and throws
messages away. One blocking thread for each connection: that is quicker here than an event loop in Python."""

import base64
import re
import socket
import ssl
import threading

ADVERTISED = ["PIPELINING", "SIZE 104857600", "8BITMIME", "ENHANCEDSTATUSCODES"]
SECRET = b"\0user\0secret"


class Conversation:
    def __init__(self, connection, mode, tls):
        self.connection = connection
        self.mode = mode
        self.tls = tls
        self.buffer = b""

    def receive(self):
        piece = self.connection.recv(256 * 1024)
        if not piece:
            raise ConnectionError("the client is gone")
        self.buffer += piece

    def line(self):
        while b"\n" not in self.buffer:
            self.receive()
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line.rstrip(b"\r")

    def secure(self):
        self.connection = self.tls.wrap_socket(self.connection, server_side=True)
        self.mode = "tls"

    def body(self):
        """Throws away what comes up to the final dot."""
        end, tail = b"\r\n.\r\n", b"\r\n"
        while True:
            seen = tail + self.buffer
            at = seen.find(end)
            if at >= 0:
                self.buffer = seen[at + len(end):]
                return
            tail, self.buffer = seen[-len(end):], b""
            self.receive()

    def sign_in(self, given):
        if len(given) < 3:
            self.connection.sendall(b"334 \r\n")
            given = [*given[:2], self.line()]
        good = base64.b64decode(given[2]).endswith(SECRET)
        return b"235 2.7.0 Welcome\r\n" if good else b"535 5.7.8 No\r\n"

    def features(self):
        names = [*ADVERTISED, "AUTH PLAIN" if self.mode != "starttls" else "STARTTLS"]
        lines = [f"250-{name}" for name in ["sink.test", *names[:-1]]] + [f"250 {names[-1]}"]
        return ("\r\n".join(lines) + "\r\n").encode()

    def answer(self, line):
        verb = line.split(b" ", 1)[0].upper()
        if verb == b"EHLO":
            return self.features()
        if verb == b"AUTH":
            return self.sign_in(line.split(b" "))
        if verb == b"DATA":
            self.connection.sendall(self.pending + b"354 Go ahead\r\n")
            self.pending = b""
            self.body()
            return b"250 2.0.0 Queued\r\n"
        return {b"QUIT": b"221 2.0.0 Bye\r\n", b"STARTTLS": b"220 2.0.0 Ready\r\n"}.get(verb, b"250 2.0.0 Ok\r\n")

    def run(self):
        if self.mode == "tls":
            self.secure()
        self.pending = b"220 sink.test ESMTP\r\n"
        while True:
            if b"\n" not in self.buffer:  # answers to a group of commands travel together
                self.connection.sendall(self.pending)
                self.pending = b""
            line = self.line()
            self.pending += self.answer(line)
            if re.match(rb"(?i)quit", line):
                self.connection.sendall(self.pending)
                return
            if re.match(rb"(?i)starttls", line):
                self.connection.sendall(self.pending)
                self.pending = b""
                self.secure()


class Server:
    """Listens on three ports at once; `ports` maps the mode to the port."""

    def __init__(self, certificate, key):
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.tls.load_cert_chain(certificate, key)
        self.ports = {}
        for mode in ("tls", "starttls", "none"):
            listener = socket.create_server(("127.0.0.1", 0), backlog=64)
            self.ports[mode] = listener.getsockname()[1]
            threading.Thread(target=self.accept, args=(listener, mode), daemon=True).start()

    def accept(self, listener, mode):
        while True:
            connection, _ = listener.accept()
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self.serve, args=(connection, mode), daemon=True).start()

    def serve(self, connection, mode):
        conversation = Conversation(connection, mode, self.tls)
        try:
            conversation.run()
        except OSError:
            pass  # the client hangs up after the verdict
        finally:
            conversation.connection.close()
