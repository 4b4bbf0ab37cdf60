"""Drives the emulated router with clients that we did not write. The last line says how many checks passed."""

import contextlib
import io
import json
import lzma
import os
import signal
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
import time
import traceback

import pyotp
import synology_srm
from synology_api import auth, base_api, core_backup, exceptions
from synology_srm.http import SynologyApiError

BACKUP = "SYNO.Backup.Config.Backup"
CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


@contextlib.contextmanager
def router(*options):
    """An emulated router in a process of its own; yields what it says of itself."""
    command = ["node", "emulator/serve.ts", "--port", "0", "--json", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield json.loads(process.stdout.readline())
        finally:
            process.send_signal(signal.SIGINT)
            code = process.wait(timeout=5)
    assert code == 0, f"the emulator ended with {code}"


def run(*command, stdin=b""):
    return subprocess.run(command, input=stdin, capture_output=True, check=True, timeout=20).stdout


def srm_client(seen, **changes):
    """aerialls/synology-srm: GET, plain fields, session cookie."""
    client = synology_srm.Client(
        host="127.0.0.1",
        port=seen["port"],
        username=seen["username"],
        password=changes.get("password", seen["password"]),
        https=seen["url"].startswith("https:"),
    )
    client.http.disable_https_verify()
    return client


def n4s4_session(seen, **changes):
    """N4S4/synology-api: over http it seals its login in the envelope of the web interface."""
    session = auth.Authentication(
        "127.0.0.1",
        str(seen["port"]),
        seen["username"],
        changes.pop("password", seen["password"]),
        secure=seen["url"].startswith("https:"),
        dsm_version=3,
        debug=False,
        **changes,
    )
    session.login()
    return session


def open_backup(content):
    """The names in a backup file, after its database was asked whether it is whole."""
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        members = {member.name: member for member in archive.getmembers()}
        database = archive.extractfile(members["ConfigBkp/_Syno_ConfBkp.db"]).read()
    assert {member.mtime for member in members.values()} == {-28800}, "tar times"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "db")
        with open(path, "wb") as file:
            file.write(database)
        with contextlib.closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert connection.execute("SELECT count(*) FROM confbkp_config_tb").fetchone()[0] > 100
    return sorted(members)


def curl(*arguments):
    return run("curl", "-sS", "-k", "-m", "15", *arguments)


@check
def openssl_sees_the_fingerprint():
    with router() as seen:
        shown = run("openssl", "s_client", "-connect", f"127.0.0.1:{seen['port']}", "-servername", "localhost")
        line = run("openssl", "x509", "-noout", "-sha256", "-fingerprint", stdin=shown).decode()
        assert line.strip().split("=")[1] == seen["fingerprint"], line
        purposes = run("openssl", "x509", "-noout", "-ext", "subjectAltName,extendedKeyUsage", stdin=shown).decode()
        assert "IP Address:127.0.0.1" in purposes and "TLS Web Server Authentication" in purposes, purposes


@check
def synology_srm_logs_in_and_reads_the_mesh():
    with router() as seen:
        client = srm_client(seen)
        info = client.mesh.get_system_info()
        assert info["nodes"][0]["model"] == "RT6600ax" and info["total"] == 1, info
        assert client.base.query_info()["SYNO.API.Auth"]["path"] == "auth.cgi"
        assert client.base.getinfo_encryption()["cipherkey"] == "__cIpHeRtExT"


@check
def synology_srm_verifies_the_certificate():
    with router() as seen, tempfile.NamedTemporaryFile("w", suffix=".pem") as file:
        file.write(seen["caPem"])
        file.flush()
        client = srm_client(seen)
        client.http.verify = file.name
        assert client.mesh.get_system_info()["total"] == 1


@check
def synology_srm_is_told_of_a_wrong_password():
    with router() as seen:
        try:
            srm_client(seen, password="wrong").mesh.get_system_info()
        except SynologyApiError as error:
            assert error.code == 400, error
        else:
            raise AssertionError("a wrong password was accepted")


@check
def synology_api_logs_in_with_its_own_envelope():
    with router("--http", "--variant", "idk") as seen:
        session = n4s4_session(seen)
        assert session.sid and session.syno_token
        session.get_api_list()
        assert session.full_api_list[BACKUP]["maxVersion"] == 1
        session.logout()


@check
def synology_api_is_told_of_a_wrong_password_in_its_envelope():
    with router("--http", "--variant", "idk") as seen:
        try:
            n4s4_session(seen, password="wrong")
        except exceptions.LoginError as error:
            assert error.error_code == 400, error
        else:
            raise AssertionError("a wrong password was accepted")


@check
def synology_api_logs_in_with_a_second_factor_once():
    with router("--variant", "otp") as seen:
        code = pyotp.TOTP(seen["otpSecret"]).now()
        assert n4s4_session(seen, otp_code=code).sid
        for wrong, expected in ((code, 404), (None, 403)):
            try:
                n4s4_session(seen, otp_code=wrong)
            except exceptions.LoginError as error:
                assert error.error_code == expected, error
            else:
                raise AssertionError(f"expected {expected}")


