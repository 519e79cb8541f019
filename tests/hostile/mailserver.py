# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server that does exactly what a case wants, and writes down what the client did."""
import base64
import hashlib
import hmac
import os
import socket
import ssl
import struct
import threading
import time

from heloctl import USER

CANARY = "Kq7-canary-Zx93-w"
LONGEST_CONVERSATION = 40


class Gone(Exception):
    """The client has left, or this server has."""


def server_context(certificate, oldest=ssl.TLSVersion.TLSv1_2, newest=ssl.TLSVersion.MAXIMUM_SUPPORTED, ciphers=None):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    # Keys and digests that are too weak are what some cases are about.
    context.set_ciphers(ciphers or "DEFAULT:@SECLEVEL=0")
    context.minimum_version, context.maximum_version = oldest, newest
    context.load_cert_chain(certificate.chain, certificate.key)
    return context


class Peer:
    """One accepted connection."""

    def __init__(self, server, stream):
        self.server, self.stream = server, stream
        self.encrypted = False
        self.buffer = b""
        self.cut = 0
        stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        stream.settimeout(LONGEST_CONVERSATION)

    def send(self, data, cut=None):
        size = cut or self.cut or len(data) or 1
        try:
            for start in range(0, len(data), size):
                self.stream.sendall(data[start:start + size])
                if size < len(data):
                    time.sleep(0.0005)
        except OSError as error:
            raise Gone from error

    def flood(self, data):
        """Sends without end, as fast as the client takes it."""
        until = time.monotonic() + LONGEST_CONVERSATION
        while time.monotonic() < until:
            self.send(data)

    def drip(self, data, size=1, every=1.0):
        until = time.monotonic() + LONGEST_CONVERSATION
        while time.monotonic() < until:
            for start in range(0, len(data), size):
                self.send(data[start:start + size], cut=size)
                time.sleep(every)

    def receive(self):
        try:
            data = self.stream.recv(65536)
        except OSError as error:
            raise Gone from error
        if not data:
            raise Gone
        if not self.encrypted:
            self.server.clear += data
        return data

    def line(self):
        while b"\n" not in self.buffer:
            self.buffer += self.receive()
        line, _, self.buffer = self.buffer.partition(b"\n")
        line = line.removesuffix(b"\r")
        self.server.heard.append((self.encrypted, line))
        return line

    def body(self):
        while not (self.buffer.startswith(b".\r\n") or b"\r\n.\r\n" in self.buffer):
            self.buffer += self.receive()
        if self.buffer.startswith(b".\r\n"):
            content, self.buffer = b"", self.buffer[3:]
        else:
            content, _, self.buffer = self.buffer.partition(b"\r\n.\r\n")
            content += b"\r\n"
        self.server.bodies.append(content)
        return content

    def secure(self, context):
        try:
            self.stream = context.wrap_socket(self.stream, server_side=True)
        except OSError as error:
            self.server.handshake_error = str(error)
            raise Gone from error
        self.encrypted = True
        self.server.encrypted = True

    def hold(self):
        """Says nothing more; reads until the client leaves."""
        self.server.reached.set()
        while True:
            self.server.heard.append((self.encrypted, self.receive()))

    def ignore(self):
        """Neither says nor reads anything until the client leaves."""
        self.server.reached.set()
        until = time.monotonic() + LONGEST_CONVERSATION
        while time.monotonic() < until and not self.server.closed.wait(0.05):
            pass
        raise Gone

    def leave(self):
        """FIN, in TLS without close_notify."""
        try:
            self.stream.shutdown(socket.SHUT_WR) if not self.encrypted else None
        except OSError:
            pass
        self.stream.close()
        raise Gone

    def reset(self):
        # What was sent before must have been read, or the reset may overtake it.
        time.sleep(0.1)
        self.stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.stream.close()
        raise Gone


def silence(peer, line):
    peer.hold()


def leave(peer, line):
    peer.leave()


def reset(peer, line):
    peer.reset()


