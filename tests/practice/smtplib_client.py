# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends one message with Python's smtplib; the practice server's test starts it.

Arguments: mode (tls, starttls, none), port, file of the authority, mechanism, file of the message.
Standard input: user, then password, one per line. Prints the code of the last reply.
"""
import smtplib
import ssl
import sys

mode, port, authority, mechanism, message_file = sys.argv[1:6]
user, password = sys.stdin.read().splitlines()
context = ssl.create_default_context(cafile=authority)
with open(message_file, "rb") as file:
    message = file.read()

try:
    if mode == "tls":
        client = smtplib.SMTP_SSL("127.0.0.1", int(port), timeout=20, context=context)
    else:
        client = smtplib.SMTP("127.0.0.1", int(port), timeout=20)
    if mode == "starttls":
        client.starttls(context=context)
    client.ehlo()
    client.user, client.password = user, password
    authenticate = {"PLAIN": client.auth_plain, "LOGIN": client.auth_login, "CRAM-MD5": client.auth_cram_md5}
    client.auth(mechanism, authenticate[mechanism], initial_response_ok=mechanism == "PLAIN")
    refused = client.sendmail("student@practice.test", ["one@example.test", "two@example.test"], message,
                              mail_options=["BODY=8BITMIME"])
    assert not refused
    print(250)
    client.quit()
except smtplib.SMTPResponseException as problem:
    print(problem.smtp_code)
except smtplib.SMTPRecipientsRefused as problem:
    print(next(iter(problem.recipients.values()))[0])
except (smtplib.SMTPServerDisconnected, ConnectionError):
    print("closed")
except ssl.SSLCertVerificationError as problem:
    print("certificate", problem.verify_code)
