#include "CQuotations.h"

#include <string.h>

#define INLINE static inline __attribute__((always_inline))

#include "words.h"

// --- Any machine --------------------------------------------------------------------------------

// 0x80 for each byte that is 0, of eight bytes below 0x80 (Hacker's Delight, section 6-1).
INLINE uint64_t zero_bytes(uint64_t bytes) {
  return ~(bytes + UINT64_C(0x7F7F7F7F7F7F7F7F)) & UINT64_C(0x8080808080808080);
}

// The highest bits of eight bytes, side by side.
INLINE uint64_t gathered(uint64_t bytes) {
  return (bytes >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

#define REPEATED(class) ((class) * UINT64_C(0x0101010101010101))

// Which of 64 tokens are words in small letters or with a capital, and which quotation marks or symbols,
// among which is the grave accent.
INLINE void class_masks_portable(const uint8_t *classes, uint64_t *words, uint64_t *marks) {
  *words = 0;
  *marks = 0;
  for (int shift = 0; shift < 64; shift += 8) {
    uint64_t eight = 0;
    for (int i = 0; i < 8; i++) eight |= (uint64_t)classes[shift + i] << 8 * i;
    // `lower` and `capitalised` differ in the lowest bit alone.
    uint64_t word = zero_bytes((eight & UINT64_C(0xFEFEFEFEFEFEFEFE)) ^ REPEATED(CQUO_CLASS_LOWER));
    uint64_t mark =
        zero_bytes(eight ^ REPEATED(CQUO_CLASS_QUOTE)) | zero_bytes(eight ^ REPEATED(CQUO_CLASS_SYMBOL));
    *words |= gathered(word) << shift;
    *marks |= gathered(mark) << shift;
  }
}

#define TARGET
#define SUFFIXED(name) name##_portable
#define CLASS_MASKS class_masks_portable
#include "loops.inc"
#undef TARGET
#undef SUFFIXED
#undef CLASS_MASKS

// --- AVX2 and BMI2 ------------------------------------------------------------------------------

#if defined(__x86_64__)
#include <immintrin.h>

#define TARGET __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

// The highest bits of 32 bytes. The compiler must not know where they come from: it would count them
// lane by lane where the loop over them only counts.
TARGET static inline uint64_t high_bits_avx2(__m256i v) {
  uint64_t bits = (uint32_t)_mm256_movemask_epi8(v);
  __asm__("" : "+r"(bits));
  return bits;
}

TARGET static inline void class_masks_avx2(
    const uint8_t *classes, uint64_t *words, uint64_t *marks) {
  *words = 0;
  *marks = 0;
  for (int shift = 0; shift < 64; shift += 32) {
    __m256i v = _mm256_loadu_si256((const __m256i *)(const void *)(classes + shift));
    // `lower` and `capitalised` differ in the lowest bit alone.
    __m256i word = _mm256_cmpeq_epi8(
        _mm256_and_si256(v, _mm256_set1_epi8((char)0xFE)), _mm256_set1_epi8(CQUO_CLASS_LOWER));
    __m256i mark = _mm256_or_si256(
        _mm256_cmpeq_epi8(v, _mm256_set1_epi8(CQUO_CLASS_QUOTE)),
        _mm256_cmpeq_epi8(v, _mm256_set1_epi8(CQUO_CLASS_SYMBOL)));
    *words |= high_bits_avx2(word) << shift;
    *marks |= high_bits_avx2(mark) << shift;
  }
}

#define SUFFIXED(name) name##_avx2
#define CLASS_MASKS class_masks_avx2
#include "loops.inc"
#endif

// --- The choice ---------------------------------------------------------------------------------

int cquo_supports(int path) {
  switch (path) {
    case CQUO_AUTOMATIC:
    case CQUO_PORTABLE:
      return 1;
#if defined(__x86_64__)
    case CQUO_AVX2:
      return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
          && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("lzcnt")
          && __builtin_cpu_supports("popcnt");
#endif
    default:
      return 0;
  }
}

int cquo_automatic(void) { return cquo_supports(CQUO_AVX2) ? CQUO_AVX2 : CQUO_PORTABLE; }

struct cquo_found cquo_scan(
    int path, const struct cquo_text *text, size_t first, size_t end, const uint64_t *filter,
    uint32_t *hits, uint32_t *marks) {
#if defined(__x86_64__)
  if (path == CQUO_AVX2) return scan_avx2(text, first, end, filter, hits, marks);
#endif
  return scan_portable(text, first, end, filter, hits, marks);
}

void cquo_read(
    int path, const struct cquo_text *text, const struct cquo_table *table, size_t end,
    struct cquo_ahead *ahead, struct cquo_phrase *phrases, int32_t *cues,
    struct cquo_state *state) {
#if defined(__x86_64__)
  if (path == CQUO_AVX2) {
    read_avx2(text, table, end, ahead, phrases, cues, state);
    return;
  }
#endif
  read_portable(text, table, end, ahead, phrases, cues, state);
}
