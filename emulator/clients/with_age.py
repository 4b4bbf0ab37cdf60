"""age, the command: it opens what the packaged action sealed, and what it seals is opened by ours."""

import contextlib
import os
import shutil
import subprocess
import tempfile

from stage import check, open_backup, router, run, run_action

NAME = f"age {run('age', '--version').decode().strip()}" if shutil.which("age") else "age"
FINGERPRINT_KEY = "a key of the digests, for this check"
OPEN_WITH_PACKAGE = """
import { Decrypter } from 'age-encryption'
import { readFileSync } from 'node:fs'
const decrypter = new Decrypter()
decrypter.addIdentity(readFileSync(process.argv[1], 'utf8').match(/^AGE-SECRET-KEY-.*$/m)[0])
process.stdout.write(await decrypter.decrypt(readFileSync(process.argv[2])))
"""


@contextlib.contextmanager
def keys(count):
    """A folder with so many key files of age-keygen; yields it, the files and their recipients."""
    with tempfile.TemporaryDirectory() as folder:
        files = [os.path.join(folder, f"key-{number}.txt") for number in range(count)]
        for file in files:
            run("age-keygen", "-o", file)
        os.mkdir(os.path.join(folder, "backups"))
        yield folder, files, [run("age-keygen", "-y", file).decode().strip() for file in files]


def seal_with_action(seen, folder, recipients):
    directory = os.path.join(folder, "backups")
    [name] = run_action(seen, directory, encrypt_to="\n".join(recipients), fingerprint_key=FINGERPRINT_KEY)
    assert name.endswith(".dss.age"), name
    return os.path.join(directory, name)


@check(NAME, "age", "age-keygen", "node")
def opens_what_the_packaged_action_sealed():
    with router() as seen, keys(1) as (folder, [key], recipients):
        sealed = seal_with_action(seen, folder, recipients)
        assert len(open_backup(run("age", "-d", "-i", key, sealed))) == 13


@check(NAME, "age", "age-keygen", "node")
def opens_it_with_each_of_three_recipients_and_with_no_other_key():
    with router() as seen, keys(4) as (folder, [*good, other], recipients):
        sealed = seal_with_action(seen, folder, recipients[:3])
        contents = [run("age", "-d", "-i", key, sealed) for key in good]
        assert len(open_backup(contents[0])) == 13 and len(set(contents)) == 1
        refused = subprocess.run(["age", "-d", "-i", other, sealed], capture_output=True)
        assert refused.returncode != 0 and refused.stdout == b"", "another key opened it"


@check(NAME, "age", "age-keygen", "node")
def seals_what_ours_opens():
    """A backup sealed by hand: by the package that we seal with, and by srm-backup."""
    with router() as seen, keys(2) as (folder, files, recipients):
        [name] = run_action(seen, os.path.join(folder, "backups"))
        plain = os.path.join(folder, "backups", name)
        sealed, opened = f"{plain}.age", os.path.join(folder, "opened.dss")
        run("age", *[part for recipient in recipients for part in ("-r", recipient)], "-o", sealed, plain)
        with open(plain, "rb") as file:
            content = file.read()
        for key in files:
            assert run("node", "--input-type=module", "-e", OPEN_WITH_PACKAGE, key, sealed) == content
            run("node", "dist/cli.js", "open", sealed, "--identity", key, "--output", opened)
            with open(opened, "rb") as file:
                assert file.read() == content
            os.remove(opened)
