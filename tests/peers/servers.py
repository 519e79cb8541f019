# SPDX-License-Identifier: GPL-3.0-or-later
"""Postfix and Dovecot as Debian packs them, run from a folder in namespaces of their own."""
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))

from authority import Authority
from heloctl import USER, die_with_parent, skip

RIGHT_CODE = "right-code-k7Qz"
MECHANISMS = ("PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256")
UNPACKED = pathlib.Path(os.environ.get("PEERS", "build/peers")) / "root"

# Users as the packages would have made them; they come first, so that those of installed packages do not count. The
# numbers are free on Debian, which gives packages 100 to 999.
USERS = "postfix:x:64901:64901::/:/bin/false\ndovecot:x:64902:64902::/:/bin/false\ndovenull:x:64903:64903::/:/bin/false\n"
GROUPS = "postfix:x:64901:\npostdrop:x:64904:\ndovecot:x:64902:\ndovenull:x:64903:\n"

ENTER = """set -e
mount -t overlay -o ro,lowerdir="$2/usr:/usr" peers /usr
mount --bind "$1/passwd" /etc/passwd
mount --bind "$1/group" /etc/group
shift 2
# Stays the first process of the namespace: unlike the servers it never changes its user, which would make the kernel
# forget to end it together with its parent.
"$@" &
wait
"""

POSTFIX_MAIN = """compatibility_level = 3.6
queue_directory = {folder}/spool
data_directory = {folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
shlib_directory = /usr/lib/postfix
meta_directory = {unpacked}/etc/postfix
mail_owner = postfix
setgid_group = postdrop
maillog_file = {folder}/log/postfix
maillog_file_prefixes = {folder}
myhostname = mail.test
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
smtpd_peername_lookup = no
smtp_dns_support_level = disabled
biff = no
alias_maps =
alias_database =
virtual_mailbox_domains = mail.test
virtual_mailbox_base = {folder}/mail
virtual_mailbox_maps = static:all/
virtual_uid_maps = static:64901
virtual_gid_maps = static:64901
virtual_minimum_uid = 1000
default_transport = error:no other domain in this test
# Where the conversations of the practice server's test send to.
transport_maps = inline:{{ b.example=discard:, d.example=discard: }}
smtpd_tls_chain_files = {certificate.key}, {certificate.chain}
smtpd_sasl_type = dovecot
smtpd_sasl_path = {folder}/auth/client
smtpd_sasl_security_options = noanonymous
smtpd_relay_restrictions = permit_sasl_authenticated, permit_mynetworks, reject_unauth_destination
message_size_limit = 1000000
"""

