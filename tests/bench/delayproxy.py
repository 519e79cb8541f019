# SPDX-License-Identifier: GPL-3.0-or-later
"""A TCP proxy that holds every piece back for half a round trip in each direction, and counts round trips: how often
the client hears the server after it has spoken. A proxy cannot delay the TCP handshake itself; its round trip is added
by waiting before the connection to the server is made."""

import asyncio
import threading


class DelayProxy:
    def __init__(self, target_port, round_trip):
        self.target_port = target_port
        self.half = round_trip / 2
        self.turns = 0
        self.port = None
        self.last = None
        ready = threading.Event()
        threading.Thread(target=self.run, args=(ready,), daemon=True).start()
        ready.wait()

    def run(self, ready):
        asyncio.run(self.listen(ready))

    async def listen(self, ready):
        server = await asyncio.start_server(self.serve, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        async with server:
            await server.serve_forever()

    async def serve(self, reader, writer):
        self.turns = 1  # the TCP handshake
        self.last = "client"
        await asyncio.sleep(3 * self.half)  # there and back, and the way of what the client says first
        target_reader, target_writer = await asyncio.open_connection("127.0.0.1", self.target_port)
        await asyncio.gather(
            self.forward(reader, target_writer, "client"), self.forward(target_reader, writer, "server"))

    async def forward(self, reader, writer, side):
        """Keeps the order and the spacing of what comes; a wait for one piece does not delay the reading of the next."""
        loop = asyncio.get_running_loop()
        started = loop.time()
        queue = asyncio.Queue()

        async def deliver():
            while True:
                due, piece = await queue.get()
                await asyncio.sleep(due - loop.time())
                try:
                    if not piece:
                        writer.close()
                        return
                    if side == "server" and self.last == "client":
                        self.turns += 1
                        self.last = "server"
                    writer.write(piece)
                except OSError:
                    return

        delivery = asyncio.create_task(deliver())
        while True:
            try:
                piece = await reader.read(64 * 1024)
            except OSError:
                piece = b""
            if piece and side == "client":
                self.last = "client"
            waited = side == "client" and loop.time() - started < self.half / 10
            await queue.put((loop.time() + (0 if waited else self.half), piece))
            if not piece:
                break
        await delivery
