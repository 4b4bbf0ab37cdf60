"""A person at a terminal: pexpect types the answers of `srm-backup setup`, from the packaged command, at the emulated router."""

import contextlib
import os
import re
import signal
import stat
import tempfile

import pexpect
from stage import check, router, run

CLIENT = f"pexpect {pexpect.__version__}"
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
CLEAR = "\x15"
ENTER = "\r"


class Person:
    """Waits for what is shown, then types."""

    def __init__(self, seen, folder, *options):
        self.seen = seen
        self.folder = folder
        self.settings = os.path.join(folder, "conf", "home.env")
        self.backups = os.path.join(folder, "backups")
        command = ["dist/cli.js", "setup", "--settings", self.settings, "--schedule", "print", *options]
        env = {"PATH": os.environ["PATH"], "HOME": folder, "TERM": "xterm-256color", "TMPDIR": folder}
        self.process = pexpect.spawn("node", command, env=env, dimensions=(50, 120), encoding="utf8", timeout=60)
        self.screen = ""

    def wait(self, text):
        self.process.expect_exact(text)
        self.screen += self.process.before + self.process.after

    def type(self, text, end=ENTER):
        # A person does not type in the moment in which the text appears.
        self.process.delaybeforesend = 0.2
        self.process.send(text + end)

    def answer(self, text, *typed):
        self.wait(text)
        self.type(*typed)

    def end(self):
        """Returns the exit code and everything that was shown."""
        self.process.expect(pexpect.EOF)
        self.screen += self.process.before
        self.process.close()
        code = self.process.exitstatus
        return (128 + self.process.signalstatus if code is None else code), ESCAPES.sub("", self.screen)

    def written(self):
        return sorted(os.path.join(where, name) for where, _, names in os.walk(self.folder) for name in names)


@contextlib.contextmanager
def person(*options, of=()):
    with router(*of) as seen, tempfile.TemporaryDirectory() as folder:
        someone = Person(seen, folder, *options)
        try:
            yield someone
        finally:
            someone.process.close(force=True)


def answers(someone):
    """What is asked on the shortest way, with what to type."""
    seen = someone.seen
    return [
        ("A short name for this router", ""),
        ("The router's address", CLEAR + seen["url"]),
        ("Is it the same fingerprint there?", ""),
        ("The fingerprint that the other computer shows", seen["fingerprint"]),
        ("An account with administrator rights", seen["username"]),
        ("(hidden)", seen["password"]),
        ("The directory for the backups", CLEAR + someone.backups),
        ("Encrypt the backups?", ""),
        ("Do this?", ""),
        ("Make a backup now?", ""),
    ]


@check(CLIENT, "node")
def sets_up_and_makes_the_first_backup_in_a_terminal():
    with person() as someone:
        for question, typed in answers(someone):
            someone.answer(question, typed)
        code, screen = someone.end()
        assert code == 0, screen
        assert "Stored and verified:" in screen and "For you: Run this every night" in screen, screen
        assert someone.seen["password"] not in screen
        assert screen.index(someone.seen["fingerprint"][:47]) < screen.index("(hidden)")
        assert stat.S_IMODE(os.stat(someone.settings).st_mode) == 0o600
        assert stat.S_IMODE(os.stat(someone.backups).st_mode) == 0o700
        card = run("node", "dist/cli.js", "drill", "--directory", someone.backups, "--router", "home").decode()
        assert "RT6600ax" in card, card


@check(CLIENT, "node")
def sees_what_a_dry_run_would_write_and_finds_nothing_written():
    with person("--dry-run") as someone:
        for question, typed in answers(someone)[:-2]:
            someone.answer(question, typed)
        code, screen = someone.end()
        assert code == 0 and "Dry run: nothing was written." in screen, screen
        assert "SRM_BACKUP_PASSWORD=***" in screen and someone.seen["password"] not in screen, screen
        assert someone.written() == []


@check(CLIENT, "node")
def types_a_wrong_password_and_is_warned_before_another_one_is_sent():
    with person() as someone:
        for question, typed in answers(someone)[:5]:
            someone.answer(question, typed)
        someone.answer("(hidden)", "wrong")
        someone.wait("Auto Block")
        someone.answer("send another login", "")
        someone.answer("An account with administrator rights", "")
        someone.answer("(hidden)", someone.seen["password"])
        someone.wait("All checks passed")
        someone.wait("The directory for the backups")
        someone.type("\x03", "")
        code, screen = someone.end()
        assert code == 130 and "Nothing was written." in screen, screen


