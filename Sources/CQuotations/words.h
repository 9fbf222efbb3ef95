// What the loops do with one word.
#pragma once
#include <string.h>

#include "CQuotations.h"
#include "CQuotationsNames.h"

#define TRAIT(name) (UINT64_C(1) << CQUO_BIT_##name)
// As `Phrase.functional`.
#define TRAITS_FUNCTIONAL                                                                        \
  (TRAIT(DETERMINER) | TRAIT(PREPOSITION) | TRAIT(CONJUNCTION) | TRAIT(SUBORDINATOR)             \
   | TRAIT(AUXILIARY) | TRAIT(SUBJECT) | TRAIT(OBJECT) | TRAIT(VERB) | TRAIT(NEGATION))

// The bytes of a text as numbers, the first one lowest.
INLINE uint64_t loaded(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

// The masks of the first and of the second eight bytes of a word by its length; a table, since the
// length of the next word cannot be foretold. For lengths above 16 as for 16.
#define LOW(n) ((n) >= 8 ? ~UINT64_C(0) : ~(~UINT64_C(0) << 8 * ((n) & 7)))
#define HIGH(n) ((n) <= 8 ? 0 : LOW((n) - 8))
#define PAIR(n) {LOW(n), HIGH(n)}
#define FOUR(n) PAIR(n), PAIR(n + 1), PAIR(n + 2), PAIR(n + 3)
static const uint64_t MASKS[32][2] = {
    FOUR(0), FOUR(4), FOUR(8), FOUR(12), FOUR(16), FOUR(20), FOUR(24), FOUR(28),
};

// From here on a number says that the word is not in the table, and that it was not looked up.
enum { UNKNOWN = 1 << 16, UNDECIDED = 1 << 17 };

// The number of a word in the table, of whose 16 bytes `length` count; the first letter may be a
// capital. As `WordKey.hash` and `WordTable.place`.
//
// Half of the words are in the table, in no order that a processor could foretell: nothing branches, so
// that the look-ups overlap.
INLINE uint32_t number_of(const struct cquo_table *table, const uint8_t *bytes, uint32_t length) {
  uint64_t low = (loaded(bytes) | 0x20) & MASKS[length & 31][0];
  uint64_t high = loaded(bytes + 8) & MASKS[length & 31][1];
  uint64_t hash = (low ^ high * UINT64_C(0x9E3779B97F4A7C15)) * UINT64_C(0xD6E8FEB86659FD93);
  uint64_t place = (hash >> 40) + table->displacements[hash >> 55] * (hash >> 20 | 1);
  uint32_t number = table->places[place & table->place_mask];
  uint64_t difference = (table->slots[number].low ^ low) | (table->slots[number].high ^ high);
  uint32_t is_other = difference != 0;
  // Too long, or not ASCII.
  uint32_t is_odd = (length > 16) | (((low | high) & UINT64_C(0x8080808080808080)) != 0);
  return number | is_other << 16 | is_odd << 17;
}

// Whether an unknown word ends in `'s`, which tells something of the word before it.
INLINE int is_possessive(const uint8_t *word, uint32_t length) {
  return length > 2 && word[length - 1] == 's' && word[length - 2] == '\'';
}

// What the ending of an unknown word tells, as `WordEnding`.
INLINE uint64_t ending(const uint8_t *word, uint32_t length, int is_small) {
  if (length <= 3) return 0;
  uint8_t last = word[length - 1];
  uint8_t before = word[length - 2];
  if (last == 'g') {
    return (before == 'n' && word[length - 3] == 'i' && length > 4) ? TRAIT(PARTICIPLE) : 0;
  }
  if (!is_small) return 0;
  if (last == 's') return before != 's' ? TRAIT(PLURAL_FORM) : 0;
  if (last == 'd') return before == 'e' ? TRAIT(PAST_FORM) : 0;
  return (last == 'y' && before == 'l' && length > 4) ? TRAIT(ADVERB) : 0;
}

// Notes whether `the` stands before a role, or before the word before it.
__attribute__((noinline)) static void note_role(
    const struct cquo_phrase *first, const struct cquo_phrase *role, struct cquo_state *state) {
  for (int i = 1; i <= 2 && role - first >= i; i++) {
    if ((role[-i].traits & TRAIT(DEFINITE)) != 0) state->has_bare_role = 1;
  }
}

// Decides what a word with a capital is: `The` is a function word, `May` in `Theresa May` is not.
__attribute__((noinline)) static void decide_capital(
    const struct cquo_phrase *first, struct cquo_phrase *word) {
  if ((word->traits & TRAIT(AUXILIARY)) != 0 && word > first && word[-1].kind != CQUO_KIND_BOUNDARY
      && (word[-1].kind != CQUO_KIND_WORD || (word[-1].traits & TRAIT(CONJUNCTION)) == 0)) {
    word->traits = 0;
  }
  int is_functional = (word->traits & TRAITS_FUNCTIONAL) != 0
      || (word->traits & (TRAIT(ADVERB) | TRAIT(TIME))) == TRAIT(ADVERB);
  word->kind = is_functional ? CQUO_KIND_WORD : CQUO_KIND_CAPITAL;
}
