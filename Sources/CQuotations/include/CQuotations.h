// The two loops of the quotations over all words of a text: the look for cues, and the look-up.
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "CQuotationsNames.h"

#ifdef __cplusplus
extern "C" {
#endif

// The implementations; all give the same answer.
enum cquo_path {
  CQUO_AUTOMATIC = 0,  // the fastest that this machine runs
  CQUO_PORTABLE = 1,   // plain C
  CQUO_AVX2 = 2,       // with BMI2
};

// Whether this machine can run `path`.
int cquo_supports(int path);

// The path that CQUO_AUTOMATIC stands for.
int cquo_automatic(void);

// A text of valid UTF-8 and its tokens; token `i` covers bounds[i]..<bounds[i + 1].
struct cquo_text {
  const uint8_t *bytes;
  size_t size;
  const uint32_t *bounds;  // count + 1 of them
  const uint8_t *classes;
  size_t count;
};

// Writes to `hits` the tokens of first..<end that are words in small letters or with a capital and
// pass the filter of cues, in order, and to `marks` those that are quotation marks or grave accents.
//
// `filter` holds 1 << 15 bits. Both outputs have room for end - first elements and one more. Near the
// end of the text all words may pass.
struct cquo_found {
  size_t hits;
  size_t marks;
};
struct cquo_found cquo_scan(
    int path, const struct cquo_text *text, size_t first, size_t end, const uint64_t *filter,
    uint32_t *hits, uint32_t *marks);

// A word of the lexicon and what is known about it; laid out as `WordTable.Slot`.
struct cquo_slot {
  uint64_t low;
  uint64_t high;
  uint64_t traits;
  uint16_t lemma;
  uint8_t form;
};

// The perfect hash of the lexicon, as in `WordTable`.
struct cquo_table {
  const uint16_t *displacements;  // 1 << 9
  const uint16_t *places;         // place_mask + 1, each the number of a slot
  uint64_t place_mask;
  const struct cquo_slot *slots;
};

// A phrase; laid out as `Phrase`.
struct cquo_phrase {
  uint64_t traits;
  uint32_t start;
  uint32_t end;
  int32_t reference;
  uint16_t lemma;
  uint8_t form;
  uint8_t kind;
};

// The words of at most 64 tokens looked up ahead; kept from call to call, so that no word is looked up
// twice however often a call stops. Empty at first, and for another text.
struct cquo_ahead {
  size_t first;  // the first of the tokens
  size_t end;    // one past the last
  uint32_t numbers[64];
};

// Where the phrases of a paragraph have come.
struct cquo_state {
  size_t token;      // the first one not read
  size_t phrases;    // how many were written
  size_t cues;       // how many were written
  int has_bare_role;  // whether `the` stands before a role, or before the word before it
};

// Turns the tokens from `state->token` up to `end` into phrases as long as they are what most tokens
// are: words of ASCII, white space, numbers, stops, commas. Stops before any other one.
//
// `phrases` and `cues` have room for one element for each token from there on and for one more; the two
// phrases before are read. The token before was no hyphen inside a compound.
void cquo_read(
    int path, const struct cquo_text *text, const struct cquo_table *table, size_t end,
    struct cquo_ahead *ahead, struct cquo_phrase *phrases, int32_t *cues, struct cquo_state *state);

#ifdef __cplusplus
}
#endif
