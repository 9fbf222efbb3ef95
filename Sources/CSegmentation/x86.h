// Blocks on x86-64: SSE2, AVX2, AVX-512.
#pragma once
#if defined(__x86_64__)
#include <immintrin.h>

#include "emit.h"

// --- SSE2: every x86-64 -------------------------------------------------------------------------

// 0xFF where low <= byte <= high, for ASCII bounds; signed comparison, after a shift of the range to
// the top of the signed numbers.
INLINE __m128i within_sse2(__m128i v, char low, char high) {
  __m128i shifted = _mm_add_epi8(v, _mm_set1_epi8((char)(127 - high)));
  return _mm_cmpgt_epi8(shifted, _mm_set1_epi8((char)(127 - (high - low) - 1)));
}

INLINE __m128i is_sse2(__m128i v, char c) { return _mm_cmpeq_epi8(v, _mm_set1_epi8(c)); }

INLINE uint64_t bits_sse2(__m128i v) { return (uint64_t)(uint32_t)_mm_movemask_epi8(v); }

static inline struct masks classify_sse2(const uint8_t *block) {
  struct masks m = {0};
  for (int part = 0; part < 4; part++) {
    int at = part * 16;
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(block + at));
    __m128i both = _mm_or_si128(is_sse2(v, '.'), is_sse2(v, '\''));
    __m128i comma = _mm_or_si128(is_sse2(v, ','), is_sse2(v, ';'));
    m.upper |= bits_sse2(within_sse2(v, 'A', 'Z')) << at;
    m.lower |= bits_sse2(within_sse2(v, 'a', 'z')) << at;
    m.number |= bits_sse2(within_sse2(v, '0', '9')) << at;
    m.under |= bits_sse2(is_sse2(v, '_')) << at;
    m.mid_letter |= bits_sse2(_mm_or_si128(both, is_sse2(v, ':'))) << at;
    m.mid_number |= bits_sse2(_mm_or_si128(both, comma)) << at;
    m.space |= bits_sse2(is_sse2(v, ' ')) << at;
    m.cr |= bits_sse2(is_sse2(v, '\r')) << at;
    m.lf |= bits_sse2(is_sse2(v, '\n')) << at;
    m.high |= bits_sse2(v) << at;
  }
  return m;
}

// Sixteen bits as sixteen bytes: `value` where the bit is set.
INLINE __m128i spread_sse2(uint64_t bits, char value) {
  __m128i v = _mm_cvtsi32_si128((int)(bits & 0xFFFF));
  v = _mm_unpacklo_epi8(v, v);
  v = _mm_unpacklo_epi16(v, v);
  v = _mm_shuffle_epi32(v, _MM_SHUFFLE(1, 1, 0, 0));
  __m128i each = _mm_set1_epi64x((long long)0x8040201008040201ULL);
  return _mm_and_si128(_mm_cmpeq_epi8(_mm_and_si128(v, each), each), _mm_set1_epi8(value));
}

static inline void emit_sse2(
    struct found f, const uint8_t *block, const uint8_t *beyond, int is_simple,
    uint32_t base, uint32_t *ends, uint8_t *classes) {
  (void)is_simple;
  struct planes p = planes_of(words_of(f));
  _Alignas(16) uint8_t word[72];
  for (int at = 0; at < 64; at += 16) {
    __m128i low = _mm_or_si128(spread_sse2(p.plane[0] >> at, 1), spread_sse2(p.plane[1] >> at, 2));
    __m128i high = _mm_or_si128(spread_sse2(p.plane[2] >> at, 4), spread_sse2(p.plane[3] >> at, 8));
    _mm_store_si128((__m128i *)(void *)(word + at), _mm_or_si128(low, high));
  }
  memset(word + 64, 0, 8);
  emit_tokens(f, block, beyond, base, word, ends, classes);
}

INLINE uint64_t equal_sse2(const uint8_t *block, uint8_t c) {
  uint64_t bits = 0;
  for (int at = 0; at < 64; at += 16) {
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(block + at));
    bits |= bits_sse2(is_sse2(v, (char)c)) << at;
  }
  return bits;
}

