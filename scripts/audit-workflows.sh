#!/usr/bin/env bash
# Audits every workflow that we run or that users copy, with actionlint, shellcheck and zizmor, each in its strictest mode.
# `audit-workflows.sh actionlint`, `audit-workflows.sh zizmor`, or both. Needs python3 with venv, Go for actionlint, and the
# network once. All files stay in build/. If a tool cannot be installed, prints NOT RUN and exits with 3.
set -uo pipefail
cd "$(dirname "$0")/.." || exit

ACTIONLINT=v1.7.12
WANTED=scripts/audit-requirements.txt
TOOLS=build/audit
# Its own for each argument: CI runs both at the same time.
VENV=$TOOLS/venv-${1:-both}
NOT_RUN=3

shopt -s nullglob
workflows=(.github/workflows/*.yml examples/*.yml)
scripts=(.ci/run .github/*.sh scripts/*.sh emulator/*/*.sh)
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Prints the reason after NOT RUN: a check that did not run has not passed.
not_run() {
  printf 'NOT RUN: %s: %s\n' "$1" "$2"
  return "$NOT_RUN"
}

# Installs shellcheck and zizmor, only from wheels: no package code runs during installation.
install_python_tools() {
  cmp -s "$WANTED" "$VENV/installed.txt" && return 0
  command -v python3 > /dev/null || { echo 'there is no python3' > "$log"; return 1; }
  rm -rf "$VENV"
  python3 -m venv "$VENV" > "$log" 2>&1 || return 1
  "$VENV/bin/pip" install --quiet --disable-pip-version-check --no-deps --only-binary :all: -r "$WANTED" > "$log" 2>&1 || return 1
  cp "$WANTED" "$VENV/installed.txt"
}

install_actionlint() {
  [ -x "$TOOLS/actionlint-$ACTIONLINT" ] && return 0
  command -v go > /dev/null || { echo 'there is no Go' > "$log"; return 1; }
  GOBIN=$PWD/$TOOLS go install "github.com/rhysd/actionlint/cmd/actionlint@$ACTIONLINT" > "$log" 2>&1 || return 1
  mv "$TOOLS/actionlint" "$TOOLS/actionlint-$ACTIONLINT"
}

audit_with_actionlint() {
  if ! install_python_tools || ! install_actionlint; then not_run actionlint "$(tail -n 1 "$log")"; return; fi
  "$TOOLS/actionlint-$ACTIONLINT" -config-file .github/actionlint.yml -shellcheck "$VENV/bin/shellcheck" -pyflakes= "${workflows[@]}" || return 1
  "$VENV/bin/shellcheck" --shell=bash "${scripts[@]}" || return 1
  printf 'actionlint and shellcheck: %d workflows and %d scripts, nothing found.\n' "${#workflows[@]}" "${#scripts[@]}"
}

audit_with_zizmor() {
  if ! install_python_tools; then not_run zizmor "$(tail -n 1 "$log")"; return; fi
  "$VENV/bin/zizmor" --offline --persona=auditor --strict-collection --no-progress --quiet --config .github/zizmor.yml \
    "${workflows[@]}" action.yml .github/dependabot.yml || return 1
  printf 'zizmor: %d files, nothing found.\n' $((${#workflows[@]} + 2))
}

worst=0
for name in "${@:-both}"; do
  case $name in
    both) audit_with_actionlint; codes=($?); audit_with_zizmor; codes+=($?) ;;
    actionlint | zizmor) "audit_with_$name"; codes=($?) ;;
    *) echo 'usage: audit-workflows.sh [actionlint | zizmor]' >&2; exit 2 ;;
  esac
  for code in "${codes[@]}"; do
    # Findings take precedence over a missing tool.
    if [ "$code" != 0 ] && [ "$worst" != 1 ]; then worst=$code; fi
  done
done
exit "$worst"
