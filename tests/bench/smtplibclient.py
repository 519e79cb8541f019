# SPDX-License-Identifier: GPL-3.0-or-later
"""One authenticated submission by Python's smtplib: smtplibclient.py tls|starttls|none PORT CAFILE|system MESSAGE"""

import smtplib
import ssl
import sys

mode, port, ca, message = sys.argv[1:]
context = ssl.create_default_context(cafile=None if ca == "system" else ca) if mode != "none" else None
if mode == "tls":
    client = smtplib.SMTP_SSL("127.0.0.1", int(port), "client.test", context=context)
else:
    client = smtplib.SMTP("127.0.0.1", int(port), "client.test")
if mode == "starttls":
    client.starttls(context=context)
client.login("user", "secret")
with open(message, "rb") as file:
    client.sendmail("a@sink.test", ["b@sink.test"], file.read())
client.quit()
