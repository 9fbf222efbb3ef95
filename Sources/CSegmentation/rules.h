// The rules of UAX #29 on masks: where no boundary is, for 64 bytes at once.
//
// A block begins at a boundary, and no rule looks back over a boundary: the rules that need more than
// one character of context to the left (WB7, WB7c, WB11, WB15, WB16) join exactly those characters.
// So a block needs no state from the one before it.
#pragma once
#include "masks.h"

// What the characters above U+007F add, by Word_Break value and by part in the class of a token.
struct beyond_ascii {
  uint64_t word_break[WB_SPACE + 1];
  uint64_t part[PART_NUMBER + 1];
  uint64_t trail;  // bytes of a character after its first
  uint64_t white;  // white space
  int odd;         // a mark on white space: the scalar path knows what to call it
};

// The characters above U+007F that English and French are full of, told from masks alone.
struct common {
  uint64_t quote_middle;  // U+2018, U+2019: MidNumLet
  uint64_t quote;         // U+201C, U+201D, U+00AB, U+00BB
  uint64_t dash;          // U+2010 to U+2015
  uint64_t stop;          // U+2026
  uint64_t space;         // U+00A0
  uint64_t upper, lower;  // the letters of U+00C0 to U+00FF
  uint64_t two, three;    // those of two bytes, those of three
  uint64_t trail;         // bytes of a character after its first
};

// Which bytes have these values; what `common` is made of.
struct high_bytes {
  uint64_t e2, c3, c2;
  uint64_t b80, b90_95, b98_99, b9c_9d, a6, a0, ab, bb;
  uint64_t b80_9e, b9f_bf, b97, b7;
};

// Fills in `c`; 0 if the block holds any other character above U+007F, or a part of one.
INLINE int find_common(struct high_bytes h, uint64_t high, struct common *c) {
  uint64_t general = h.e2 & h.b80 >> 1;  // U+2000 to U+203F
  c->quote_middle = general & h.b98_99 >> 2;
  c->dash = general & h.b90_95 >> 2;
  c->stop = general & h.a6 >> 2;
  c->space = h.c2 & h.a0 >> 1;
  c->upper = h.c3 & h.b80_9e >> 1 & ~(h.b97 >> 1);
  c->lower = h.c3 & h.b9f_bf >> 1 & ~(h.b7 >> 1);
  uint64_t curly = general & h.b9c_9d >> 2, angular = h.c2 & (h.ab | h.bb) >> 1;
  c->quote = curly | angular;
  c->three = c->quote_middle | c->dash | c->stop | curly;
  c->two = c->space | c->upper | c->lower | angular;
  c->trail = (c->two | c->three) << 1 | c->three << 2;
  return (c->two | c->three | c->trail) == high;
}

// Joins of a block whose characters above U+007F are all in `c`: letters of two bytes, which join as
// those of ASCII do, and marks, of which U+2018 and U+2019 alone join, between letters or numbers.
// For a block of ASCII alone `c` is empty, and the compiler drops what it would add.
//
// `last` is 1 << 63 if the text goes on after the block, else 0: what follows the last byte is not
// known there, so a boundary that depends on it is left to the next block.
INLINE uint64_t joins_common(struct masks m, const struct common *c, uint64_t last) {
  uint64_t ascii = m.upper | m.lower, accented = c->upper | c->lower, others = m.number | m.under;
  uint64_t first = ascii | accented, behind = (ascii | accented << 1) << 1;  // of letters
  // WB6, WB7, WB11, WB12, from the side of the mark in the middle.
  uint64_t in_letters = m.mid_letter & behind & (first >> 1 | last);
  uint64_t in_numbers = m.mid_number & m.number << 1 & (m.number >> 1 | last);
  uint64_t middle = in_letters | in_numbers, past = last | last >> 1 | last >> 2;
  uint64_t quote = c->quote_middle
      & ((behind & (first >> 3 | past)) | (m.number << 1 & (m.number >> 3 | past)));
  return c->trail                                         // within a character
      | ((first | others) & (behind | others << 1))       // WB5, WB8, WB9, WB10, WB13a, WB13b
      | middle | middle << 1 | quote | quote << 3         //
      | (m.space & m.space << 1)                          // WB3d
      | (m.lf & m.cr << 1);                               // WB3
}

// The characters that follow directly on those of `mask`, in a block where `glue` bytes belong to
// what stands before them. The addition carries each marker through its run of glue (Parabix).
INLINE uint64_t follow(uint64_t mask, uint64_t glue) {
  uint64_t next = mask << 1;
  return ((((next & glue) + glue) ^ glue) | next) & ~glue;
}

// The first and the last bytes of these characters.
INLINE uint64_t first_and_last(const struct common *c, uint64_t mask) {
  return mask | (mask & c->two) << 1 | (mask & c->three) << 2;
}

