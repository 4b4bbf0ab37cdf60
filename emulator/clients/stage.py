"""What the checks share: how one is declared, an emulated router in a process of its own, and a backup opened."""

import contextlib
import io
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import tarfile
import tempfile
from typing import Callable, NamedTuple

BACKUP = "SYNO.Backup.Config.Backup"


class Check(NamedTuple):
    client: str
    what: str
    missing: list
    function: Callable


CHECKS = []


def check(client, *commands):
    """Declares a check of this client, which needs these commands; its name is what it shows."""

    def declare(function):
        missing = [command for command in commands if not shutil.which(command)]
        CHECKS.append(Check(client, function.__name__.replace("_", " "), missing, function))
        return function

    return declare


@contextlib.contextmanager
def router(*options):
    """An emulated router in a process of its own; yields what it says of itself."""
    command = ["node", "emulator/serve.ts", "--port", "0", "--json", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield json.loads(process.stdout.readline())
        finally:
            process.send_signal(signal.SIGINT)
            code = process.wait(timeout=60)
    assert code == 0, f"the emulator ended with {code}"


def run(*command, stdin=b"", **more):
    return subprocess.run(command, input=stdin, capture_output=True, check=True, timeout=300, **more).stdout


def run_action(seen, directory, expect=0, **inputs):
    """The packaged action, as a runner starts it, into a directory; the input `a-b` is given as a_b."""
    given = {
        "url": seen["url"],
        "username": seen["username"],
        "password": seen["password"],
        "destination": "directory",
        "directory": directory,
        **{name.replace("_", "-"): value for name, value in inputs.items()},
    }
    if seen.get("fingerprint"):
        given["tls-fingerprint"] = seen["fingerprint"]
    os.makedirs(directory, exist_ok=True)
    env = {"PATH": os.environ["PATH"], "RUNNER_TEMP": directory, "STATE_DIRECTORY": os.devnull}
    env.update({f"INPUT_{name.upper()}": value for name, value in given.items()})
    ended = subprocess.run(["node", "dist/index.js"], env=env, capture_output=True, text=True, timeout=300)
    assert ended.returncode == expect, ended.stdout
    return sorted(name for name in os.listdir(directory) if name.endswith((".dss", ".age")))


def open_backup(content):
    """Returns the names in a backup file, after checking its database's integrity."""
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
