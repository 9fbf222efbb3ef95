#include "CBenchmark.h"

#if defined(__GLIBC__)
#include <malloc.h>

size_t bench_heap(void) {
  struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}
#else
size_t bench_heap(void) { return 0; }
#endif
