#pragma once

#include <stddef.h>
#include <stdint.h>

/// The number of built-in layers.
size_t cdictionary_layer_count(void);

/// The name of a built-in layer, zero-terminated; an empty name if there is no such layer.
const char *_Nonnull cdictionary_layer_name(size_t index);

/// The size of a built-in layer in bytes; 0 if there is no such layer.
size_t cdictionary_layer_size(size_t index);

/// Copies a built-in layer, at most `capacity` bytes, to `destination`.
void cdictionary_layer_copy(size_t index, uint8_t *_Nonnull destination, size_t capacity);

extern const uint8_t cdictionary_lexicon[];

enum { CDICTIONARY_LEXICON_SLOTS = 1 << 19 };

/// Brings the slot of a hash near, for a look-up that follows soon.
static inline void cdictionary_lexicon_prefetch(uint64_t hash) {
  __builtin_prefetch(cdictionary_lexicon + ((size_t)hash & (CDICTIONARY_LEXICON_SLOTS - 1)) * 6);
}

/// The classes of a word or phrase of the lexicon, by the hash of its key; 0 if it is not there.
///
/// Slots are 6 bytes: the upper half of the hash, then the classes. The table is at most 0.8 full,
/// so an empty slot ends every search.
static inline uint32_t cdictionary_lexicon_find(uint64_t hash) {
  uint32_t tag = (uint32_t)(hash >> 32);
  size_t slot = (size_t)hash & (CDICTIONARY_LEXICON_SLOTS - 1);
  for (;;) {
    uint32_t found;
    uint16_t classes;
    __builtin_memcpy(&found, cdictionary_lexicon + slot * 6, 4);
    __builtin_memcpy(&classes, cdictionary_lexicon + slot * 6 + 4, 2);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    found = __builtin_bswap32(found);
    classes = __builtin_bswap16(classes);
#endif
    if (classes == 0) return 0;
    if (found == tag) return classes;
    slot = (slot + 1) & (CDICTIONARY_LEXICON_SLOTS - 1);
  }
}
