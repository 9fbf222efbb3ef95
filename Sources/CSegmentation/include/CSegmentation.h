// Words of UAX #29 (default rules, Unicode 15.0) with the class of each: the loop over bytes.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The implementations; all give the same answer.
enum cseg_path {
  CSEG_AUTOMATIC = 0,  // the fastest that this machine runs
  CSEG_SCALAR = 1,     // one character at a time: the reference for the others
  CSEG_PORTABLE = 2,   // blocks of 64 bytes, in plain C
  CSEG_SSE2 = 3,       // any x86-64
  CSEG_AVX2 = 4,       // with BMI2
  CSEG_AVX512 = 5,     // BW, VBMI2
};

// Whether this machine can run `path`.
int cseg_supports(int path);

// The path that CSEG_AUTOMATIC stands for.
int cseg_automatic(void);

struct cseg_progress {
  size_t position;  // where the next call goes on: a boundary, or the size of the text
  size_t tokens;    // how many were written
};

// Room that `ends` and `classes` need beyond what is of use: one block writes whole vectors.
enum { CSEG_SLACK = 80 };

// Writes the end and the class of each token of text[position..<size], until the text or the room is
// at its end. `position` is 0 or what an earlier call gave back. `capacity` counts elements of both
// arrays and must be greater than CSEG_SLACK; at least one token is written for each call while the
// text lasts. Never reads outside text[0..<size], never writes outside the arrays. Bytes that are no
// UTF-8 count as U+FFFD, by maximal subparts (Unicode 15.0, section 3.9). `size` must fit in 32 bits.
struct cseg_progress cseg_tokenize(
    int path, const uint8_t *text, size_t size, size_t position, uint32_t *ends, uint8_t *classes,
    size_t capacity);

#ifdef __cplusplus
}
#endif
