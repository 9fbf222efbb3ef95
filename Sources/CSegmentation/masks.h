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
  uint64_t cr, lf;
  uint64_t high;
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
