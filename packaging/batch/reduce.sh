#!/usr/bin/env bash
# The reducer (and combiner): lines "summary TAB {…}" on standard input, their sum as the same on
# standard output. Lines that an engine delivers twice count once.
set -euo pipefail
printf 'summary\t'
cut -f2- | "${MTLINT:-mtlint}" merge -
