# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates made by openssl for one test run, each wrong in one chosen way."""
import pathlib
import subprocess

ORDINARY_NAMES = "DNS:mail.test,DNS:localhost,IP:127.0.0.1"


def openssl(*arguments, at=None):
    command = ["openssl", *map(str, arguments)]
    if at:
        command = ["faketime", at, *command]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                   stderr=subprocess.PIPE)


class Certificate:
    """Files of one certificate: what a server sends (chain) and its key."""

    def __init__(self, chain, key):
        self.chain, self.key = chain, key


class Authority:
    """A certificate authority in a folder."""

    def __init__(self, folder, name="Test Root", parent=None, extensions=(), authority=True):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.name = name
        self.parent = parent
        stem = name.lower().replace(" ", "-")
        self.pem, self.key = self.folder / f"{stem}.pem", self.folder / f"{stem}.key"
        if parent:
            parent.sign(self, "/CN=" + name, [f"basicConstraints=critical,CA:{str(authority).upper()}", *extensions])
        else:
            openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", self.key,
                    "-out", self.pem, "-subj", "/CN=" + name, "-days", 3650,
                    "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign")

    def sign(self, target, subject, extensions, key=("ec", "-pkeyopt", "ec_paramgen_curve:P-256"), days=365,
             digest="sha256", at=None):
        request = target.pem.with_suffix(".csr")
        details = target.pem.with_suffix(".ext")
        openssl("req", "-newkey", *key, "-nodes", "-keyout", target.key, "-out", request, "-subj", subject, "-utf8")
        details.write_text("\n".join(extensions) + "\n")
        openssl("x509", "-req", "-in", request, "-CA", self.pem, "-CAkey", self.key, "-CAcreateserial",
                "-days", days, "-" + digest, "-out", target.pem, "-extfile", details, at=at)

    def issue(self, stem, names=ORDINARY_NAMES, subject="/CN=mail.test", usage="serverAuth", send_chain=True, **options):
        """A server certificate; names None leaves the subjectAltName out."""
        leaf = self.folder / f"{stem}.leaf.pem"
        certificate = Certificate(self.folder / f"{stem}.pem", self.folder / f"{stem}.key")
        extensions = ["basicConstraints=CA:FALSE", "extendedKeyUsage=" + usage]
        if names:
            extensions.append("subjectAltName=" + names)

        class Target:
            pem, key = leaf, certificate.key
        self.sign(Target, subject, extensions, **options)
        issuers, issuer = [], self
        while send_chain and issuer.parent:
            issuers.append(issuer.pem)
            issuer = issuer.parent
        certificate.chain.write_text("".join(part.read_text() for part in [leaf, *issuers]))
        return certificate

    def self_signed(self, stem, names=ORDINARY_NAMES):
        certificate = Certificate(self.folder / f"{stem}.pem", self.folder / f"{stem}.key")
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-keyout", certificate.key, "-out", certificate.chain, "-subj", "/CN=mail.test", "-days", 365,
                "-addext", "subjectAltName=" + names, "-addext", "basicConstraints=critical,CA:FALSE")
        return certificate
