#!/usr/bin/env python3
"""Runs one program and writes what it took, from the outside: the same measure for every contender of the race.

MEASURED_FILE gets the result as JSON; MEASURED_PROGRAM, if set, is put before the arguments.
"""

import json
import os
import sys
import time

environment = dict(os.environ)
result = environment.pop("MEASURED_FILE")
program = environment.pop("MEASURED_PROGRAM", None)
command = ([program] if program else []) + sys.argv[1:]

started_at = time.time()
started = time.monotonic()
_, status, usage = os.wait4(os.posix_spawnp(command[0], command, environment), 0)
wall = time.monotonic() - started
# The operating system counts peak memory in KiB, macOS in bytes.
unit = 1024**2 if sys.platform == "darwin" else 1024
measured = {
    "startedAt": started_at * 1000,
    "wallMs": wall * 1000,
    "cpuMs": (usage.ru_utime + usage.ru_stime) * 1000,
    "peakMiB": usage.ru_maxrss / unit,
}
with open(result, "w") as file:
    json.dump(measured, file)
sys.exit(os.waitstatus_to_exitcode(status))