class Server:
    """Listens on a free port; the script is called with each Peer in a thread of its own."""

    def __init__(self, script, backlog=16):
        self.script = script
        self.heard, self.bodies, self.private = [], [], []
        self.clear = bytearray()
        self.encrypted = self.signed_in = self.accepted = False
        self.handshake_error = None
        self.connections = 0
        self.refused_sign_ins = 0
        self.reached, self.closed = threading.Event(), threading.Event()
        self.failures = []
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=backlog)
        self.port = self.listener.getsockname()[1]
        self.threads = [threading.Thread(target=self.accept, daemon=True)]
        self.threads[0].start()

    def accept(self):
        while True:
            try:
                stream, _ = self.listener.accept()
            except OSError:
                return
            self.connections += 1
            thread = threading.Thread(target=self.serve, args=(stream,), daemon=True)
            self.threads.append(thread)
            thread.start()

    def serve(self, stream):
        peer = Peer(self, stream)
        try:
            self.script(peer)
        except Gone:
            pass
        except Exception as error:
            self.failures.append(repr(error))
        finally:
            peer.stream.close()

    def close(self):
        self.closed.set()
        try:
            self.listener.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.listener.close()
        for thread in self.threads:
            thread.join(2)

    def lines(self, encrypted=None):
        return [line for secured, line in self.heard if encrypted in (None, secured)]

    def count(self, verb):
        return sum(line.upper().startswith(verb.encode()) for line in self.lines())


class Good:
    """A correct submission server. What a case wants otherwise is given by name: bytes are said instead, a function
    is called instead with the peer and the line, a list is used up one by one."""

    capabilities = [b"PIPELINING", b"SIZE 1000000", b"8BITMIME", b"ENHANCEDSTATUSCODES"]

    def __init__(self, context, implicit=False, starttls=True, auth=b"AUTH PLAIN LOGIN", without=(), cut=0, ending=b"\r\n",
                 **otherwise):
        self.context, self.implicit, self.starttls, self.auth = context, implicit, starttls, auth
        self.capabilities = [word for word in self.capabilities if word not in without]
        self.cut, self.ending, self.otherwise = cut, ending, otherwise

    def __call__(self, peer):
        peer.cut = self.cut
        left = {name: list(answer) if isinstance(answer, list) else answer for name, answer in self.otherwise.items()}
        if self.implicit:
            peer.secure(self.context)
        self.say(peer, left, "greeting", b"", b"220 mail.test ESMTP ready\r\n")
        sender, recipients = False, 0
        while True:
            line = peer.line()
            verb = line.split(b" ")[0].upper().decode("latin-1")
            if verb in ("EHLO", "HELO"):
                self.say(peer, left, verb, line, self.hello(peer) if verb == "EHLO" else b"250 mail.test\r\n")
            elif verb == "STARTTLS":
                said = self.say(peer, left, verb, line, b"220 2.0.0 ready to start TLS\r\n")
                if said and said.startswith(b"220 "):
                    # Only what came before the command itself may still be unread.
                    peer.buffer = b""
                    peer.secure(self.context)
            elif verb == "AUTH":
                self.say(peer, left, verb, line, sign_in)
            elif verb == "MAIL":
                said = self.say(peer, left, verb, line, b"250 2.1.0 ok\r\n")
                sender = bool(said) and said.startswith(b"2")
            elif verb == "RCPT":
                said = self.say(peer, left, verb, line, b"250 2.1.5 ok\r\n" if sender else b"503 5.5.1 no sender\r\n")
                recipients += bool(said) and said.startswith(b"2")
            elif verb == "DATA":
                said = self.say(peer, left, verb, line, b"354 go ahead\r\n" if recipients else b"503 5.5.1 no recipient\r\n")
                if said and said.startswith(b"354"):
                    peer.body()
                    said = self.say(peer, left, "dot", b"", b"250 2.0.0 Ok: queued as 4WfQ1x\r\n")
                    peer.server.accepted = bool(said) and said.startswith(b"2")
            elif verb == "QUIT":
                self.say(peer, left, verb, line, b"221 2.0.0 bye\r\n")
                return
            else:
                peer.send({"RSET": b"250 2.0.0 ok\r\n", "*": b"501 5.7.0 sign-in cancelled\r\n"}.get(verb, b"500 5.5.2 what?\r\n"))

    def hello(self, peer):
        words = [b"mail.test", *self.capabilities]
        if self.starttls and not peer.encrypted:
            words.append(b"STARTTLS")
        if self.auth and (peer.encrypted or not self.starttls):
            words.append(self.auth)
        return b"".join(b"250-" + word + b"\r\n" for word in words[:-1]) + b"250 " + words[-1] + b"\r\n"

    def say(self, peer, left, name, line, ordinary):
        answer = left.get(name + ("_tls" if peer.encrypted else "_clear"), left.get(name, ordinary))
        if isinstance(answer, list):
            answer = answer.pop(0) if answer else ordinary
        if callable(answer):
            answer = answer(peer, line)
        if answer:
            answer = answer if self.ending == b"\r\n" else answer.replace(b"\r\n", self.ending)
            peer.send(answer)
            if name == "dot" and answer.startswith(b"2"):
                peer.server.accepted = True
            if name == "AUTH":
                peer.server.signed_in |= answer.startswith(b"235")
                peer.server.refused_sign_ins += answer[:1] in b"45"
        return answer