// Unsigned, any bounds.
INLINE uint64_t between_sse2(const uint8_t *block, uint8_t low, uint8_t high) {
  uint64_t bits = 0;
  for (int at = 0; at < 64; at += 16) {
    __m128i v = _mm_loadu_si128((const __m128i *)(const void *)(block + at));
    __m128i off = _mm_sub_epi8(v, _mm_set1_epi8((char)low));
    __m128i least = _mm_min_epu8(off, _mm_set1_epi8((char)(high - low)));
    bits |= bits_sse2(_mm_cmpeq_epi8(off, least)) << at;
  }
  return bits;
}

INLINE int common_sse2(const uint8_t *block, uint64_t high, struct common *c) {
  struct high_bytes h = {
      .e2 = equal_sse2(block, 0xE2), .c3 = equal_sse2(block, 0xC3),
      .c2 = equal_sse2(block, 0xC2), .b80 = equal_sse2(block, 0x80),
      .b90_95 = between_sse2(block, 0x90, 0x95), .b98_99 = between_sse2(block, 0x98, 0x99),
      .b9c_9d = between_sse2(block, 0x9C, 0x9D), .a6 = equal_sse2(block, 0xA6),
      .a0 = equal_sse2(block, 0xA0), .ab = equal_sse2(block, 0xAB),
      .bb = equal_sse2(block, 0xBB), .b80_9e = between_sse2(block, 0x80, 0x9E),
      .b9f_bf = between_sse2(block, 0x9F, 0xBF), .b97 = equal_sse2(block, 0x97),
      .b7 = equal_sse2(block, 0xB7),
  };
  return find_common(h, high, c);
}

static inline void beyond_sse2(const struct common *c, uint8_t *beyond) {
  uint64_t quote = first_and_last(c, c->quote | c->quote_middle);
  uint64_t dash = first_and_last(c, c->dash), stop = first_and_last(c, c->stop);
  _Static_assert(TOKEN_space == 0, "what no line sets is a space");
  for (int at = 0; at < 64; at += 16)
    _mm_storeu_si128(
        (__m128i *)(void *)(beyond + at),
        _mm_or_si128(
            spread_sse2(quote >> at, TOKEN_quote),
            _mm_or_si128(
                spread_sse2(dash >> at, TOKEN_dash), spread_sse2(stop >> at, TOKEN_stop))));
}

#define COMMON common_sse2
#define BEYOND beyond_sse2
#define NAME tokenize_sse2
#define TARGET
#define CLASSIFY classify_sse2
#define AT_SPACES 0
#define EMIT emit_sse2
#include "block.inc"

// --- AVX2, with the bit instructions of the same generation --------------------------------------

#define AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

AVX2 INLINE __m256i within_avx2(__m256i v, char low, char high) {
  __m256i shifted = _mm256_add_epi8(v, _mm256_set1_epi8((char)(127 - high)));
  return _mm256_cmpgt_epi8(shifted, _mm256_set1_epi8((char)(127 - (high - low) - 1)));
}

AVX2 INLINE __m256i is_avx2(__m256i v, char c) { return _mm256_cmpeq_epi8(v, _mm256_set1_epi8(c)); }

AVX2 INLINE uint64_t bits_avx2(__m256i v) { return (uint64_t)(uint32_t)_mm256_movemask_epi8(v); }

AVX2 INLINE struct masks classify_avx2(const uint8_t *block) {
  struct masks m = {0};
  for (int at = 0; at < 64; at += 32) {
    __m256i v = _mm256_loadu_si256((const __m256i *)(const void *)(block + at));
    __m256i both = _mm256_or_si256(is_avx2(v, '.'), is_avx2(v, '\''));
    __m256i comma = _mm256_or_si256(is_avx2(v, ','), is_avx2(v, ';'));
    m.upper |= bits_avx2(within_avx2(v, 'A', 'Z')) << at;
    m.lower |= bits_avx2(within_avx2(v, 'a', 'z')) << at;
    m.number |= bits_avx2(within_avx2(v, '0', '9')) << at;
    m.under |= bits_avx2(is_avx2(v, '_')) << at;
    m.mid_letter |= bits_avx2(_mm256_or_si256(both, is_avx2(v, ':'))) << at;
    m.mid_number |= bits_avx2(_mm256_or_si256(both, comma)) << at;
    m.space |= bits_avx2(is_avx2(v, ' ')) << at;
    m.cr |= bits_avx2(is_avx2(v, '\r')) << at;
    m.lf |= bits_avx2(is_avx2(v, '\n')) << at;
    m.high |= bits_avx2(v) << at;
  }
  return m;
}

