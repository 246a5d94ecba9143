#!/usr/bin/env python3
"""make_pairs.py CORPORA N: N segments as JSONL on standard output, in documents of fifty.

The pairs of the corpora go round and round with a number of their own in each, so that no two segments
are alike; a third of them are by another system, and three translators take turns. The same
arguments give the same bytes.
"""

import json
import pathlib
import sys


def main():
    corpora, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    pairs = []
    for file in sorted(corpora.glob("*/pairs.jsonl")):
        for line in file.open(encoding="utf-8"):
            pair = json.loads(line)
            if pair.get("source") and pair.get("target"):
                pairs.append((pair["source"], pair["target"]))
    out = []
    for i in range(count):
        source, target = pairs[(i * 7) % len(pairs)]
        out.append(json.dumps({
            "id": f"s{i}",
            "doc": f"d{i // 50}",
            "source": f"第{i}号文件：{source}",
            "target": f"Document {i}: {target}",
            "system": "beta" if i % 3 == 0 else "alpha",
            "author": ("Li", "Wang", "Zhang")[i % 3],
        }, ensure_ascii=False))
        if len(out) == 10000:
            print("\n".join(out))
            out = []
    if out:
        print("\n".join(out))


main()
