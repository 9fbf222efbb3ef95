// The rules of UAX #29 on masks: where no boundary is, for 64 bytes at once.
//
// A block begins at a boundary, and no rule looks back over a boundary: the rules that need more than
// one character of context to the left (WB7, WB7c, WB11, WB15, WB16) join exactly those characters.
// So a block needs no state from the one before it.
#pragma once
#include "masks.h"

// Joins of a block without a byte above 0x7F; bit i: no boundary before byte i.
//
// `last` is 1 << 63 if the text goes on after the block, else 0: what follows the last byte is not
// known there, so a boundary that depends on it is left to the next block.
INLINE uint64_t joins_ascii(struct masks m, uint64_t last) {
  uint64_t letter = m.upper | m.lower, word = letter | m.number | m.under;
  // WB6, WB7, WB11, WB12, from the side of the mark in the middle.
  uint64_t in_letters = m.mid_letter & (letter << 1) & (letter >> 1 | last);
  uint64_t in_numbers = m.mid_number & (m.number << 1) & (m.number >> 1 | last);
  uint64_t middle = in_letters | in_numbers;
  return (word & word << 1)           // WB5, WB8, WB9, WB10, WB13a, WB13b
      | middle | middle << 1          //
      | (m.space & m.space << 1)      // WB3d
      | (m.lf & m.cr << 1);           // WB3
}

// What the characters above U+007F add, by Word_Break value and by part in the class of a token.
struct beyond_ascii {
  uint64_t word_break[WB_SPACE + 1];
  uint64_t part[PART_NUMBER + 1];
  uint64_t trail;  // bytes of a character after its first
};

// The characters of the block at text[at], whose bytes above 0x7F are `high`; `classes` takes the
// class that each gives to a token which it opens, at its first byte.
INLINE void decode_beyond_ascii(
    const uint8_t *text, size_t size, size_t at, uint64_t high, struct beyond_ascii *b,
    uint8_t *classes) {
  memset(b, 0, sizeof *b);
  int after_newline = 0;  // offset of the byte after a Newline; a block's first byte is like it
  while (high) {
    int i = __builtin_ctzll(high);
    uint64_t bit = high & -high;
    const uint8_t *c = text + at + i;
    size_t length;
    uint8_t kind;
    // Two bytes, the most frequent case, without the general decoder. A branch on the lead, not
    // arithmetic with a length: the processor then need not wait for one character to find the next.
    if (c[0] >= 0xC2 && c[0] < 0xE0 && at + i + 1 < size && (c[1] & 0xC0) == 0x80) {
      kind = KIND_ROWS[KIND_INDEX[0][c[0] & 0x1F]][c[1] & 0x3F];
      b->trail |= bit << 1;
      high &= ~(bit | bit << 1);
      length = 2;
    } else {
      kind = kind_at(text, size, at + i, &length);
      uint64_t trail = length == 3 ? bit << 1 | bit << 2
          : length == 1 ? 0 : length == 2 ? bit << 1 : bit << 1 | bit << 2 | bit << 3;
      b->trail |= trail;
      high &= ~(bit | trail);
    }
    struct kind k = KINDS[kind];
    // WB4 does not join to a line break or to the start of the text: there the mark stands alone.
    if (k.word_break == WB_EXTEND
        && (i == after_newline || (i > 0 && c[-1] >= '\n' && c[-1] <= '\r')))
      k.word_break = WB_OTHER;
    if (k.word_break == WB_NEWLINE) after_newline = i + (int)length;
    b->word_break[k.word_break] |= bit;
    b->part[k.part] |= bit;
    classes[i] = k.token_class;
  }
}

// The characters that follow directly on those of `mask`, in a block where `glue` bytes belong to
// what stands before them. The addition carries each marker through its run of glue (Parabix).
INLINE uint64_t follow(uint64_t mask, uint64_t glue) {
  uint64_t next = mask << 1;
  return ((((next & glue) + glue) ^ glue) | next) & ~glue;
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
  *known = !(w[WB_HEBREW] | w[WB_ZWJ] | w[WB_REGIONAL]
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