// Thirty-two bits as bytes: `value` where the bit is set.
AVX2 INLINE __m256i spread_avx2(uint64_t bits, char value) {
  __m256i v = _mm256_shuffle_epi8(
      _mm256_set1_epi32((int)(uint32_t)bits),
      _mm256_setr_epi64x(
          0, 0x0101010101010101LL, 0x0202020202020202LL, 0x0303030303030303LL));
  __m256i each = _mm256_set1_epi64x((long long)0x8040201008040201ULL);
  return _mm256_and_si256(
      _mm256_cmpeq_epi8(_mm256_and_si256(v, each), each), _mm256_set1_epi8(value));
}

// The classes of ASCII bytes that stand alone, 0 for others: a table of 16 for each high nibble.
AVX2 INLINE __m256i alone_avx2(const uint8_t *block) {
  __m256i v = _mm256_loadu_si256((const __m256i *)(const void *)block);
  __m256i high = _mm256_and_si256(_mm256_srli_epi16(v, 4), _mm256_set1_epi8(0x0F));
  __m256i classes = _mm256_setzero_si256();
  for (int row = 0; row < 8; row++) {
    __m256i table = _mm256_broadcastsi128_si256(
        _mm_load_si128((const __m128i *)(const void *)(ASCII_CLASS + row * 16)));
    __m256i here = _mm256_cmpeq_epi8(high, _mm256_set1_epi8((char)row));
    classes = _mm256_or_si256(classes, _mm256_and_si256(here, _mm256_shuffle_epi8(table, v)));
  }
  return classes;
}

AVX2 INLINE void emit_avx2(
    struct found f, const uint8_t *block, const uint8_t *beyond, int is_simple, uint32_t base,
    uint32_t *ends, uint8_t *classes) {
  _Alignas(32) uint8_t word[72];
  if (!is_simple) {
    struct planes p = planes_of(words_of(f));
    for (int at = 0; at < 64; at += 32) {
      __m256i low =
          _mm256_or_si256(spread_avx2(p.plane[0] >> at, 1), spread_avx2(p.plane[1] >> at, 2));
      __m256i high =
          _mm256_or_si256(spread_avx2(p.plane[2] >> at, 4), spread_avx2(p.plane[3] >> at, 8));
      _mm256_store_si256((__m256i *)(void *)(word + at), _mm256_or_si256(low, high));
    }
    memset(word + 64, 0, 8);
    emit_tokens(f, block, beyond, base, word, ends, classes);
    return;
  }
  // The class of each token at its last byte; then the last bytes are moved together, eight at a time.
  // There is no letter without case here, so four bits say what a word is.
  uint64_t first = any(f.upper & f.starts, f.ends), later = any(f.upper & ~f.starts, f.ends);
  uint64_t lower = any(f.lower, f.ends), number = any(f.number, f.ends);
  __m256i of_words = _mm256_setr_epi8(
      0, TOKEN_initial, TOKEN_mixed, TOKEN_capitals, TOKEN_lower, TOKEN_capitalised, TOKEN_mixed,
      TOKEN_capitalised, TOKEN_number, TOKEN_alphanumeric, TOKEN_alphanumeric, TOKEN_alphanumeric,
      TOKEN_alphanumeric, TOKEN_alphanumeric, TOKEN_alphanumeric, TOKEN_alphanumeric,
      0, TOKEN_initial, TOKEN_mixed, TOKEN_capitals, TOKEN_lower, TOKEN_capitalised, TOKEN_mixed,
      TOKEN_capitalised, TOKEN_number, TOKEN_alphanumeric, TOKEN_alphanumeric, TOKEN_alphanumeric,
      TOKEN_alphanumeric, TOKEN_alphanumeric, TOKEN_alphanumeric, TOKEN_alphanumeric);
  for (int at = 0; at < 64; at += 32) {
    __m256i parts = _mm256_or_si256(
        _mm256_or_si256(spread_avx2(first >> at, 1), spread_avx2(later >> at, 2)),
        _mm256_or_si256(spread_avx2(lower >> at, 4), spread_avx2(number >> at, 8)));
    __m256i alone = alone_avx2(block + at);
    if (beyond)
      alone = _mm256_or_si256(
          alone, _mm256_loadu_si256((const __m256i *)(const void *)(beyond + at)));
    __m256i is_word = _mm256_cmpgt_epi8(parts, _mm256_setzero_si256());
    _mm256_store_si256(
        (__m256i *)(void *)(word + at),
        _mm256_blendv_epi8(alone, _mm256_shuffle_epi8(of_words, parts), is_word));
  }
  for (int at = 0; at < 64; at += 8) {
    uint64_t here = f.ends >> at & 0xFF;
    __m128i places = _mm_loadl_epi64((const __m128i *)(const void *)BIT_POSITIONS[here]);
    __m128i bytes = _mm_loadl_epi64((const __m128i *)(const void *)(word + at));
    _mm256_storeu_si256(
        (__m256i *)(void *)ends,
        _mm256_add_epi32(
            _mm256_cvtepu8_epi32(places), _mm256_set1_epi32((int)(base + (uint32_t)at))));
    _mm_storel_epi64((__m128i *)(void *)classes, _mm_shuffle_epi8(bytes, places));
    ends += __builtin_popcountll(here);
    classes += __builtin_popcountll(here);
  }
}

