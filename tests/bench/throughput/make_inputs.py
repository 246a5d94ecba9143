#!/usr/bin/env python3
"""Writes prose of N segments for the throughput run: make_inputs.py [--po] FOLDER N...

FOLDER/prose-N.jsonl (and .po): Chinese sources with English of the length of news, about 36
characters and 24 words, no two segments equal. They are made from the repository alone: the frames
of frames.tsv with names, idioms and glosses of dictionaries/ in them, and the texts of corpora/zh-en
and corpora/clean. Some idioms are rendered word by word and some words misspelt, so that there is
something to find. The same bytes on every machine, for the same dictionaries and corpora.
"""

import glob
import hashlib
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
WEEKDAYS = [("周一", "Monday"), ("周二", "Tuesday"), ("周三", "Wednesday"), ("周四", "Thursday"),
            ("周五", "Friday"), ("周六", "Saturday"), ("周日", "Sunday")]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December"]
SMALL = ["two", "three", "four", "five", "six", "seven", "eight", "nine"]


class Dice:
    """A generator of our own: the random module promises no sequence across versions."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def pick(self, items):
        return items[self.below(len(items))]


def lines_of(pattern):
    for file in sorted(glob.glob(os.path.join(ROOT, pattern))):
        with open(file, encoding="utf-8") as lines:
            for line in lines:
                if line.strip():
                    yield json.loads(line)


def digest(source, target):
    """Short, since a million are kept; hash() differs from run to run."""
    return hashlib.blake2b((source + "\t" + target).encode(), digest_size=8).digest()


def load_names():
    """(Chinese, English) of each kind."""
    names = {"person": [], "place": [], "organisation": []}
    for entry in lines_of("dictionaries/names/*.jsonl"):
        if entry["kind"] in names and "zh" in entry:
            names[entry["kind"]].append((entry["zh"][0], entry["en"][0]))
    return names


def load_idioms():
    """(Chinese, a good rendering, a literal one or nothing)."""
    idioms = []
    for entry in lines_of("dictionaries/idioms/zh-*.jsonl"):
        literal = entry.get("literal", [""])[0].replace(" & ", " and ").replace("*", "")
        if len(entry["match"][0]) <= 12:
            idioms.append((entry["match"][0], entry.get("meaning", entry["accept"][0]), literal))
    return idioms


def load_pairs():
    pairs = []
    for folder in ("corpora/zh-en/*/pairs.jsonl", "corpora/clean/zh-en-*/pairs.jsonl"):
        pairs += [(pair["source"], pair["target"]) for pair in lines_of(folder)]
    return pairs


def load_frames():
    with open(os.path.join(HERE, "frames.tsv"), encoding="utf-8") as lines:
        return [tuple(line.rstrip("\n").split("\t")) for line in lines if line.strip()]


def misspell(english, dice):
    """Two letters of a long word change places."""
    words = english.split(" ")
    long = [i for i, word in enumerate(words) if len(word) > 6 and word.isascii()
            and word.isalpha() and word.islower()]
    if not long:
        return english
    at = dice.pick(long)
    word = words[at]
    cut = 2 + dice.below(len(word) - 4)
    words[at] = word[:cut] + word[cut + 1] + word[cut] + word[cut + 2:]
    return " ".join(words)


class Maker:
    def __init__(self):
        self.dice = Dice(20)
        self.names, self.idioms = load_names(), load_idioms()
        self.pairs, self.frames = load_pairs(), load_frames()
        self.seen = set()

    def fill(self, frame):
        dice = self.dice
        weekday, small = dice.pick(WEEKDAYS), dice.below(len(SMALL))
        month, money = dice.below(12), 1 + dice.below(99)
        thousands = 1 + dice.below(9)
        idiom, sense, literal = dice.pick(self.idioms)
        if literal and dice.below(12) == 0:
            sense = literal
        zh = {"weekday": weekday[0], "year": 2024 + dice.below(20), "money": money,
              "small": small + 2, "count": f"{thousands}万", "percent": 1 + dice.below(60),
              "length": 20 + dice.below(900), "month": month + 1, "day": 1 + dice.below(28),
              "idiom": idiom}
        en = dict(zh, weekday_en=weekday[1], small_en=SMALL[small], month_en=MONTHS[month],
                  count_en=f"{thousands}0,000", sense=f"‘{sense}’",
                  money_en=f"{money / 10:g} billion" if money >= 10 else f"{money}00 million")
        for slot, kind in (("person", "person"), ("place", "place"), ("place2", "place"),
                           ("org", "organisation"), ("org2", "organisation")):
            zh[slot], en[slot] = dice.pick(self.names[kind])
        english = frame[1].format(**en)
        return frame[0].format(**zh), english[0].upper() + english[1:]

    def segment(self, number):
        """The next segment; one that was there before gets a reference number."""
        dice = self.dice
        if self.pairs and dice.below(20) == 0:
            source, target = dice.pick(self.pairs)
        else:
            source, target = self.fill(dice.pick(self.frames))
        if dice.below(60) == 0:
            target = misspell(target, dice)
        if digest(source, target) in self.seen:
            source, target = f"{source}（第{number}号）", f"{target} (No. {number})"
        self.seen.add(digest(source, target))
        return source, target


def po_string(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def write(folder, count, with_po):
    maker = Maker()
    base = os.path.join(folder, f"prose-{count}")
    characters = words = 0
    with open(base + ".jsonl.part", "w", encoding="utf-8") as jsonl, \
            open(base + ".po.part" if with_po else os.devnull, "w", encoding="utf-8") as po:
        po.write('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n')
        for number in range(1, count + 1):
            source, target = maker.segment(number)
            characters += len(source)
            words += len(target.split())
            jsonl.write(json.dumps({"id": str(number), "src_lang": "zh", "source": source,
                                    "target": target}, ensure_ascii=False) + "\n")
            po.write(f"\nmsgid {po_string(source)}\nmsgstr {po_string(target)}\n")
    os.replace(base + ".jsonl.part", base + ".jsonl")
    if with_po:
        os.replace(base + ".po.part", base + ".po")
    print(f"{base}.jsonl: {count} segments, {characters / count:.1f} Chinese characters and "
          f"{words / count:.1f} English words each", file=sys.stderr)


def main(arguments):
    with_po = "--po" in arguments
    arguments = [argument for argument in arguments if argument != "--po"]
    if len(arguments) < 2:
        sys.exit(__doc__)
    os.makedirs(arguments[0], exist_ok=True)
    for count in arguments[1:]:
        write(arguments[0], int(count), with_po)


main(sys.argv[1:])