@check
def synology_api_seals_its_login_and_sends_the_code_beside_the_envelope():
    with router("--http", "--variant", "otp") as seen:
        code = pyotp.TOTP(seen["otpSecret"]).now()
        assert n4s4_session(seen, otp_code=code).sid
        for wrong, expected in ((code, 404), (None, 403)):
            try:
                n4s4_session(seen, otp_code=wrong)
            except exceptions.LoginError as error:
                assert error.error_code == expected, error
            else:
                raise AssertionError(f"expected {expected}")


@check
def synology_api_fetches_a_backup():
    with router("--http", "--variant", "idk") as seen:
        session = n4s4_session(seen)
        call = lambda method, **more: session.request_data(
            BACKUP, "entry.cgi", {"version": 1, "method": method, **more}, method="post"
        )
        task = call("start")["data"]["task_id"]
        deadline = time.monotonic() + 5
        while call("status", task_id=task)["data"]["state"] != "finish":
            assert time.monotonic() < deadline, "the export did not end"
            time.sleep(0.1)
        request = {"version": 1, "method": "download", "task_id": task}
        response = session.request_data(BACKUP, "entry.cgi", request, method="post", response_json=False)
        assert response.headers["Content-Type"] == "application/octet-stream"
        assert len(open_backup(response.content)) == 13


@check
def synology_api_backup_wrappers_get_as_far_as_they_can():
    """They ask for version 2, which SRM lacks, and name no task."""
    for variant, start_code in (("default", 104), ("dsm", 0)):
        with router("--variant", variant) as seen:
            base_api.BaseApi.shared_session = None
            backup = core_backup.Backup(
                "127.0.0.1", str(seen["port"]), seen["username"], seen["password"], True, False, 3, False
            )
            calls = {"start": backup.backup_config_start, "status": backup.backup_config_status}
            codes = {}
            for name, call in calls.items():
                try:
                    codes[name] = 0 if call()["success"] else None
                except exceptions.BackupError as error:
                    codes[name] = error.error_code
            assert codes == {"start": start_code, "status": start_code or 120}, codes
            backup.logout()


@check
def curl_walks_the_way_of_m4():
    with router("--variant", "m4") as seen, tempfile.TemporaryDirectory() as folder:
        login = ["-G", f"{seen['url']}/webapi/auth.cgi", "-d", "api=SYNO.API.Auth&method=Login&version=2&format=sid"]
        login += ["--data-urlencode", f"account={seen['username']}", "--data-urlencode", f"passwd={seen['password']}"]
        sid = json.loads(curl(*login))["data"]["sid"]
        url = f"{seen['url']}/webapi/entry.cgi"
        get = lambda *more: curl("-G", url, "-b", f"id={sid}", "-d", f"api={BACKUP}&version=1", *more)
        task = json.loads(get("-d", "method=start"))["data"]["task_id"]
        named = ["--data-urlencode", f"task_id={task}"]
        deadline = time.monotonic() + 5
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


@check
def curl_walks_the_way_of_idk():
    with router("--http", "--variant", "idk") as seen:
        sid = n4s4_session(seen).sid
        url = f"{seen['url']}/webapi/entry.cgi"
        post = lambda *more: curl(url, "--data-urlencode", f"_sid={sid}", "-d", f"api={BACKUP}&version=1", *more)
        task = json.loads(post("-d", "method=start"))["data"]["task_id"]
        assert isinstance(task, int), task
        deadline = time.monotonic() + 5
        while json.loads(post("-d", f"method=status&task_id={task}"))["data"]["state"] != "finish":
            assert time.monotonic() < deadline, "the export did not end"
            time.sleep(0.1)
        assert len(open_backup(post("-d", f"method=download&task_id={task}"))) == 13


@check
def python_opens_the_xz_of_dsm():
    with router("--variant", "dsm") as seen:
        session = n4s4_session(seen)
        call = lambda method, **more: session.request_data(
            BACKUP, "entry.cgi", {"version": 1, "method": method, **more}, method="post", response_json=False
        )
        task = call("start").json()["data"]["task_id"]
        time.sleep(0.4)
        content = call("download", task_id=task).content
        assert content[:6] == b"\xfd7zXZ\x00"
        assert len(lzma.decompress(content)) == 378880
        assert len(open_backup(content)) == 13


@check
def curl_meets_apache_where_tls_was_meant():
    with router() as seen:
        page = curl("-i", seen["url"].replace("https:", "http:")).decode()
        assert page.startswith("HTTP/1.1 400 ") and "plain HTTP to an SSL-enabled server port" in page, page


def main():
    failed = 0
    for function in CHECKS:
        started = time.monotonic()
        try:
            function()
            verdict = "ok  "
        except Exception:  # whatever a client throws is a failed check
            traceback.print_exc(file=sys.stdout)
            failed += 1
            verdict = "FAIL"
        print(f"{verdict} {function.__name__.replace('_', ' ')} ({time.monotonic() - started:.1f} s)", flush=True)
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
