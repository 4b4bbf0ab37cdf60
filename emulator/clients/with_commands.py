"""The commands that every Linux has: openssl, curl, tar, gzip, xz, sqlite3."""

import contextlib
import http.server
import json
import os
import re
import tempfile
import threading
import time
import urllib.parse

from stage import BACKUP, check, open_backup, router, run, run_action
from with_synology_api import log_in


def curl(*arguments):
    return run("curl", "-sS", "-k", "-m", "120", *arguments)


@check("openssl", "openssl")
def sees_the_fingerprint():
    with router() as seen:
        shown = run("openssl", "s_client", "-connect", f"127.0.0.1:{seen['port']}", "-servername", "localhost")
        line = run("openssl", "x509", "-noout", "-sha256", "-fingerprint", stdin=shown).decode()
        assert line.strip().split("=")[1] == seen["fingerprint"], line
        purposes = run("openssl", "x509", "-noout", "-ext", "subjectAltName,extendedKeyUsage", stdin=shown).decode()
        assert "IP Address:127.0.0.1" in purposes and "TLS Web Server Authentication" in purposes, purposes


@check("openssl", "openssl", "node")
def enc_opens_the_envelope_of_the_packaged_action():
    """Its login goes to a router of this script's, with a key that openssl made; openssl alone opens what came."""
    with tempfile.TemporaryDirectory() as folder:
        key = os.path.join(folder, "key.pem")
        run("openssl", "genrsa", "-out", key, "4096")
        modulus = run("openssl", "rsa", "-in", key, "-noout", "-modulus").decode().strip().split("=")[1]
        with key_router(modulus) as (address, logins):
            secrets = {"username": "backup", "password": "Käse & \"Brot\" = 100% gut+günstig"}
            run_action({"url": address, **secrets}, folder, expect=1)
        [login] = logins
        assert secrets["password"] not in str(login) and set(login) == {"api", "version", "method", "__cIpHeRtExT"}
        envelope = json.loads(login["__cIpHeRtExT"])
        rsa = run("openssl", "base64", "-d", "-A", stdin=envelope["rsa"].encode())
        passphrase = run("openssl", "pkeyutl", "-decrypt", "-inkey", key, stdin=rsa).decode()
        command = ["enc", "-d", "-aes-256-cbc", "-md", "md5", "-base64", "-A", "-pass", f"pass:{passphrase}"]
        opened = run("openssl", *command, stdin=envelope["aes"].encode()).decode()
        fields = dict(urllib.parse.parse_qsl(opened, strict_parsing=True))
        assert fields["account"] == secrets["username"] and fields["passwd"] == secrets["password"], fields.keys()
        assert fields["__cIpHeRtOkEn"] == "1795435574", fields.keys()


def key_router(modulus):
    """A router that offers this key and refuses every login; yields its address and the logins it saw."""
    logins = []
    entry = {"minVersion": 1, "maxVersion": 3}
    key = {"cipherkey": "__cIpHeRtExT", "ciphertoken": "__cIpHeRtOkEn", "server_time": 1795435574}
    offer = {"SYNO.API.Auth": "auth.cgi", "SYNO.API.Encryption": "encryption.cgi", BACKUP: "entry.cgi"}

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_):
            pass

        def do_POST(self):
            text = self.rfile.read(int(self.headers["Content-Length"])).decode()
            answer = {"error": {"code": 400}, "success": False}
            if self.path.endswith("query.cgi"):
                answer = {"data": {name: {**entry, "path": path} for name, path in offer.items()}, "success": True}
            elif self.path.endswith("encryption.cgi"):
                answer = {"data": {**key, "public_key": modulus}, "success": True}
            else:
                logins.append(dict(urllib.parse.parse_qsl(text)))
            body = json.dumps(answer).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    return served(http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler), logins)


@contextlib.contextmanager
def served(server, logins):
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", logins
    finally:
        server.shutdown()
        server.server_close()


@check("curl", "curl", "openssl", "tar", "bash")
def walks_the_commands_of_docs_protocol_md():
    """As printed: every block of shell but the first two, which start an emulator and name it."""
    with open("docs/protocol.md") as file:
        blocks = re.findall(r"^```sh\n(.*?)^```", file.read(), re.M | re.S)[2:]
    assert len(blocks) > 10, len(blocks)
    with router() as seen, tempfile.TemporaryDirectory() as folder:
        named = {"ROUTER": seen["url"], "ACCOUNT": seen["username"], "PASSWORD": seen["password"], "NO_PROXY": "*"}
        run("bash", "-euc", "\n".join(blocks), cwd=folder, env={"PATH": os.environ["PATH"], **named})
        with open(os.path.join(folder, "backup.dss"), "rb") as file:
            assert len(open_backup(file.read())) == 13