@check(CLIENT, "node")
def mistypes_the_address_and_the_fingerprint_and_corrects_both():
    with person("--dry-run") as someone:
        asked = answers(someone)
        someone.answer(*asked[0])
        someone.answer("The router's address", "my router")
        someone.wait("must be an address")
        someone.type(CLEAR + someone.seen["url"].removeprefix("https://"))
        someone.wait(f"The address in full is {someone.seen['url']}.")
        someone.answer("Is it the same fingerprint there?", "")
        someone.answer("The fingerprint that the other computer shows", "AB" * 32)
        someone.wait("The fingerprints differ.")
        for question, typed in asked[2:-2]:
            someone.answer(question, typed)
        code, screen = someone.end()
        assert code == 0 and "Dry run: nothing was written." in screen, screen


@check(CLIENT, "node")
def cancels_at_every_prompt_and_leaves_nothing():
    count = 9
    for stop in range(count):
        with person() as someone:
            for question, typed in answers(someone)[:stop]:
                someone.answer(question, typed)
            someone.answer(answers(someone)[stop][0], "\x03", "")
            code, screen = someone.end()
            assert code == 130, (stop, code, screen)
            assert someone.written() == [], (stop, someone.written())


@check(CLIENT, "node")
def ends_the_input_at_every_prompt_and_leaves_nothing():
    for stop in range(9):
        with person() as someone:
            for question, typed in answers(someone)[:stop]:
                someone.answer(question, typed)
            someone.answer(answers(someone)[stop][0], "\x04", "")
            code, screen = someone.end()
            assert code == 130, (stop, code, screen)
            assert "unsettled" not in screen, (stop, screen)
            assert someone.written() == [], (stop, someone.written())


@check(CLIENT, "node")
def closes_the_terminal_during_the_check_and_leaves_nothing():
    with person() as someone:
        for question, typed in answers(someone)[:6]:
            someone.answer(question, typed)
        someone.process.kill(signal.SIGHUP)
        code, screen = someone.end()
        assert code == 130, (code, screen)
        assert someone.written() == []


@check(CLIENT, "node")
def types_the_secret_of_the_second_factor_once_the_router_wants_it():
    with person("--dry-run", of=("--variant", "otp")) as someone:
        for question, typed in answers(someone)[:6]:
            someone.answer(question, typed)
        someone.answer("Secret of the authenticator app", someone.seen["otpSecret"])
        someone.wait("All checks passed")
        for question, typed in answers(someone)[6:-2]:
            someone.answer(question, typed)
        code, screen = someone.end()
        assert code == 0 and "SRM_BACKUP_OTP_SECRET=***" in screen, screen
        assert someone.seen["otpSecret"] not in screen


@check(CLIENT, "node")
def stores_the_new_key_and_opens_a_backup_with_it():
    with person() as someone:
        for question, typed in answers(someone)[:-3]:
            someone.answer(question, typed)
        someone.wait("Encrypt the backups?")
        someone.type("\x1b[B")
        someone.wait("Type the last")
        [key] = re.findall(r"AGE-SECRET-KEY-1[A-Z0-9]+", ESCAPES.sub("", someone.screen))
        someone.type(key[-6:])
        someone.answer("A second recipient", "")
        for question, typed in answers(someone)[-2:]:
            someone.answer(question, typed)
        code, screen = someone.end()
        assert code == 0 and "Stored and verified:" in screen, screen
        assert screen.count(key) == 1, screen.count(key)
        assert all(key not in read(path) for path in someone.written())
        [backup] = [path for path in someone.written() if path.endswith(".dss.age")]
        identity = os.path.join(someone.folder, "key.txt")
        with open(identity, "w") as file:
            file.write(f"{key}\n")
        os.chmod(identity, 0o600)
        assert b"is valid" in run("node", "dist/cli.js", "verify", backup, "--identity", identity).lower()


def read(path):
    with open(path, encoding="latin1") as file:
        return file.read()