AVX2 INLINE uint64_t equal_avx2(const uint8_t *block, uint8_t c) {
  uint64_t bits = 0;
  for (int at = 0; at < 64; at += 32) {
    __m256i v = _mm256_loadu_si256((const __m256i *)(const void *)(block + at));
    bits |= bits_avx2(is_avx2(v, (char)c)) << at;
  }
  return bits;
}

// Unsigned, any bounds.
AVX2 INLINE uint64_t between_avx2(const uint8_t *block, uint8_t low, uint8_t high) {
  uint64_t bits = 0;
  for (int at = 0; at < 64; at += 32) {
    __m256i v = _mm256_loadu_si256((const __m256i *)(const void *)(block + at));
    __m256i off = _mm256_sub_epi8(v, _mm256_set1_epi8((char)low));
    __m256i least = _mm256_min_epu8(off, _mm256_set1_epi8((char)(high - low)));
    bits |= bits_avx2(_mm256_cmpeq_epi8(off, least)) << at;
  }
  return bits;
}

AVX2 INLINE int common_avx2(const uint8_t *block, uint64_t high, struct common *c) {
  struct high_bytes h = {
      .e2 = equal_avx2(block, 0xE2), .c3 = equal_avx2(block, 0xC3),
      .c2 = equal_avx2(block, 0xC2), .b80 = equal_avx2(block, 0x80),
      .b90_95 = between_avx2(block, 0x90, 0x95), .b98_99 = between_avx2(block, 0x98, 0x99),
      .b9c_9d = between_avx2(block, 0x9C, 0x9D), .a6 = equal_avx2(block, 0xA6),
      .a0 = equal_avx2(block, 0xA0), .ab = equal_avx2(block, 0xAB),
      .bb = equal_avx2(block, 0xBB), .b80_9e = between_avx2(block, 0x80, 0x9E),
      .b9f_bf = between_avx2(block, 0x9F, 0xBF), .b97 = equal_avx2(block, 0x97),
      .b7 = equal_avx2(block, 0xB7),
  };
  return find_common(h, high, c);
}

