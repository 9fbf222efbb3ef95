#!/usr/bin/env python3
"""Write the tables of Sources/CSegmentation from the Unicode 15.0 property files.

Usage:  python3 Sources/Segmentation/Generator/generate.py

Reads WordBreakProperty-15.0.0.txt and ExtendedPictographic-15.0.0.txt in Tests/SegmentationTests/Data,
as Unicode publishes them.  Word boundaries depend on these two files alone.  The class of a token (upper case, quotation
mark, dash ...) comes from the general category in Python's own unicodedata; a character that this
Python does not know yet counts as a symbol, or as a letter without case if it is one to Word_Break.

Every code point is mapped to a *kind*: one combination of Word_Break value, Extended_Pictographic,
class of the token that it opens, and part in the class of a longer token.
"""
import os
import unicodedata

LAST = 0x110000
ROW = 64  # code points to a row: the last byte of a UTF-8 sequence selects within a row

WORD_BREAK = {
    "Other": "OTHER", "CR": "CR", "LF": "LF", "Newline": "NEWLINE", "Extend": "EXTEND",
    "Format": "EXTEND", "ZWJ": "ZWJ", "ALetter": "ALETTER", "Hebrew_Letter": "HEBREW",
    "Numeric": "NUMERIC", "Katakana": "KATAKANA", "ExtendNumLet": "EXTENDNUMLET",
    "MidLetter": "MIDLETTER", "MidNum": "MIDNUM", "MidNumLet": "MIDNUMLET",
    "Single_Quote": "SINGLE_QUOTE", "Double_Quote": "DOUBLE_QUOTE",
    "Regional_Indicator": "REGIONAL", "WSegSpace": "SPACE",
}
# Names and order of Segmentation.TokenClass.
TOKEN_CLASS = [
    "space", "lineBreak", "lower", "capitalised", "capitals", "initial", "mixed", "uncased",
    "number", "alphanumeric", "stop", "quote", "open", "close", "dash", "punctuation", "symbol",
]
# A sentence may end here: the full stops, question and exclamation marks of Sentence_Terminal that
# living scripts use, and the ellipsis.
STOPS = set(map(ord, ".!?…‼⁇⁈⁉‽։؟۔।॥။።፧។。．！？｡﹒﹖﹗⸮"))
# Quotation marks that have the category of a bracket, of an accent or of other punctuation.
QUOTES = set(map(ord, "\"'`´‚„「」『』〝〞〟＂＇｀｢｣﹁﹂﹃﹄"))
PERCENT = set(map(ord, "%‰‱٪﹪％"))


