#include "CSegmentation.h"

#include "scalar.h"

int cseg_supports(int path) { return path == CSEG_AUTOMATIC || path == CSEG_SCALAR; }

int cseg_automatic(void) { return CSEG_SCALAR; }

struct cseg_progress cseg_tokenize(
    int path, const uint8_t *text, size_t size, size_t position, uint32_t *ends, uint8_t *classes,
    size_t capacity) {
  size_t count = 0, room = capacity - CSEG_SLACK;
  (void)path;
  while (position < size && count < room) {
    position = scalar_token(text, size, position, &classes[count]);
    ends[count++] = (uint32_t)position;
  }
  return (struct cseg_progress){position, count};
}