POSTFIX_MASTER = """127.0.0.1:{submission} inet n - n - - smtpd -o smtpd_tls_security_level=encrypt -o smtpd_tls_auth_only=yes
 -o smtpd_sasl_auth_enable=yes -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
127.0.0.1:{submissions} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes -o smtpd_sasl_auth_enable=yes
 -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
127.0.0.1:{relay} inet n - n - - smtpd
127.0.0.1:{clear} inet n - n - - smtpd -o smtpd_tls_security_level=none -o smtpd_sasl_auth_enable=yes
 -o smtpd_delay_reject=no -o smtpd_sender_restrictions=permit_sasl_authenticated,reject
 -o smtpd_relay_restrictions=permit_sasl_authenticated,reject -o smtpd_error_sleep_time=0
 -o smtpd_discard_ehlo_keywords=chunking
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""

DOVECOT = """base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log/dovecot
protocols = submission
listen = 127.0.0.1
ssl = required
ssl_cert = <{certificate.chain}
ssl_key = <{certificate.key}
auth_mechanisms = plain login cram-md5 scram-sha-1 scram-sha-256
auth_failure_delay = 1 secs
mail_location = maildir:{folder}/home/%u
first_valid_uid = 1000
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {folder}/users
}}
userdb {{
  driver = static
  args = uid=64902 gid=64902 home={folder}/home/%u
}}
submission_relay_host = 127.0.0.1
submission_relay_port = {relay}
submission_relay_trusted = no
hostname = mail.test
service auth {{
  unix_listener {folder}/auth/client {{
    mode = 0666
  }}
}}
service anvil {{
  # Otherwise each wrong code makes every later sign-in of the test slower.
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service submission-login {{
  inet_listener submission {{
    port = {dovecot_submission}
  }}
  inet_listener submissions {{
    port = {dovecot_submissions}
    ssl = yes
  }}
}}
"""


def free_ports(count):
    """Ports that were free a moment ago; all are held until the last is found."""
    listeners = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [listener.getsockname()[1] for listener in listeners]
    for listener in listeners:
        listener.close()
    return ports


class Servers:
    """One Postfix, with Dovecot for its SASL and Dovecot's submission service in front of it."""

    def __init__(self, users=None):
        self.users = users or {USER: RIGHT_CODE}
        if not (UNPACKED / "usr/sbin/postfix").exists():
            skip(f"no unpacked Postfix below {UNPACKED}; scripts/test puts it there")
        if os.geteuid() != 0:
            # Postfix must change between users. A user namespace has only one, unless uidmap and /etc/subuid give more;
            # and Dovecot, which would do with one, has only Postfix to hand its mail to.
            skip("Postfix and Dovecot are run by root in namespaces of their own; this is not root (sudo ctest -L interop)")
        probe = subprocess.run(["unshare", "--mount", "--pid", "--fork", "mount", "-t", "overlay", "-o",
                                f"ro,lowerdir={UNPACKED}/usr:/usr", "peers", "/usr"], capture_output=True, text=True)
        if probe.returncode != 0:
            skip(f"this system allows no overlay in a mount namespace: {probe.stderr.strip()}")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="heloscope-peers-"))
        self.processes = []
        try:
            self.start()
        except BaseException:
            self.stop()
            raise

    def start(self):
        self.folder.chmod(0o755)
        for name in ("log", "spool", "data", "mail", "auth", "run", "home", "postfix", "state"):
            (self.folder / name).mkdir()
        for name, owner in (("mail", 64901), ("data", 64901), ("home", 64902)):
            shutil.chown(self.folder / name, owner, owner)
        (self.folder / "log").chmod(0o777)
        self.authority = Authority(self.folder / "authority")
        self.certificate = self.authority.issue("good")
        names = ("submission", "submissions", "relay", "clear", "dovecot_submission", "dovecot_submissions")
        self.ports = dict(zip(names, free_ports(len(names))))
        values = {"folder": self.folder, "unpacked": UNPACKED.resolve(), "certificate": self.certificate, **self.ports}
        (self.folder / "postfix/main.cf").write_text(POSTFIX_MAIN.format(**values))
        (self.folder / "postfix/master.cf").write_text(POSTFIX_MASTER.format(**values))
        (self.folder / "dovecot.conf").write_text(DOVECOT.format(**values))
        (self.folder / "users").write_text("".join(f"{user}:{{PLAIN}}{code}\n" for user, code in self.users.items()))
        (self.folder / "passwd").write_text(USERS + pathlib.Path("/etc/passwd").read_text())
        (self.folder / "group").write_text(GROUPS + pathlib.Path("/etc/group").read_text())
        (self.folder / "enter").write_text(ENTER)
        self.launch("dovecot", "-F", "-c", self.folder / "dovecot.conf")
        self.launch("postfix", "-c", self.folder / "postfix", "start-fg")
        for port in self.ports.values():
            self.wait_for(port)

    def launch(self, *command):
        output = open(self.folder / "log/output", "ab")
        self.processes.append(subprocess.Popen(
            ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "sh", self.folder / "enter",
             self.folder, UNPACKED.resolve(), *command],
            stdin=subprocess.DEVNULL, stdout=output, stderr=output, preexec_fn=die_with_parent))
        output.close()

    def wait_for(self, port):
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                if any(process.poll() is not None for process in self.processes):
                    break
                time.sleep(0.05)
        raise RuntimeError(f"no server on port {port}\n{self.logs()}")

    def logs(self):
        return "\n".join(f"== {path.name}\n{path.read_text(errors='replace')}" for path in sorted((self.folder / "log").iterdir()))

    def postfix_log(self):
        return (self.folder / "log/postfix").read_text(errors="replace")

    def messages(self):
        return [path.read_bytes() for path in (self.folder / "mail").rglob("new/*")]

    def stop(self):
        for process in self.processes:
            process.kill()
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