@check("curl", "curl", "tar")
def walks_the_way_of_m4():
    with router("--variant", "m4") as seen, tempfile.TemporaryDirectory() as folder:
        login = ["-G", f"{seen['url']}/webapi/auth.cgi", "-d", "api=SYNO.API.Auth&method=Login&version=2&format=sid"]
        login += ["--data-urlencode", f"account={seen['username']}", "--data-urlencode", f"passwd={seen['password']}"]
        sid = json.loads(curl(*login))["data"]["sid"]
        url = f"{seen['url']}/webapi/entry.cgi"
        get = lambda *more: curl("-G", url, "-b", f"id={sid}", "-d", f"api={BACKUP}&version=1", *more)
        task = json.loads(get("-d", "method=start"))["data"]["task_id"]
        named = ["--data-urlencode", f"task_id={task}"]
        deadline = time.monotonic() + 60
        while not json.loads(get("-d", "method=status", *named))["data"]["finish"] is True:
            assert time.monotonic() < deadline, "the export did not end"
            time.sleep(0.1)
        path = os.path.join(folder, "backup.dss")
        headers = get("-d", "method=download", *named, "-D", "-", "-o", path).decode().lower()
        assert "content-type: application/octet-stream\r\n" in headers, headers
        with open(path, "rb") as file:
            content = file.read()
        assert f"content-length: {len(content)}\r\n" in headers
        assert len(open_backup(content)) == 13
        assert len(run("tar", "tzf", path).splitlines()) == 13
        again = json.loads(get("-d", "method=download", *named))
        assert again == {"error": {"code": 120, "errors": {"name": "task_id", "reason": "invalid"}}, "success": False}
        logout = ["-G", f"{seen['url']}/webapi/auth.cgi", "-d", "api=SYNO.API.Auth&method=Logout&version=2"]
        assert json.loads(curl(*logout, "-b", f"id={sid}")) == {"success": True}
        assert json.loads(get("-d", "method=start"))["error"]["code"] == 119


@check("curl", "curl", "tar")
def walks_the_way_of_idk():
    with router("--http", "--variant", "idk") as seen:
        sid = log_in(seen).sid
        url = f"{seen['url']}/webapi/entry.cgi"
        post = lambda *more: curl(url, "--data-urlencode", f"_sid={sid}", "-d", f"api={BACKUP}&version=1", *more)
        task = json.loads(post("-d", "method=start"))["data"]["task_id"]
        assert isinstance(task, int), task
        deadline = time.monotonic() + 60
        while json.loads(post("-d", f"method=status&task_id={task}"))["data"]["state"] != "finish":
            assert time.monotonic() < deadline, "the export did not end"
            time.sleep(0.1)
        assert len(open_backup(post("-d", f"method=download&task_id={task}"))) == 13


@check("curl", "curl")
def meets_apache_where_tls_was_meant():
    with router() as seen:
        page = curl("-i", seen["url"].replace("https:", "http:")).decode()
        assert page.startswith("HTTP/1.1 400 ") and "plain HTTP to an SSL-enabled server port" in page, page


@contextlib.contextmanager
def sample(*options):
    """A backup that the packaged action fetched; yields its path, beside an empty folder."""
    with router(*options) as seen, tempfile.TemporaryDirectory() as folder:
        backups = os.path.join(folder, "backups")
        os.mkdir(backups)
        [name] = run_action(seen, backups)
        yield os.path.join(backups, name), folder


def unpack_with_tar(option, path, folder):
    names = run("tar", f"-t{option}f", path).decode().splitlines()
    assert len(names) == 13 and names[0] == "ConfigBkp/", names
    run("tar", f"-x{option}f", path, "-C", folder)
    return os.path.join(folder, "ConfigBkp", "_Syno_ConfBkp.db")


@check("tar, gzip", "tar", "gzip", "node")
def open_the_sample_that_the_packaged_action_stored():
    with sample() as (path, folder):
        run("gzip", "--test", "--suffix", ".dss", path)
        assert os.path.getsize(unpack_with_tar("z", path, folder)) > 0


@check("tar, xz", "tar", "xz", "node")
def open_the_sample_of_a_nas():
    with sample("--variant", "dsm") as (path, folder):
        run("xz", "--test", "--suffix=.dss", path)
        assert os.path.getsize(unpack_with_tar("J", path, folder)) > 0


@check("sqlite3", "sqlite3", "tar", "node")
def finds_the_database_whole():
    with sample() as (path, folder):
        database = unpack_with_tar("z", path, folder)
        ask = lambda question: run("sqlite3", "-readonly", database, question).decode().strip()
        assert ask("PRAGMA integrity_check") == "ok"
        assert int(ask("SELECT count(*) FROM confbkp_config_tb")) > 100
