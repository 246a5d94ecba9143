#!/usr/bin/env bash
# The step of action.yml: annotations on standard output, a summary for the page of the job, SARIF if
# it is wanted. Reads MTLINT_PATHS, MTLINT_ARGS, MTLINT_FAIL, MTLINT_SARIF.
set -uo pipefail
summary=${GITHUB_STEP_SUMMARY:-/dev/null}
markdown=$(mktemp)
formats=(--format github --output - --format markdown --output "$markdown")
[ -z "${MTLINT_SARIF:-}" ] || formats+=(--format sarif --output "$MTLINT_SARIF")
# Paths and arguments are lists of words; patterns are mtlint's own, so the shell leaves them alone.
set -f
mtlint check --fail-on "${MTLINT_FAIL:-major}" "${formats[@]}" ${MTLINT_ARGS:-} ${MTLINT_PATHS:-.}
status=$?
cat "$markdown" >>"$summary"
rm -f "$markdown"
[ -z "${GITHUB_OUTPUT:-}" ] || echo "status=$status" >>"$GITHUB_OUTPUT"
exit $status