AVX2 INLINE void beyond_avx2(const struct common *c, uint8_t *beyond) {
  uint64_t quote = first_and_last(c, c->quote | c->quote_middle);
  uint64_t dash = first_and_last(c, c->dash), stop = first_and_last(c, c->stop);
  for (int at = 0; at < 64; at += 32)
    _mm256_storeu_si256(
        (__m256i *)(void *)(beyond + at),
        _mm256_or_si256(
            spread_avx2(quote >> at, TOKEN_quote),
            _mm256_or_si256(
                spread_avx2(dash >> at, TOKEN_dash), spread_avx2(stop >> at, TOKEN_stop))));
}

#define COMMON common_avx2
#define BEYOND beyond_avx2
#define NAME tokenize_avx2
#define TARGET AVX2
#define CLASSIFY classify_avx2
#define AT_SPACES 0
#define EMIT emit_avx2
#include "block.inc"

// --- AVX-512 with VBMI and VBMI2: compresses the ends and classes of a block at once --------------

#define AVX512                                                                              \
  __attribute__((target(                                                                    \
      "avx512f,avx512bw,avx512vl,avx512dq,avx512vbmi,avx512vbmi2,avx2,bmi,bmi2,lzcnt,popcnt")))

AVX512 INLINE uint64_t is_avx512(__m512i v, char c) {
  return _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8(c));
}

AVX512 INLINE uint64_t within_avx512(__m512i v, char low, char high) {
  return _mm512_cmple_epu8_mask(
      _mm512_sub_epi8(v, _mm512_set1_epi8(low)), _mm512_set1_epi8((char)(high - low)));
}

AVX512 INLINE uint64_t has_avx512(__m512i v, char bit) {
  return _mm512_test_epi8_mask(v, _mm512_set1_epi8(bit));
}

AVX512 INLINE struct masks classify_avx512(const uint8_t *block) {
  __m512i v = _mm512_loadu_si512(block);
  __mmask64 high = _mm512_movepi8_mask(v);
  // One look-up in a table of 128 bytes; the index takes the low seven bits.
  __m512i kinds = _mm512_maskz_permutex2var_epi8(
      _knot_mask64(high), _mm512_load_si512(BYTE_KIND), v, _mm512_load_si512(BYTE_KIND + 64));
  uint64_t cr = is_avx512(v, '\r');
  return (struct masks){
      .upper = has_avx512(kinds, BYTE_UPPER),
      .lower = has_avx512(kinds, BYTE_LOWER),
      .number = has_avx512(kinds, BYTE_NUMBER),
      .under = has_avx512(kinds, BYTE_UNDER),
      .mid_letter = has_avx512(kinds, BYTE_MID_LETTER),
      .mid_number = has_avx512(kinds, BYTE_MID_NUMBER),
      .space = is_avx512(v, ' '),
      .cr = cr,
      .lf = cr ? is_avx512(v, '\n') : 0,  // of use behind a CR alone
      .high = high,
  };
}

AVX512 INLINE __m512i class_avx512(__m512i to, uint64_t where, char class) {
  return _mm512_mask_mov_epi8(to, where, _mm512_set1_epi8(class));
}

AVX512 INLINE __m512i part_avx512(__m512i to, uint64_t where, char part) {
  return _mm512_mask_add_epi8(to, where, to, _mm512_set1_epi8(part));
}

