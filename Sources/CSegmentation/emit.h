// Writing the tokens of a block one after the other, for machines that cannot compress vectors.
#pragma once
#include "masks.h"

// Word classes as four planes of bits: plane p holds bit p of the value of the class.
struct planes {
  uint64_t plane[4];
};

INLINE struct planes planes_of(struct words w) {
  _Static_assert(
      TOKEN_lower == 2 && TOKEN_capitalised == 3 && TOKEN_capitals == 4 && TOKEN_initial == 5
          && TOKEN_mixed == 6 && TOKEN_uncased == 7 && TOKEN_number == 8 && TOKEN_alphanumeric == 9,
      "the planes below spell these values");
  return (struct planes){{
      w.capitalised | w.initial | w.uncased | w.alphanumeric,
      w.lower | w.capitalised | w.mixed | w.uncased,
      w.capitals | w.initial | w.mixed | w.uncased,
      w.number | w.alphanumeric,
  }};
}

// Writes eight tokens at a time without asking whether there are as many: the arrays have room for
// the rest (CSEG_SLACK), and the next block overwrites it. `word` holds the word classes at the last
// bytes of tokens, 0 elsewhere, and a 0 after the block.
INLINE void emit_tokens(
    struct found f, const uint8_t *block, const uint8_t *beyond, uint32_t base,
    const uint8_t word[72], uint32_t *ends, uint8_t *classes) {
  uint64_t rest = f.ends;
  unsigned start = 0;
  do {
#pragma clang loop unroll(full)
    for (int k = 0; k < 8; k++) {
      unsigned end = rest ? (unsigned)__builtin_ctzll(rest) : 64;
      rest &= rest - 1;
      ends[k] = base + end;
      uint8_t first = block[start];
      uint8_t alone = beyond && first >= 0x80 ? beyond[start] : ASCII_CLASS[first & 0x7F];
      classes[k] = word[end] ? word[end] : alone;
      start = (end + 1) & 63;
    }
    ends += 8;
    classes += 8;
  } while (rest);
}
