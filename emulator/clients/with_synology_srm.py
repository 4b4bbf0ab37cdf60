"""aerialls/synology-srm, unmodified: GET, plain fields, session cookie."""

import tempfile

import synology_srm
from stage import check, router
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
