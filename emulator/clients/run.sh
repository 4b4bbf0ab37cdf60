#!/usr/bin/env bash
# Runs programs that we did not write against the emulated router and the packaged action: public Python libraries, a terminal, curl,
# openssl, tar, gzip, xz, sqlite3 and age. Needs python3 with venv, and the network once. Everything it makes stays below build/,
# but for age, which root gets from the system's packages.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! bash emulator/clients/install.sh; then
  echo 'NOT RUN: the public Python libraries cannot be installed (above is why), and they drive everything else.'
  echo '0 passed, 1 failed'
  exit 1
fi
PATH="$PWD/node_modules/.bin:$PATH:$PWD/build/go-bin"

# The table says if age is missing.
if ! command -v age > /dev/null && [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
  apt-get install --quiet --quiet --yes age > /dev/null 2>&1 || true
fi
if ! command -v age > /dev/null && command -v go > /dev/null; then
  GOBIN="$PWD/build/go-bin" go install filippo.io/age/cmd/...@v1.2.1 || true
fi
exec build/clients-venv/bin/python emulator/clients/check.py
