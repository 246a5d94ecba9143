#!/bin/sh
# expand_words.sh UNMUNCH BASE OUTPUT: every inflected form of BASE.dic, one a line, UTF-8, sorted.
# A dictionary line may end in a tab and a remark, which unmunch leaves on words without affixes.
# unmunch knows neither encodings nor flags such as ONLYINCOMPOUND, so lines that are not plain words
# are left out; Hunspell itself has the last word on what the list does not hold.
set -eu
encoding=$(sed -n 's/^SET *\([^ \r]*\).*/\1/p' "$2.aff" | head -n 1)
"$1" "$2.dic" "$2.aff" 2>/dev/null | iconv -f "${encoding:-ISO8859-1}" -t UTF-8 -c \
  | sed 's/	.*//' \
  | sed "s/’/'/g" | grep -E "^[^0-9 /]+$" | LC_ALL=C sort -u > "$3.part"
mv "$3.part" "$3"
