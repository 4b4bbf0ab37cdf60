"""aerialls/synology-srm, unmodified: GET, plain fields, session cookie."""

import os
import tempfile
import time

import synology_srm
from stage import BACKUP, check, open_backup, router
from synology_srm.http import SynologyApiError

NAME = "synology-srm 0.2.3"


def srm_client(seen, **changes):
    client = synology_srm.Client(
        host="127.0.0.1",
        port=seen["port"],
        username=seen["username"],
        password=changes.get("password", seen["password"]),
        https=seen["url"].startswith("https:"),
    )
    client.http.disable_https_verify()
    return client


@check(NAME)
def logs_in_and_reads_the_mesh():
    with router() as seen:
        client = srm_client(seen)
        info = client.mesh.get_system_info()
        assert info["nodes"][0]["model"] == "RT6600ax" and info["total"] == 1, info
        assert client.mesh.get_network_wanstatus() == {"wan_connected": True}
        assert client.base.query_info()["SYNO.API.Auth"]["path"] == "auth.cgi"
        assert client.base.getinfo_encryption()["cipherkey"] == "__cIpHeRtExT"


@check(NAME)
def verifies_the_certificate():
    with router() as seen, tempfile.NamedTemporaryFile("w", suffix=".pem") as file:
        file.write(seen["caPem"])
        file.flush()
        client = srm_client(seen)
        client.http.verify = file.name
        assert client.mesh.get_system_info()["total"] == 1


@check(NAME)
def is_told_of_a_wrong_password():
    with router() as seen:
        try:
            srm_client(seen, password="wrong").mesh.get_system_info()
        except SynologyApiError as error:
            assert error.code == 400, error
        else:
            raise AssertionError("a wrong password was accepted")


@check(NAME)
def asks_the_system_how_busy_it_is_and_what_it_is():
    with router("--variant", "m4") as seen:
        client = srm_client(seen)
        busy = client.core.get_system_utilization()
        assert 0 <= busy["cpu"]["user_load"] <= 100 and busy["memory"]["total_real"] > 0, busy
        about = client.http.call(endpoint="entry.cgi", api="SYNO.Core.System", method="info", version=1)
        assert about["model"] == "RT2600ac", about


@check(NAME)
def downloads_a_backup_by_get_at_the_padded_path_that_is_listed():
    """Its way of fetching a certificate, the one download of a public client beside M4's: it takes application/zip only."""
    with router("--variant", "get") as seen, tempfile.TemporaryDirectory() as folder:
        http = srm_client(seen).http
        path = http.call(endpoint="query.cgi", api="SYNO.API.Info", method="query", params={"query": BACKUP})[BACKUP]["path"]
        assert path == "_" * 55 + "entry.cgi", path
        backup = {"endpoint": path, "api": BACKUP}
        task = {"task_id": http.call(**backup, method="start", params={})["task_id"]}
        deadline = time.monotonic() + 60
        while not http.call(**backup, method="status", params=dict(task))["finish"]:
            assert time.monotonic() < deadline, "the export did not end"
            time.sleep(0.1)
        file = os.path.join(folder, "backup.dss")
        http.download(file, **backup, method="download", params=dict(task))
        with open(file, "rb") as stream:
            assert len(open_backup(stream.read())) == 13