// The characters of the block at text[at], whose bytes above 0x7F are `high`; `classes` takes the
// class that each gives to a token which it opens, at its first byte.
INLINE void decode_beyond_ascii(
    const uint8_t *text, size_t size, size_t at, uint64_t high, struct beyond_ascii *b,
    uint8_t *classes) {
  memset(b, 0, sizeof *b);
  uint64_t rest = high;
  while (rest) {
    int i = __builtin_ctzll(rest);
    uint64_t bit = rest & -rest, trail;
    const uint8_t *c = text + at + i;
    size_t left = size - at - (size_t)i;
    uint8_t kind;
    // Well-formed sequences of two and three bytes without the general decoder. Branches on the lead,
    // not arithmetic with a length: the processor need not wait for one character to find the next.
    if (c[0] >= 0xC2 && c[0] < 0xE0 && left >= 2 && (c[1] & 0xC0) == 0x80) {
      kind = KIND_ROWS[KIND_INDEX[0][c[0] & 0x1F]][c[1] & 0x3F];
      trail = bit << 1;
    } else if (
        c[0] > 0xE0 && c[0] < 0xF0 && c[0] != 0xED && left >= 3 && (c[1] & 0xC0) == 0x80
        && (c[2] & 0xC0) == 0x80) {
      kind = KIND_ROWS[KIND_INDEX[KIND_TOP[c[0] & 0x0F]][c[1] & 0x3F]][c[2] & 0x3F];
      trail = bit << 1 | bit << 2;
    } else {
      size_t length;
      kind = kind_at(text, size, at + (size_t)i, &length);
      trail = length == 1 ? 0 : length == 2 ? bit << 1
          : length == 3 ? bit << 1 | bit << 2 : bit << 1 | bit << 2 | bit << 3;
    }
    b->trail |= trail;
    rest &= ~(bit | trail);
    struct kind k = KINDS[kind];
    b->word_break[k.word_break] |= bit;
    b->part[k.part] |= bit;
    b->white |= k.token_class == TOKEN_space ? bit : 0;
    classes[i] = k.token_class;
  }
  // WB4 does not join to a line break or to the start of the text: there a mark stands alone. A block
  // begins at a boundary, and a mark at a boundary stands alone too.
  uint64_t marks = b->word_break[WB_EXTEND];
  if (!marks) return;
  uint64_t alone = marks & (1 | follow(b->word_break[WB_NEWLINE], b->trail));
  b->odd = (marks & follow(b->white, b->trail)) != 0;
  uint64_t behind_ascii = marks & ~(high << 1) & ~UINT64_C(1);
  for (; behind_ascii; behind_ascii &= behind_ascii - 1) {
    uint8_t before = text[at + (size_t)__builtin_ctzll(behind_ascii) - 1];
    if (before >= '\n' && before <= '\r') alone |= behind_ascii & -behind_ascii;
    b->odd |= before == ' ' || before == '\t';
  }
  b->word_break[WB_EXTEND] &= ~alone;
}

// The characters that stand directly before those of `mask`, over at most two bytes of glue.
INLINE uint64_t lead_to(uint64_t mask, uint64_t glue) {
  return mask >> 1 | (mask >> 2 & glue >> 1) | (mask >> 3 & glue >> 1 & glue >> 2);
}

// Joins of any block; 0 in *known if the block holds what only the scalar path decides.
INLINE uint64_t joins_any(
    struct masks m, const struct beyond_ascii *b, uint64_t valid, int is_last, int *known) {
  const uint64_t *w = b->word_break;
  uint64_t glue = b->trail | w[WB_EXTEND];
  uint64_t letter = m.upper | m.lower | w[WB_ALETTER], number = m.number | w[WB_NUMERIC];
  uint64_t under = m.under | w[WB_EXTENDNUMLET], katakana = w[WB_KATAKANA];
  uint64_t word = letter | number | under;
  uint64_t space = m.space | w[WB_SPACE];
  uint64_t in_letters = (m.mid_letter | w[WB_MIDLETTER] | w[WB_MIDNUMLET]) & follow(letter, glue);
  uint64_t in_numbers = (m.mid_number | w[WB_MIDNUM] | w[WB_MIDNUMLET]) & follow(number, glue);
  uint64_t middle = in_letters | in_numbers;
  // Hebrew letters and the ASCII quotation mark between them, ZWJ before pictographs and pairs of
  // Regional_Indicators are left to the scalar path; so is a mark in the middle with marks of its own.
  // U+202F is white space and ExtendNumLet: `_` may follow it in the same token.
  *known = !b->odd
      && !(w[WB_HEBREW] | w[WB_ZWJ] | w[WB_REGIONAL]
             | (under & follow(b->white & w[WB_EXTENDNUMLET], glue))
             | (middle & glue >> 1 & glue >> 2 & glue >> 3));
  // The last character of the block, if the text goes on after it: what follows it is not known.
  uint64_t heads = valid & ~glue;
  uint64_t unsure = is_last || !heads ? 0 : UINT64_C(1) << (63 - __builtin_clzll(heads));
  in_letters &= lead_to(letter, glue);
  in_numbers &= lead_to(number, glue);
  return glue                                                               // WB4
      | (word & follow(word, glue))
      | (katakana & follow(katakana | under, glue)) | (under & follow(katakana, glue))  // WB13
      | in_letters | (letter & follow(in_letters, glue))
      | in_numbers | (number & follow(in_numbers, glue))
      | (middle & unsure)
      | (space & follow(space, b->trail))
      | (m.lf & m.cr << 1);
}

// Where tokens end and begin, from the joins of the block. A boundary before byte i + 1 ends a token
// with byte i; the end of the text (`after` is 0) ends the last. Those of `wanted` are kept.
INLINE void set_bounds(
    struct found *f, uint64_t joins, uint64_t valid, uint64_t after, uint64_t wanted) {
  f->ends = ~joins >> 1 & valid >> 1;
  if (after == 0) f->ends |= valid ^ valid >> 1;
  f->ends &= wanted;
  f->starts = f->ends << 1 | 1;
}
