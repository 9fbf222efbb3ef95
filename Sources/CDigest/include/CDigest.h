// The compression function of SHA-256 (FIPS 180-4, section 6.2.2).
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The implementations; all give the same answer.
enum cdigest_path {
  CDIGEST_AUTOMATIC = 0,  // the fastest that this machine runs
  CDIGEST_PORTABLE = 1,   // plain C
  CDIGEST_SHA_NI = 2,     // x86-64 with the SHA extensions
};

// Whether this machine can run `path`.
int cdigest_supports(int path);

// Folds `blocks` blocks of 64 bytes into `state`. `path` must be supported.
void cdigest_sha256(int path, uint32_t state[8], const uint8_t *bytes, size_t blocks);

#ifdef __cplusplus
}
#endif
