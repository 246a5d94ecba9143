#!/usr/bin/env bash
# pipe.sh FILE [BLOCK]: audits blocks of lines of FILE by GNU parallel. No file is read twice, so it
# suits files of any size; each line is taken alone, since a block may begin anywhere.
set -euo pipefail
file=${1:?name a file} block=${2:-10M}
export MTLINT=${MTLINT:-mtlint} MTLINT_AUDIT=${MTLINT_AUDIT:-}

audit_block() { "$MTLINT" audit -j1 --alone $MTLINT_AUDIT --stdin-name "$1" -; }
export -f audit_block

parallel --will-cite --halt now,fail=1 --pipepart --block "$block" -a "$file" audit_block "$file" |
  "$MTLINT" merge -
