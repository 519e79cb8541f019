# SPDX-License-Identifier: GPL-3.0-or-later
"""A name server for one address: what it answers depends on the name asked for."""
import socket
import struct
import threading

NAME_ERROR, SERVER_FAILURE = 3, 2
A, AAAA = 1, 28


class NameServer:
    """Every name is 127.0.0.1, but nowhere.test does not exist, broken.test fails, silent.test gets no answer and
    two.test also has an IPv6 address, where nothing listens."""

    def __init__(self):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.address = "127.0.0.1:%d" % self.socket.getsockname()[1]
        self.asked = []
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                query, client = self.socket.recvfrom(4096)
            except OSError:
                return
            answer = self.answer(query)
            if answer:
                self.socket.sendto(answer, client)

    def answer(self, query):
        labels, position = [], 12
        while query[position]:
            labels.append(query[position + 1:position + 1 + query[position]].decode("latin-1").lower())
            position += 1 + query[position]
        name = ".".join(labels)
        kind, = struct.unpack_from("!H", query, position + 1)
        question = query[12:position + 5]
        self.asked.append((name, kind))
        if name.startswith("silent."):
            return None
        code, records = 0, b""
        if name.startswith("nowhere."):
            code = NAME_ERROR
        elif name.startswith("broken."):
            code = SERVER_FAILURE
        elif kind == A:
            records = b"\xc0\x0c" + struct.pack("!HHIH", A, 1, 60, 4) + socket.inet_aton("127.0.0.1")
        elif kind == AAAA and name.startswith("two."):
            records = b"\xc0\x0c" + struct.pack("!HHIH", AAAA, 1, 60, 16) + socket.inet_pton(socket.AF_INET6, "::1")
        return query[:2] + struct.pack("!HHHHH", 0x8180 | code, 1, 1 if records else 0, 0, 0) + question + records

    def close(self):
        self.socket.close()
