#include "CSegmentation.h"

#include "scalar.h"
// The block paths.
#include "rules.h"
#include "portable.h"
#include "x86.h"

static struct cseg_progress tokenize_scalar(
    const uint8_t *text, size_t size, size_t position, uint32_t *ends, uint8_t *classes,
    size_t room) {
  size_t count = 0;
  while (position < size && count < room) {
    position = scalar_token(text, size, position, &classes[count]);
    ends[count++] = (uint32_t)position;
  }
  return (struct cseg_progress){position, count};
}

int cseg_supports(int path) {
  switch (path) {
    case CSEG_AUTOMATIC:
    case CSEG_SCALAR:
    case CSEG_PORTABLE:
      return 1;
#if defined(__x86_64__)
    case CSEG_SSE2:
      return 1;
    case CSEG_AVX2:
      return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
          && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("lzcnt")
          && __builtin_cpu_supports("popcnt");
    case CSEG_AVX512:
      return cseg_supports(CSEG_AVX2) && __builtin_cpu_supports("avx512f")
          && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")
          && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vbmi")
          && __builtin_cpu_supports("avx512vbmi2");
#endif
    default:
      return 0;
  }
}

int cseg_automatic(void) {
  if (cseg_supports(CSEG_AVX512)) return CSEG_AVX512;
  if (cseg_supports(CSEG_AVX2)) return CSEG_AVX2;
  return cseg_supports(CSEG_SSE2) ? CSEG_SSE2 : CSEG_PORTABLE;
}

struct cseg_progress cseg_tokenize(
    int path, const uint8_t *text, size_t size, size_t position, uint32_t *ends, uint8_t *classes,
    size_t capacity) {
  if (capacity <= CSEG_SLACK || !cseg_supports(path)) __builtin_trap();
  size_t room = capacity - CSEG_SLACK;
  switch (path == CSEG_AUTOMATIC ? cseg_automatic() : path) {
#if defined(__x86_64__)
    case CSEG_SSE2:
      return tokenize_sse2(text, size, position, ends, classes, room);
    case CSEG_AVX2:
      return tokenize_avx2(text, size, position, ends, classes, room);
    case CSEG_AVX512:
      return tokenize_avx512(text, size, position, ends, classes, room);
#endif
    case CSEG_PORTABLE:
      return tokenize_portable(text, size, position, ends, classes, room);
    default:
      return tokenize_scalar(text, size, position, ends, classes, room);
  }
}
