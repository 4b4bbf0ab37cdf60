#!/usr/bin/env bash
# Runs clients that we did not write against the emulated router: three public Python libraries, curl, openssl and tar.
# Needs python3 with venv, curl, openssl, and the network once, for pip. Everything stays below build/.
set -euo pipefail
cd "$(dirname "$0")/../.."

venv=build/clients-venv
wanted=emulator/clients/requirements.txt
if ! cmp -s "$wanted" "$venv/installed.txt"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$wanted"
  cp "$wanted" "$venv/installed.txt"
fi
PATH="$PWD/node_modules/.bin:$PATH" exec "$venv/bin/python" emulator/clients/check.py