def ranges(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = line.split("#")[0].split(";")
            if len(fields) == 2:
                low, _, high = fields[0].strip().partition("..")
                yield int(low, 16), int(high or low, 16) + 1, fields[1].strip()


def role(code, word_break):
    """The class of a token that opens with `code`, and the part that `code` plays in a longer one."""
    category = unicodedata.category(chr(code))
    if word_break in ("CR", "LF", "NEWLINE"):
        return "lineBreak", 0
    if word_break in ("EXTEND", "ZWJ"):
        return "symbol", 0
    if code in STOPS:
        return "stop", 0
    if code in QUOTES:
        return "quote", 0
    if code in PERCENT:
        return "symbol", 0
    if word_break == "NUMERIC" or category in ("Nd", "No"):
        return "number", "N"
    if category in ("Lu", "Lt"):
        return "initial", "U"
    if category == "Ll":
        return "lower", "L"
    if category in ("Lo", "Lm", "Nl") or word_break in ("ALETTER", "HEBREW", "KATAKANA"):
        return "uncased", "O"
    if category == "Zs" or code == 9:
        return "space", 0
    if category in ("Pi", "Pf"):
        return "quote", 0
    if category == "Ps":
        return "open", 0
    if category == "Pe":
        return "close", 0
    if category == "Pd":
        return "dash", 0
    if category in ("Pc", "Po"):
        return "punctuation", 0
    return "symbol", 0


def rows_of(values, width):
    lines = []
    for at in range(0, len(values), width):
        lines.append("  " + ", ".join(str(v) for v in values[at:at + width]) + ",")
    return "\n".join(lines)


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    root = os.path.join(here, "..", "..", "..")
    folder = os.path.join(root, "Tests", "SegmentationTests", "Data")
    word_break = ["OTHER"] * LAST
    for low, high, name in ranges(os.path.join(folder, "WordBreakProperty-15.0.0.txt")):
        word_break[low:high] = [WORD_BREAK[name]] * (high - low)
    pictograph = [0] * LAST
    for low, high, name in ranges(os.path.join(folder, "ExtendedPictographic-15.0.0.txt")):
        if name == "Extended_Pictographic":
            pictograph[low:high] = [1] * (high - low)

    kinds, of_code = {}, []
    for code in range(LAST):
        token, part = role(code, word_break[code])
        of_code.append(kinds.setdefault((word_break[code], pictograph[code], token, part), len(kinds)))
    rows, index = {}, []
    for at in range(0, LAST, ROW):
        index.append(rows.setdefault(tuple(of_code[at:at + ROW]), len(rows)))
    # The index has the same redundancy again: most planes are empty.
    pages, top = {}, []
    for at in range(0, len(index), ROW):
        pages_key = tuple(index[at:at + ROW])
        top.append(pages.setdefault(pages_key, len(pages)))
    assert len(kinds) <= 64 and len(rows) < 65536 and len(pages) < 256

    out = os.path.join(root, "Sources", "CSegmentation")
    with open(os.path.join(out, "Kinds+Generated.h"), "w", encoding="utf-8") as file:
        put = lambda text: file.write(text + "\n")
        put("// Generated by Sources/Segmentation/Generator/generate.py from WordBreakProperty-15.0.0.txt and")
        put("// ExtendedPictographic-15.0.0.txt; general categories of Unicode %s. Do not edit."
            % unicodedata.unidata_version)
        put("// Copyright of the data: Unicode, Inc.; see Tests/SegmentationTests/Data/LICENSE-Unicode.txt.")
        put("#pragma once")
        put("#include <stdint.h>\n")
        put("enum word_break {")
        for name in dict.fromkeys(WORD_BREAK.values()):
            put("  WB_%s," % name)
        put("};\n")
        put("// The values of Segmentation.TokenClass.")
        put("enum token_class {")
        for name in TOKEN_CLASS:
            put("  TOKEN_%s," % name)
        put("};\n")
        put("// What a character adds to the class of its token.")
        put("enum token_part { PART_NONE, PART_UPPER, PART_LOWER, PART_UNCASED, PART_NUMBER };\n")
        put("enum { KIND_COUNT = %d, KIND_REPLACEMENT = %d };\n" % (len(kinds), of_code[0xFFFD]))
        put("struct kind { uint8_t word_break, pictograph, token_class, part; };\n")
        put("static const struct kind KINDS[KIND_COUNT] = {")
        parts = {0: "NONE", "U": "UPPER", "L": "LOWER", "O": "UNCASED", "N": "NUMBER"}
        for wb, pict, token, part in kinds:
            put("  {WB_%s, %d, TOKEN_%s, PART_%s}," % (wb, pict, token, parts[part]))
        put("};\n")
        put("// The class of a token that opens with this byte.")
        ascii_class = ["TOKEN_%s" % list(kinds)[of_code[code]][2] for code in range(128)]
        put("_Alignas(64) static const uint8_t ASCII_CLASS[128] = {\n%s\n};\n" % rows_of(ascii_class, 6))
        put("// The positions of the bits of a byte, in order; the rest is 0.")
        put("static const uint8_t BIT_POSITIONS[256][8] = {")
        for byte in range(256):
            bits = [i for i in range(8) if byte >> i & 1]
            put("  {%s}," % ", ".join(str(i) for i in bits + [0] * (8 - len(bits))))
        put("};\n")
        put("// Kind of code point c: KIND_ROWS[KIND_INDEX[KIND_TOP[c >> 12]][(c >> 6) & 63]][c & 63].")
        put("static const uint8_t KIND_TOP[%d] = {\n%s\n};\n" % (len(top), rows_of(top, 24)))
        put("static const uint16_t KIND_INDEX[%d][%d] = {" % (len(pages), ROW))
        for page in pages:
            put("  {\n%s\n  }," % rows_of(page, 16))
        put("};\n")
        put("static const uint8_t KIND_ROWS[%d][%d] = {" % (len(rows), ROW))
        for row in rows:
            put("  {\n%s\n  }," % rows_of(row, 32))
        put("};")
    print("%d kinds, %d rows, %d pages" % (len(kinds), len(rows), len(pages)))


if __name__ == "__main__":
    main()