AVX512 INLINE void emit_avx512(
    struct found f, const uint8_t *block, const uint8_t *beyond, int is_simple,
    uint32_t base, uint32_t *ends, uint8_t *classes) {
  (void)is_simple;
  __m512i bytes = _mm512_loadu_si512(block);
  __m512i alone = _mm512_permutex2var_epi8(
      _mm512_loadu_si512(ASCII_CLASS), bytes, _mm512_loadu_si512(ASCII_CLASS + 64));
  if (beyond)
    alone = _mm512_mask_mov_epi8(
        alone, _mm512_movepi8_mask(bytes), _mm512_loadu_si512(beyond));
  // What the characters of a token are, one bit each, at its last byte; a table makes it a class.
  __m512i parts = _mm512_maskz_mov_epi8(
      any(f.upper & ~f.starts, f.ends), _mm512_set1_epi8(WORD_UPPER_LATER));
  parts = part_avx512(parts, any(f.lower, f.ends), WORD_LOWER);
  parts = part_avx512(parts, any(f.number, f.ends), WORD_NUMBER);
  if (beyond) parts = part_avx512(parts, any(f.uncased, f.ends), WORD_UNCASED);
  // Starts and ends come in the same order, so the two compressed vectors go together.
  __m512i of_first = _mm512_maskz_compress_epi8(f.starts, alone);
  __m512i of_token = part_avx512(
      _mm512_maskz_compress_epi8(f.ends, parts),
      is_avx512(of_first, TOKEN_initial), WORD_UPPER_FIRST);
  __m512i of_words = _mm512_permutexvar_epi8(of_token, _mm512_load_si512(WORD_CLASS));
  __m512i found = _mm512_mask_mov_epi8(
      of_first, _mm512_test_epi8_mask(of_words, of_words), of_words);

  _Alignas(64) static const uint8_t IOTA[64] = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
      44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  __m512i at = _mm512_maskz_compress_epi8(f.ends, _mm512_load_si512(IOTA));
  __m512i from = _mm512_set1_epi32((int)base);
  int count = __builtin_popcountll(f.ends);
  _mm256_storeu_si256((__m256i *)(void *)classes, _mm512_castsi512_si256(found));
  _mm512_storeu_si512(
      ends, _mm512_add_epi32(from, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(at))));
  _mm512_storeu_si512(
      ends + 16,
      _mm512_add_epi32(from, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(at, 1))));
  if (count <= 32) return;
  _mm512_storeu_si512(classes, found);
  _mm512_storeu_si512(
      ends + 32,
      _mm512_add_epi32(from, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(at, 2))));
  _mm512_storeu_si512(
      ends + 48,
      _mm512_add_epi32(from, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(at, 3))));
}

AVX512 INLINE uint64_t equal_avx512(const uint8_t *block, uint8_t c) {
  return is_avx512(_mm512_loadu_si512(block), (char)c);
}

AVX512 INLINE uint64_t between_avx512(const uint8_t *block, uint8_t low, uint8_t high) {
  return within_avx512(_mm512_loadu_si512(block), (char)low, (char)high);
}

AVX512 INLINE int common_avx512(const uint8_t *block, uint64_t high, struct common *c) {
  // English has the marks of U+2000 to U+203F alone: six comparisons instead of fifteen.
  struct high_bytes h = {
      .e2 = equal_avx512(block, 0xE2), .b80 = equal_avx512(block, 0x80),
      .b90_95 = between_avx512(block, 0x90, 0x95), .b98_99 = between_avx512(block, 0x98, 0x99),
      .b9c_9d = between_avx512(block, 0x9C, 0x9D), .a6 = equal_avx512(block, 0xA6),
  };
  if (__builtin_expect(find_common(h, high, c), 1)) return 1;
  h.c3 = equal_avx512(block, 0xC3);
  h.c2 = equal_avx512(block, 0xC2);
  h.a0 = equal_avx512(block, 0xA0);
  h.ab = equal_avx512(block, 0xAB);
  h.bb = equal_avx512(block, 0xBB);
  h.b80_9e = between_avx512(block, 0x80, 0x9E);
  h.b9f_bf = between_avx512(block, 0x9F, 0xBF);
  h.b97 = equal_avx512(block, 0x97);
  h.b7 = equal_avx512(block, 0xB7);
  return find_common(h, high, c);
}

AVX512 INLINE void beyond_avx512(const struct common *c, uint8_t *beyond) {
  __m512i classes = class_avx512(
      _mm512_setzero_si512(), c->quote | c->quote_middle, TOKEN_quote);
  classes = class_avx512(classes, c->dash, TOKEN_dash);
  classes = class_avx512(classes, c->upper, TOKEN_initial);  // as ASCII_CLASS has it
  _mm512_storeu_si512(beyond, class_avx512(classes, c->stop, TOKEN_stop));
}

#define COMMON common_avx512
#define BEYOND beyond_avx512
#define NAME tokenize_avx512
#define TARGET AVX512
#define CLASSIFY classify_avx512
#define AT_SPACES 1
#define EMIT emit_avx512
#include "block.inc"

#endif
