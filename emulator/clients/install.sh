#!/usr/bin/env bash
# Installs the public Python libraries below build/clients-venv, once. Needs python3 with venv, and the network for pip.
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
