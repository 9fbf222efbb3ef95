// Decoding: from bytes to kinds.
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "Kinds+Generated.h"

static inline uint8_t kind_of(uint32_t code) {
  return KIND_ROWS[KIND_INDEX[KIND_TOP[code >> 12]][(code >> 6) & 63]][code & 63];
}

// The kind of the character at text[at], at < size; *length becomes its size in bytes, 1 to 4.
//
// The ranges of second bytes are those of table 3-7 of the Unicode standard. A sequence that breaks
// off is one U+FFFD up to the byte that cannot go on.
static inline uint8_t kind_at(const uint8_t *text, size_t size, size_t at, size_t *length) {
  uint8_t lead = text[at];
  *length = 1;
  if (lead < 0x80) return KIND_ROWS[KIND_INDEX[0][lead >> 6]][lead & 63];
  if (lead < 0xC2 || lead > 0xF4) return KIND_REPLACEMENT;
  size_t left = size - at;
  if (left < 2) return KIND_REPLACEMENT;
  uint8_t second = text[at + 1];
  uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (second < low || second > high) return KIND_REPLACEMENT;
  *length = 2;
  if (lead < 0xE0) return kind_of(((uint32_t)lead & 0x1F) << 6 | (second & 0x3F));
  if (left < 3 || (text[at + 2] & 0xC0) != 0x80) return KIND_REPLACEMENT;
  *length = 3;
  uint32_t code = ((uint32_t)lead & 0x0F) << 12 | ((uint32_t)second & 0x3F) << 6 | (text[at + 2] & 0x3F);
  if (lead < 0xF0) return kind_of(code);
  if (left < 4 || (text[at + 3] & 0xC0) != 0x80) return KIND_REPLACEMENT;
  *length = 4;
  return kind_of((code & 0x7FFF) << 6 | (text[at + 3] & 0x3F));
}
