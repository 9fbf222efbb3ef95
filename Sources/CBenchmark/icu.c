#include "CBenchmark.h"

#if defined(ROLLCALL_ICU)
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

struct icu {
  UBreakIterator *iterator;
  uint8_t *text;
  size_t size;
  UText *utf8;
  UChar *utf16;
  int32_t length;
};

int bench_icu_available(void) { return 1; }

void bench_icu_close(uintptr_t handle) {
  struct icu *icu = (struct icu *)handle;
  if (!icu) return;
  if (icu->iterator) ubrk_close(icu->iterator);
  if (icu->utf8) utext_close(icu->utf8);
  free(icu->utf16);
  free(icu->text);
  free(icu);
}

uintptr_t bench_icu_open(const uint8_t *text, size_t size) {
  struct icu *icu = calloc(1, sizeof *icu);
  if (!icu) return 0;
  UErrorCode status = U_ZERO_ERROR;
  icu->text = malloc(size + 1);
  if (icu->text) memcpy(icu->text, text, size);
  icu->size = size;
  icu->iterator = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  icu->utf16 = malloc((size + 1) * sizeof(UChar));
  if (icu->text && icu->utf16)
    u_strFromUTF8WithSub(
        icu->utf16, (int32_t)size, &icu->length, (const char *)text, (int32_t)size, 0xFFFD, NULL,
        &status);
  if (!icu->text || !icu->utf16 || U_FAILURE(status)) {
    bench_icu_close((uintptr_t)icu);
    return 0;
  }
  return (uintptr_t)icu;
}

static size_t walk(UBreakIterator *iterator, uint32_t *bounds, size_t capacity) {
  size_t count = 0;
  for (int32_t at = ubrk_first(iterator); at != UBRK_DONE && count < capacity;
       at = ubrk_next(iterator))
    bounds[count++] = (uint32_t)at;
  return count;
}

size_t bench_icu_words(uintptr_t handle, uint32_t *bounds, size_t capacity) {
  struct icu *icu = (struct icu *)handle;
  UErrorCode status = U_ZERO_ERROR;
  icu->utf8 = utext_openUTF8(icu->utf8, (const char *)icu->text, (int64_t)icu->size, &status);
  ubrk_setUText(icu->iterator, icu->utf8, &status);
  return U_FAILURE(status) ? 0 : walk(icu->iterator, bounds, capacity);
}

size_t bench_icu_words_utf16(uintptr_t handle, uint32_t *bounds, size_t capacity) {
  struct icu *icu = (struct icu *)handle;
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(icu->iterator, icu->utf16, icu->length, &status);
  return U_FAILURE(status) ? 0 : walk(icu->iterator, bounds, capacity);
}
#else
int bench_icu_available(void) { return 0; }
uintptr_t bench_icu_open(const uint8_t *text, size_t size) {
  (void)text;
  (void)size;
  return 0;
}
size_t bench_icu_words(uintptr_t icu, uint32_t *bounds, size_t capacity) {
  (void)icu;
  (void)bounds;
  (void)capacity;
  return 0;
}
size_t bench_icu_words_utf16(uintptr_t icu, uint32_t *bounds, size_t capacity) {
  return bench_icu_words(icu, bounds, capacity);
}
void bench_icu_close(uintptr_t icu) { (void)icu; }
#endif