def private_line(peer):
    line = peer.line()
    if len(line) >= 8:
        peer.server.private.append(line)
    return line


def decoded(word):
    try:
        return base64.b64decode(word, validate=True)
    except ValueError:
        return b""


def challenge(peer, data, private=True):
    peer.send(b"334 " + base64.b64encode(data) + b"\r\n")
    return decoded(private_line(peer) if private else peer.line())


def sign_in(peer, line, scram=None):
    """Judges as a real server does; answers come back for the caller to say."""
    words = line.split(b" ")
    mechanism = words[1].upper() if len(words) > 1 else b""
    initial = decoded(words[2]) if len(words) > 2 else None
    if len(words) > 2 and len(words[2]) >= 8:
        peer.server.private.append(words[2])
    user, code = USER.encode(), CANARY.encode()
    if mechanism == b"PLAIN":
        right = (challenge(peer, b"") if initial is None else initial).split(b"\0") == [b"", user, code]
    elif mechanism == b"LOGIN":
        name = challenge(peer, b"Username:", private=False) if initial is None else initial
        right = (name, challenge(peer, b"Password:")) == (user, code)
    elif mechanism == b"CRAM-MD5":
        nonce = b"<%d.%d@mail.test>" % (os.getpid(), time.monotonic_ns())
        right = challenge(peer, nonce) == user + b" " + hmac.new(code, nonce, "md5").hexdigest().encode()
    elif mechanism == b"SCRAM-SHA-256":
        right = (scram or Scram())(peer, challenge(peer, b"") if initial is None else initial)
        if right is None:
            raise Gone
    elif mechanism == b"XOAUTH2":
        token = challenge(peer, b"") if initial is None else initial
        right = token == b"user=" + user + b"\x01auth=Bearer " + code + b"\x01\x01"
    elif mechanism == b"OAUTHBEARER":
        token = challenge(peer, b"") if initial is None else initial
        right = b"auth=Bearer " + code + b"\x01" in token
    else:
        return b"504 5.5.4 mechanism not supported\r\n"
    return b"235 2.7.0 welcome\r\n" if right else b"535 5.7.8 Error: authentication failed\r\n"


class Scram:
    """RFC 5802 with SHA-256; each way to be dishonest is a parameter."""

    def __init__(self, iterations=4096, own_nonce=None, signature=None, skip_signature=False):
        self.iterations, self.own_nonce = iterations, own_nonce
        self.signature, self.skip_signature = signature, skip_signature

    def __call__(self, peer, first):
        bare = first.split(b",", 2)[2]
        nonce = dict(part.split(b"=", 1) for part in bare.split(b","))[b"r"] + b"serverpart93"
        salt = b"0123456789abcdef"
        answer = b"r=%s,s=%s,i=%d" % (self.own_nonce or nonce, base64.b64encode(salt), self.iterations)
        final = challenge(peer, answer)
        if b",p=" not in final:
            return False
        without_proof, proof = final.rsplit(b",p=", 1)
        salted = hashlib.pbkdf2_hmac("sha256", CANARY.encode(), salt, min(self.iterations, 100000))
        client_key = hmac.digest(salted, b"Client Key", "sha256")
        signed = b",".join((bare, answer, without_proof))
        signature = hmac.digest(hashlib.sha256(client_key).digest(), signed, "sha256")
        if bytes(a ^ b for a, b in zip(decoded(proof), signature)) != client_key:
            return False
        if not self.skip_signature:
            server_key = hmac.digest(salted, b"Server Key", "sha256")
            challenge(peer, b"v=" + (self.signature or base64.b64encode(hmac.digest(server_key, signed, "sha256"))))
        return True
