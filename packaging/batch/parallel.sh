#!/usr/bin/env bash
# parallel.sh FILE SHARDS: audits FILE in SHARDS processes by GNU parallel; the summary goes to
# standard output. Every process reads the file and checks each SHARDS-th document of it.
set -euo pipefail
file=${1:?name a file} shards=${2:?how many shards}
export MTLINT=${MTLINT:-mtlint} MTLINT_AUDIT=${MTLINT_AUDIT:-}

audit_shard() { "$MTLINT" audit -j1 $MTLINT_AUDIT --shard "$2/$3" "$1"; }
export -f audit_shard

seq "$shards" | parallel --will-cite --halt now,fail=1 audit_shard "$file" {} "$shards" |
  "$MTLINT" merge -
