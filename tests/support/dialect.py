# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays conversations with a server that is not ours, for comparison with the practice server."""
import socket


def reply(stream):
    """The first digit of the next reply; nothing if the server has left."""
    while True:
        line = stream.readline()
        if len(line) < 4 or line[3:4] != b"-":
            return line[:1].decode("ascii", "replace")


def first_digits(port, scripts):
    """scripts is {name: [text, …]}; every text is sent whole and one reply awaited. {name: [digit, …]}."""
    answers = {}
    for name, texts in scripts.items():
        with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
            stream = connection.makefile("rb")
            digits = [reply(stream)]
            for text in texts:
                try:
                    connection.sendall(text.encode("latin-1"))
                    digits.append(reply(stream))
                except ConnectionError:
                    digits.append("")
            answers[name] = digits
    return answers
