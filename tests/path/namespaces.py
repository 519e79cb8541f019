# SPDX-License-Identifier: GPL-3.0-or-later
"""heloctl path in network namespaces of its own, where nftables drops, rejects and redirects: each case is a network
as somebody could sit in it.

Without arguments: runs all cases, each in a namespace. namespaces.py --inside CASE FOLDER: one case, already inside.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import socket
import ssl
import struct
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from authority import Authority  # noqa: E402
from heloctl import PROGRAM, die_with_parent, skip  # noqa: E402

OWN, OTHER, WEB = "mail.own.test", "smtp.other.test", "www.third.test"
ADDRESSES = {OWN: "203.0.113.10", OTHER: "198.51.100.20", WEB: "192.0.2.30"}
OWN_IPV6 = "2001:db8::10"
PORTAL = "192.168.77.1"
NAMES, DIRECT_NAMES = 5353, 5354
A, AAAA = 1, 28


def run(*command, text=None):
    subprocess.run(command, input=text, text=True, check=True)


def rules(body, hook="filter"):
    kind = "type filter hook output priority 0" if hook == "filter" else "type nat hook output priority -100"
    run("nft", "-f", "-", text="table inet path_%s {\nchain out {\n%s;\n%s\n}\n}\n" % (hook, kind, body))


class NameServer:
    """Answers from a table; a name that is not in it does not exist."""

    def __init__(self, port, table):
        self.table = table
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", port))
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            query, client = self.socket.recvfrom(4096)
            self.socket.sendto(self.answer(query), client)

    def answer(self, query):
        labels, position = [], 12
        while query[position]:
            labels.append(query[position + 1:position + 1 + query[position]].decode("latin-1").lower())
            position += 1 + query[position]
        kind, = struct.unpack_from("!H", query, position + 1)
        found = self.table.get(".".join(labels))
        records = []
        for address in found or []:
            family, wanted = (socket.AF_INET6, AAAA) if ":" in address else (socket.AF_INET, A)
            if kind == wanted:
                data = socket.inet_pton(family, address)
                records.append(b"\xc0\x0c" + struct.pack("!HHIH", kind, 1, 60, len(data)) + data)
        code = 3 if found is None else 0
        return (query[:2] + struct.pack("!HHHHH", 0x8180 | code, 1, len(records), 0, 0)
                + query[12:position + 5] + b"".join(records))


class Listener:
    """A mail server, or only a handshake (web), on one address and port. Keeps all that was said in clear or through TLS."""

    heard = b""

    def __init__(self, address, port, certificate=None, tls=True, name=OWN, features=("STARTTLS", "AUTH PLAIN LOGIN"), web=False):
        self.name, self.features, self.tls, self.web = name, features, tls, web
        self.context = None
        if certificate:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(certificate + ".pem", certificate + ".key")
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        self.socket = socket.socket(family, socket.SOCK_STREAM)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind((address, port))
        self.socket.listen(16)
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            stream, _ = self.socket.accept()
            threading.Thread(target=self.talk, args=(stream,), daemon=True).start()

    def talk(self, stream):
        try:
            if self.tls:
                stream = self.context.wrap_socket(stream, server_side=True)
            if self.web:
                stream.recv(1)
                return
            self.converse(stream)
        except OSError:
            pass
        finally:
            stream.close()

    def converse(self, stream):
        stream.sendall(b"220 %s ESMTP\r\n" % self.name.encode())
        while True:
            line = stream.recv(4096)
            if not line:
                return
            Listener.heard += line
            if line.startswith(b"EHLO"):
                lines = [self.name, *self.features]
                stream.sendall(b"".join(b"250%s%s\r\n" % (b" " if i == len(lines) - 1 else b"-", part.encode())
                                        for i, part in enumerate(lines)))
            elif line.startswith(b"STARTTLS"):
                stream.sendall(b"220 go\r\n")
                stream = self.context.wrap_socket(stream, server_side=True)
            elif line.startswith(b"QUIT"):
                stream.sendall(b"221 bye\r\n")
                return
            else:
                stream.sendall(b"500 what?\r\n")


class Network:
    """The usual internet: three organisations, each with its own servers, and two name servers."""

    def __init__(self, folder):
        self.folder = folder
        run("ip", "link", "set", "lo", "up")
        for address in [*ADDRESSES.values(), PORTAL]:
            run("ip", "address", "add", address + "/32", "dev", "lo")
        run("ip", "-6", "address", "add", OWN_IPV6 + "/128", "dev", "lo", "nodad")
        self.names = {name: [address] for name, address in ADDRESSES.items()}
        self.direct = dict(self.names)
        NameServer(NAMES, self.names)
        NameServer(DIRECT_NAMES, self.direct)

    def certificate(self, stem):
        return str(self.folder / stem)

    def mail(self, host, ports=(465, 587, 25), address=None):
        for port in ports:
            Listener(address or ADDRESSES[host], port, self.certificate("good"), tls=port == 465, name=host)

    def serve(self):
        self.mail(OWN)
        self.mail(OTHER)
        self.web()

    def web(self, certificate="good"):
        Listener(ADDRESSES[WEB], 443, self.certificate(certificate), web=True)

    def heloctl(self, *arguments):
        started = time.monotonic()
        done = subprocess.run([PROGRAM, "--language", "en", *arguments, "--ca-file", self.certificate("root.pem"), "--proxy", "none"],
                              stdin=subprocess.DEVNULL, capture_output=True, preexec_fn=die_with_parent, timeout=60,
                              env={**os.environ, "HOME": str(self.folder), "XDG_CACHE_HOME": str(self.folder / "cache"), "LANG": "C.UTF-8"})
        self.seconds = time.monotonic() - started
        self.errors = done.stderr.decode()
        return done.returncode, done.stdout.decode()

    def path(self, port=465, encryption="tls", host=OWN):
        code, out = self.heloctl("path", "--host", host, "--port", str(port), "--encryption", encryption,
                                 "--dns", f"127.0.0.1:{NAMES}", "--direct-dns", f"127.0.0.1:{DIRECT_NAMES}",
                                 "--compare-host", OTHER, "--web-host", WEB, "--format", "json")
        assert self.seconds < 8.5, f"{self.seconds:.1f} s"
        assert code in (0, 2), (code, self.errors)
        result = json.loads(out)
        assert result["took_ms"] < 8000
        result["code"] = code
        return result

    def expect(self, finding, certainty=None, right=None, code=2, pieces=None, **options):
        result = self.path(**options)
        first = result["conclusions"][0] if result["conclusions"] else {"id": "", "arguments": {}, "certainty": None}
        facts = first["arguments"]
        why = facts.get("reason") or facts.get("kind") or facts.get("spoke")
        got = first["id"] + ("/" + why if why else "")
        shown = json.dumps({"conclusions": result["conclusions"], "pieces": result["pieces"],
                            "measured": [(m["subject"], m["host"], m["port"], m["family"], m["answer"], m["detail"])
                                         for m in result["measurements"]]}, indent=1)
        assert got == finding, f"{got} in place of {finding}\n{shown}"
        assert certainty is None or first["certainty"] == certainty, f"{first['certainty']}\n{shown}"
        assert facts.get("right_port") == (str(right) if right else None), f"suggests {facts.get('right_port')}\n{shown}"
        assert result["code"] == code, f"exit code {result['code']}\n{shown}"
        state = {piece["piece"]: piece["state"] for piece in result["pieces"]}
        for piece, wanted in (pieces or {}).items():
            assert state[piece] == wanted, f"{piece} is {state[piece]}\n{shown}"
        for conclusion in result["conclusions"]:
            assert conclusion["measurements"], f"no proof\n{shown}"
        return result


def all_well(network):
    network.serve()
    network.expect("", code=0, pieces=dict.fromkeys(["computer", "firewall", "network", "provider", "server"], "good"))
    network.expect("", code=0, port=587, encryption="starttls")


def this_port_dropped(network):
    network.serve()
    rules("tcp dport 465 drop")
    network.expect("port_blocked/network", "proven", 587, pieces={"network": "suspect", "firewall": "suspect", "computer": "good"})


def this_port_rejected(network):
    network.serve()
    rules("tcp dport 465 reject with tcp reset")
    network.expect("port_blocked/rejected", "proven", 587)


def this_port_of_this_host_dropped(network):
    network.serve()
    rules(f"ip daddr {ADDRESSES[OWN]} tcp dport 465 drop")
    network.expect("timeout/port_dead", "proven", 587, pieces={"network": "good", "firewall": "good"})


def this_port_of_this_host_rejected(network):
    network.serve()
    rules(f"ip daddr {ADDRESSES[OWN]} tcp dport 465 reject")
    network.expect("refused/port_closed", "proven", 587, pieces={"network": "good", "server": "bad"})


def all_mail_ports_dropped(network):
    network.serve()
    rules("tcp dport { 25, 465, 587, 2525 } drop")
    network.expect("port_blocked/all_mail_ports", "likely")


def port_25_dropped(network):
    network.serve()
    rules("tcp dport 25 drop")
    network.expect("port_blocked/network", "proven", 465, port=25, encryption="starttls")


def host_down(network):
    network.serve()
    rules(f"ip daddr {ADDRESSES[OWN]} drop")
    network.expect("timeout/host_down", "likely", pieces={"network": "good", "provider": "suspect"})


def port_redirected(network):
    network.serve()
    Listener("0.0.0.0", 2526, tls=False, name="relay.isp.example", features=("SIZE",))
    rules("tcp dport 25 redirect to :2526", hook="nat")
    network.expect("middlebox_interference/redirected", "proven", 465, port=25, encryption="starttls",
                   pieces={"network": "suspect", "server": "unknown"})


def encryption_stripped(network):
    network.serve()
    for host in (OWN, OTHER):
        Listener(ADDRESSES[host], 2526, tls=False, name=host, features=("SIZE", "XXXXXXXA"))
    rules(f"ip daddr {ADDRESSES[OWN]} tcp dport 587 dnat ip to {ADDRESSES[OWN]}:2526\n"
          f"ip daddr {ADDRESSES[OTHER]} tcp dport 587 dnat ip to {ADDRESSES[OTHER]}:2526", hook="nat")
    network.expect("middlebox_interference/mangled", "proven", 465, port=587, encryption="starttls")


def tls_opened_on_the_way(network):
    network.serve()
    Listener("0.0.0.0", 4465, network.certificate("inspection"))
    rules("tcp dport 465 redirect to :4465", hook="nat")
    network.expect("tls_intercepted", "proven", 587, pieces={"firewall": "suspect", "network": "suspect"})


def ipv6_dropped(network):
    network.serve()
    network.mail(OWN, address=OWN_IPV6)
    network.names[OWN] = network.direct[OWN] = [ADDRESSES[OWN], OWN_IPV6]
    rules(f"ip6 daddr {OWN_IPV6} drop")
    result = network.expect("network_unreachable/ipv6", "proven", code=0)
    assert result["conclusions"][0]["severity"] == "warning"


def ipv6_without_a_route(network):
    network.serve()
    network.names[OWN] = network.direct[OWN] = [ADDRESSES[OWN], "2001:db8:ffff::1"]
    result = network.expect("network_unreachable/ipv6", "proven", code=0, pieces={"network": "good"})
    assert result["conclusions"][0]["severity"] == "information"


def both_families_work(network):
    network.serve()
    network.mail(OWN, address=OWN_IPV6)
    network.names[OWN] = network.direct[OWN] = [ADDRESSES[OWN], OWN_IPV6]
    result = network.expect("", code=0)
    families = {m["family"] for m in result["measurements"] if m["subject"] == "server" and m["answer"] == "answered"}
    assert {"ipv4", "ipv6"} <= families, families


def everything_dropped(network):
    network.serve()
    rules("meta l4proto tcp drop")
    network.expect("network_unreachable/offline", "likely")


def everything_unreachable(network):
    network.serve()
    rules("ip protocol tcp reject with icmp type net-unreachable")
    network.expect("network_unreachable/offline", "proven", pieces={"network": "bad"})


def no_name_server(network):
    network.serve()
    rules(f"udp dport {{ {NAMES}, {DIRECT_NAMES} }} drop")
    network.expect("network_unreachable/offline", "likely")


def name_known_elsewhere(network):
    network.serve()
    del network.names[OWN]
    network.expect("dns_temporary/name_server", "proven", pieces={"network": "bad", "server": "good"})


def name_known_nowhere(network):
    network.serve()
    del network.names[OWN], network.direct[OWN]
    network.expect("dns_not_found/agreed", "proven")


def name_led_inside(network):
    network.serve()
    network.names[OWN] = [PORTAL]
    network.expect("middlebox_interference/name", "likely")


def captive_portal(network):
    for name in network.names:
        network.names[name] = [PORTAL]
    Listener(PORTAL, 443, network.certificate("portal"), web=True)
    network.expect("wrong_server_or_port/captive_portal", "proven", pieces={"network": "bad"})


def tls_to_a_plain_port(network):
    network.serve()
    network.expect("wrong_encryption_mode/tls_quoted", "proven", 587, port=587, encryption="tls",
                   pieces={"network": "good", "server": "good"})


def clear_text_to_a_tls_port(network):
    network.serve()
    network.expect("wrong_encryption_mode/clear", "proven", 465, port=465, encryption="starttls")


def after_a_failed_run(network):
    network.serve()
    rules(f"tcp dport 465 ip daddr {ADDRESSES[OWN]} reject")
    own = ["test", "--host", OWN, "--dns", f"127.0.0.1:{NAMES}"]
    code, text = network.heloctl(*own)
    assert code == 2 and "Checking the path to mail.own.test, port 465." in text, text
    assert "Use mail.own.test, port 587, STARTTLS." in text and "[?] Mail server" in text, text
    code, text = network.heloctl(*own, "--no-experiments")
    assert code == 2 and "Checking the path" not in text, text
    code, text = network.heloctl(*own, "--format", "json")
    assert code == 2 and "path" not in json.loads(text), text
    code, text = network.heloctl(*own, "--format", "json", "--experiments")
    report = json.loads(text)
    assert code == 2 and report["schema"] == 1 and report["path"]["measurements"], text
    assert report["finding"][0] == "refused" and report["findings"][0]["arguments"]["right_port"] == "587", text
    code, text = network.heloctl("test", "--host", OWN, "--port", "587", "--dns", f"127.0.0.1:{NAMES}")
    assert code == 0 and "Checking the path" not in text, text


def wrong_usage(network):
    for arguments, word in [(["path"], "no server"), (["path", "--host", "a b"], "--host"),
                            (["path", "--host", OWN, "--direct-dns", "x"], "HOST:PORT"),
                            (["path", "--host", OWN, "--compare-host", "a;b"], "--compare-host"),
                            (["path", "--host", OWN, "--web-host", "$(id)"], "--web-host")]:
        code, text = network.heloctl(*arguments)
        assert code == 3 and not text and word in network.errors, (arguments, code, text, network.errors)


CASES = {name: case for name, case in list(globals().items())
         if callable(case) and getattr(case, "__code__", None) and case.__code__.co_varnames[:1] == ("network",)}


def inside(name, folder):
    network = Network(pathlib.Path(folder))
    CASES[name](network)
    for line in re.split(rb"\r?\n", Listener.heard):
        readable = all(32 <= byte < 127 for byte in line) # else a piece of a handshake that was tried in clear
        assert not readable or b"AUTH" not in line.upper() and b"MAIL" not in line.upper(), line


def make_certificates(folder):
    names = ",".join("DNS:" + name for name in (OWN, OTHER, WEB))
    for stem, authority, names in [("good", "Test Root", names), ("inspection", "Contoso Inspection CA", names),
                                   ("portal", "Hotel CA", "DNS:login.hotel.example")]:
        issuer = Authority(folder / authority.split()[0].lower(), authority)
        certificate = issuer.issue(stem, names)
        shutil.copy(certificate.chain, folder / (stem + ".pem"))
        shutil.copy(certificate.key, folder / (stem + ".key"))
        if stem == "good":
            shutil.copy(issuer.pem, folder / "root.pem")


def namespace_command():
    for tool in ("nft", "ip", "unshare", "openssl"):
        if not shutil.which(tool, path=os.environ["PATH"] + ":/usr/sbin:/sbin"):
            skip(f"there is no {tool}")
    for command in (["unshare", "--net"], ["unshare", "--user", "--map-root-user", "--net"]):
        probe = "ip link set lo up && nft add table inet path_probe"
        if subprocess.run([*command, "sh", "-c", probe], capture_output=True).returncode == 0:
            return command
    skip("this system lets us make no network namespace with nftables in it")


def run_case(command, name, folder):
    home = folder / name
    home.mkdir()
    for file in folder.glob("*.pem"):
        shutil.copy(file, home)
    for file in folder.glob("*.key"):
        shutil.copy(file, home)
    done = subprocess.run([*command, sys.executable, "-B", __file__, "--inside", name, str(home)],
                          capture_output=True, text=True, preexec_fn=die_with_parent, timeout=120)
    return name, done.returncode, done.stdout + done.stderr


def main():
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    if len(sys.argv) > 1 and sys.argv[1] == "--inside":
        return inside(sys.argv[2], sys.argv[3])
    command = namespace_command()
    wanted = [name for name in CASES if not sys.argv[1:] or name in sys.argv[1:]]
    failed = 0
    with tempfile.TemporaryDirectory(prefix="heloscope-path-") as folder:
        make_certificates(pathlib.Path(folder))
        with concurrent.futures.ThreadPoolExecutor(max_workers=6) as pool:
            for name, code, output in pool.map(lambda name: run_case(command, name, pathlib.Path(folder)), wanted):
                print(("passed" if code == 0 else "FAILED"), name)
                if code:
                    failed += 1
                    print(output)
    print(f"{len(wanted) - failed} of {len(wanted)} passed")
    return 1 if failed or not wanted else 0


if __name__ == "__main__":
    sys.exit(main())
