// Sixty-four bytes as bit masks: bit i of each mask speaks of byte i.
#pragma once
#include <stdint.h>
#include <string.h>

#include "utf8.h"

#define INLINE static inline __attribute__((always_inline))

// What the rules ask of ASCII. Bytes of 0x80 and above are in `high` alone.
struct masks {
  uint64_t upper, lower, number;  // A-Z, a-z, 0-9
  uint64_t under;                 // _           ExtendNumLet
  uint64_t mid_letter;            // : . '       MidLetter, MidNumLet, Single_Quote
  uint64_t mid_number;            // , ; . '     MidNum, MidNumLet, Single_Quote
  uint64_t space;                 // U+0020      WSegSpace
  uint64_t cr, lf;                // lf may be 0 where cr is
  uint64_t high;
};

// What an ASCII byte is to `struct masks`, one bit each.
enum {
  BYTE_UPPER = 1, BYTE_LOWER = 2, BYTE_NUMBER = 4, BYTE_UNDER = 8, BYTE_MID_LETTER = 16,
  BYTE_MID_NUMBER = 32, BYTE_SPACE = 64, BYTE_HIGH = 128,
};
_Alignas(64) static const uint8_t BYTE_KIND[128] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  64, 0, 0, 0, 0, 0, 0, 48, 0, 0, 0, 0, 32, 0, 48, 0,
  4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 16, 32, 0, 0, 0, 0,
  0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 8,
  0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
  2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0,
};

// The tokens of a block: where they end, and which of the characters that make their class they hold.
struct found {
  uint64_t ends;    // bit i: a token ends with byte i
  uint64_t starts;  // bit i: a token begins with byte i
  uint64_t upper, lower, uncased, number;  // first bytes of such characters
};

// Word classes at the last bytes of tokens; other tokens take the class of their first character.
struct words {
  uint64_t lower, capitalised, capitals, initial, mixed, uncased, number, alphanumeric;
};

// The bits of `ends` whose token holds a bit of `mask`.
//
// Each token but its last byte is a run of ones in `inner`. Adding the bits of `mask` there makes a
// carry into the last byte if there is at least one, and no carry can pass that byte, which is 0 in
// both. So one addition asks all tokens of the block at once.
INLINE uint64_t any(uint64_t mask, uint64_t ends) {
  uint64_t inner = ~ends;
  return ((inner + (mask & inner)) | mask) & ends;
}

INLINE struct words words_of(struct found f) {
  uint64_t first = any(f.upper & f.starts, f.ends), later = any(f.upper & ~f.starts, f.ends);
  uint64_t lower = any(f.lower, f.ends), number = any(f.number, f.ends);
  uint64_t uncased = any(f.uncased, f.ends);
  uint64_t cased = first | later | lower, plain = ~number;
  return (struct words){
      .lower = plain & lower & ~first & ~later,
      .capitalised = plain & first & (lower | uncased),
      .capitals = plain & first & ~(lower | uncased) & later,
      .initial = plain & first & ~(lower | uncased | later),
      .mixed = plain & ~first & later,
      .uncased = plain & uncased & ~cased,
      .number = number & ~(cased | uncased),
      .alphanumeric = number & (cased | uncased),
  };
}

// The same as a table: word class by what the characters of a token are; 0 if none makes a word.
enum {
  WORD_UPPER_FIRST = 1, WORD_UPPER_LATER = 2, WORD_LOWER = 4, WORD_UNCASED = 8, WORD_NUMBER = 16,
};
#define CASED(first, later, lower, uncased)                                           \
  ((first) ? ((lower) || (uncased) ? TOKEN_capitalised                                \
              : (later) ? TOKEN_capitals : TOKEN_initial)                             \
   : (later) ? TOKEN_mixed : (lower) ? TOKEN_lower : (uncased) ? TOKEN_uncased : 0)
#define WORD(i)                                                                       \
  ((i) & WORD_NUMBER ? ((i) & 15 ? TOKEN_alphanumeric : TOKEN_number)                 \
   : CASED((i) & WORD_UPPER_FIRST, (i) & WORD_UPPER_LATER, (i) & WORD_LOWER, (i) & WORD_UNCASED))
#define WORDS(i) WORD(i), WORD((i) + 1), WORD((i) + 2), WORD((i) + 3)
_Alignas(64) static const uint8_t WORD_CLASS[64] = {
  WORDS(0), WORDS(4), WORDS(8), WORDS(12), WORDS(16), WORDS(20), WORDS(24), WORDS(28),
};
#undef WORDS
#undef WORD
#undef CASED
