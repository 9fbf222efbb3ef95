// Blocks in plain C, for machines without a path of their own.
#pragma once
#include "emit.h"

// Transposes a matrix of 8 x 8 bits (Hacker's Delight, section 7-3): bit j of byte i <-> bit i of j.
INLINE uint64_t transpose(uint64_t x) {
  uint64_t t = (x ^ x >> 7) & UINT64_C(0x00AA00AA00AA00AA);
  x ^= t ^ t << 7;
  t = (x ^ x >> 14) & UINT64_C(0x0000CCCC0000CCCC);
  x ^= t ^ t << 14;
  t = (x ^ x >> 28) & UINT64_C(0x00000000F0F0F0F0);
  return x ^ t ^ t << 28;
}

static inline struct masks classify_portable(const uint8_t *block) {
  uint64_t mask[8] = {0}, cr = 0, lf = 0;
  for (int group = 0; group < 8; group++) {
    uint64_t bytes = 0;
    for (int i = 0; i < 8; i++) {
      uint8_t c = block[group * 8 + i];
      bytes |= (uint64_t)(c < 0x80 ? BYTE_KIND[c] : BYTE_HIGH) << 8 * i;
      cr |= (uint64_t)(c == '\r') << (group * 8 + i);
      lf |= (uint64_t)(c == '\n') << (group * 8 + i);
    }
    uint64_t bits = transpose(bytes);
    for (int p = 0; p < 8; p++) mask[p] |= (bits >> 8 * p & 0xFF) << 8 * group;
  }
  return (struct masks){
      .upper = mask[0], .lower = mask[1], .number = mask[2], .under = mask[3],
      .mid_letter = mask[4], .mid_number = mask[5], .space = mask[6], .high = mask[7],
      .cr = cr, .lf = lf,
  };
}

// Eight bits as eight bytes, bit i in byte i, as 0 or 1.
INLINE uint64_t spread(uint64_t bits) {
  uint64_t each = (bits & 0xFF) * UINT64_C(0x0101010101010101) & UINT64_C(0x8040201008040201);
  return (each + UINT64_C(0x00406070787C7E7F)) >> 7 & UINT64_C(0x0101010101010101);
}

static inline void emit_portable(
    struct found f, const uint8_t *block, const uint8_t *beyond, int is_simple,
    uint32_t base, uint32_t *ends, uint8_t *classes) {
  (void)is_simple;
  struct planes p = planes_of(words_of(f));
  uint8_t word[72] = {0};
  for (int group = 0; group < 8; group++) {
    uint64_t bytes = 0;
    for (int k = 0; k < 4; k++) bytes |= spread(p.plane[k] >> 8 * group) << k;
    for (int i = 0; i < 8; i++) word[group * 8 + i] = (uint8_t)(bytes >> 8 * i);
  }
  emit_tokens(f, block, beyond, base, word, ends, classes);
}

static inline int common_portable(const uint8_t *block, uint64_t high, struct common *c) {
  (void)block;
  (void)high;
  (void)c;
  return 0;  // decoding one by one is as fast here
}

static inline void beyond_portable(const struct common *c, uint8_t *beyond) {
  (void)c;
  (void)beyond;
}

#define COMMON common_portable
#define BEYOND beyond_portable
#define NAME tokenize_portable
#define TARGET
#define CLASSIFY classify_portable
#define AT_SPACES 0
#define EMIT emit_portable
#include "block.inc"
