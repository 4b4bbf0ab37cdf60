"""N4S4/synology-api, unmodified: over http it seals its login in the envelope of the web interface, over https it does not."""

import lzma
import time

import pyotp
from stage import BACKUP, check, open_backup, router
from synology_api import auth, base_api, core_backup, exceptions

NAME = "synology-api 0.9.4"


def log_in(seen, **changes):
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


def fetch(session, is_done):
    """Start, status and download, by the library's own request method."""
    call = lambda method, **more: session.request_data(
        BACKUP, "entry.cgi", {"version": 1, "method": method, **more}, method="post"
    )
    task = call("start")["data"]["task_id"]
    deadline = time.monotonic() + 60
    while not is_done(call("status", task_id=task)["data"]):
        assert time.monotonic() < deadline, "the export did not end"
        time.sleep(0.1)
    request = {"version": 1, "method": "download", "task_id": task}
    response = session.request_data(BACKUP, "entry.cgi", request, method="post", response_json=False)
    assert response.headers["Content-Type"] == "application/octet-stream"
    return response.content


@check(NAME)
def logs_in_with_its_own_envelope():
    with router("--http", "--variant", "idk") as seen:
        session = log_in(seen)
        assert session.sid and session.syno_token
        session.get_api_list()
        assert session.full_api_list[BACKUP]["maxVersion"] == 1
        session.logout()


@check(NAME)
def is_told_of_a_wrong_password_in_its_envelope():
    with router("--http", "--variant", "idk") as seen:
        try:
            log_in(seen, password="wrong")
        except exceptions.LoginError as error:
            assert error.error_code == 400, error
        else:
            raise AssertionError("a wrong password was accepted")


@check(NAME)
def logs_in_with_a_second_factor_once():
    with router("--variant", "otp") as seen:
        code = pyotp.TOTP(seen["otpSecret"]).now()
        assert log_in(seen, otp_code=code).sid
        for wrong, expected in ((code, 404), (None, 403)):
            try:
                log_in(seen, otp_code=wrong)
            except exceptions.LoginError as error:
                assert error.error_code == expected, error
            else:
                raise AssertionError(f"expected {expected}")


@check(NAME)
def seals_its_login_and_sends_the_code_beside_the_envelope():
    with router("--http", "--variant", "otp") as seen:
        code = pyotp.TOTP(seen["otpSecret"]).now()
        assert log_in(seen, otp_code=code).sid
        for wrong, expected in ((code, 404), (None, 403)):
            try:
                log_in(seen, otp_code=wrong)
            except exceptions.LoginError as error:
                assert error.error_code == expected, error
            else:
                raise AssertionError(f"expected {expected}")


@check(NAME)
def fetches_a_backup_over_http_with_its_envelope():
    with router("--http", "--variant", "idk") as seen:
        content = fetch(log_in(seen), lambda data: data["state"] == "finish")
        assert len(open_backup(content)) == 13


@check(NAME)
def fetches_a_backup_over_https_with_a_plain_login():
    with router("--variant", "m4") as seen:
        session = log_in(seen)
        content = fetch(session, lambda data: data["finish"] is True)
        assert len(open_backup(content)) == 13
        session.logout()


@check(NAME)
def fetches_a_backup_by_get_at_the_padded_path_that_is_listed():
    with router("--variant", "get") as seen:
        session = log_in(seen)
        session.get_api_list()
        path = session.full_api_list[BACKUP]["path"]
        assert path == "_" * 55 + "entry.cgi", path
        call = lambda method, **more: session.request_data(BACKUP, path, {"version": 1, "method": method, **more})
        task = call("start")["data"]["task_id"]
        deadline = time.monotonic() + 60
        while not call("status", task_id=task)["data"]["finish"]:
            assert time.monotonic() < deadline, "the export did not end"
            time.sleep(0.1)
        request = {"version": 1, "method": "download", "task_id": task}
        response = session.request_data(BACKUP, path, dict(request), method="get", response_json=False)
        assert len(open_backup(response.content)) == 13
        session.logout()


@check(NAME)
def fetches_the_xz_of_dsm():
    with router("--variant", "dsm") as seen:
        content = fetch(log_in(seen), lambda data: data["finish"] is True)
        assert content[:6] == b"\xfd7zXZ\x00"
        assert len(lzma.decompress(content)) == 378880
        assert len(open_backup(content)) == 13


@check(NAME)
def backup_wrappers_get_as_far_as_they_can():
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
