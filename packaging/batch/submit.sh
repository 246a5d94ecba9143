#!/usr/bin/env bash
# submit.sh FILE SHARDS OUTPUT: audits FILE as a Slurm array of SHARDS tasks, then merges their parts
# into OUTPUT. The parts stay in OUTPUT.parts/ on a file system that all nodes share.
set -euo pipefail
file=$(realpath "${1:?name a file}") shards=${2:?how many shards} output=$(realpath -m "${3:?name the summary}")
here=$(cd "$(dirname "$0")" && pwd)
export FILE=$file SHARDS=$shards PARTS=$output.parts
mkdir -p "$PARTS"
array=$(sbatch --parsable --array="1-$shards" --requeue --output="$PARTS/%a.log" "$here/mtlint.slurm")
merge=$(sbatch --parsable --dependency="afterok:$array" --job-name=mtlint-merge \
  --output="$PARTS/merge.log" --wrap "\"${MTLINT:-mtlint}\" merge --output \"$output\" \"$PARTS\"/*.json")
echo "tasks $array, merge $merge"
