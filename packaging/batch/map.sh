#!/usr/bin/env bash
# The mapper: lines of JSONL on standard input, one line "summary TAB {…}" on standard output. Takes
# each line alone, since an engine may cut its input anywhere. $MTLINT_NAME names the input.
set -euo pipefail
printf 'summary\t'
exec "${MTLINT:-mtlint}" audit -j1 --alone --from jsonl ${MTLINT_AUDIT:-} --stdin-name "${MTLINT_NAME:--}" -
