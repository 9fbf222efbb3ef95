#include "CMemory.h"

// Says which C library this is.
#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>

void cmemory_configure(size_t large, int arenas) {
  // Setting one threshold also stops both from creeping up with what is freed (mallopt(3)).
  mallopt(M_MMAP_THRESHOLD, (int)large);
  mallopt(M_TRIM_THRESHOLD, (int)large);
  mallopt(M_ARENA_MAX, arenas);
}

void cmemory_trim(void) { malloc_trim(0); }

#else

void cmemory_configure(size_t large, int arenas) {
  (void)large;
  (void)arenas;
}

void cmemory_trim(void) {}

#endif
