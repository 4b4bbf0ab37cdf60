"""Drives the emulated router, and opens what the action stores, with programs that we did not write.

Ends with a table; the last line says how many checks passed. What cannot be run is said so, and counts as not passed.
"""

import sys
import time
import traceback

import with_age
import with_commands
import with_setup
import with_synology_api
import with_synology_srm
from stage import CHECKS


def judge(check):
    if check.missing:
        return f"NOT RUN: not installed: {', '.join(check.missing)}"
    try:
        check.function()
        return "passed"
    except Exception as error:  # whatever a client throws is a failed check
        traceback.print_exc(file=sys.stdout)
        print(getattr(error, "stderr", None) or "")
        return "FAILED"


def print_table(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in [rows[0], ["-" * width for width in widths], *rows[1:]]:
        print(" | ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def main():
    rows = []
    for check in CHECKS:
        started = time.monotonic()
        result = judge(check)
        rows.append([check.client, check.what, result])
        print(f"{result}: {check.client}: {check.what} ({time.monotonic() - started:.1f} s)", flush=True)
    print()
    print_table([["client", "what", "result"], *rows])
    passed = sum(result == "passed" for *_, result in rows)
    print(f"\n{passed} passed, {len(rows) - passed} failed")
    return 0 if passed == len(rows) else 1


if __name__ == "__main__":
    sys.exit(main())
