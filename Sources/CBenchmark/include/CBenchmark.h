// What the benchmarks need of C: the limit, a counter of instructions, and ICU as a peer.
#pragma once
#include <stddef.h>
#include <stdint.h>

// Copies `size` bytes; a call the compiler cannot see through.
void bench_copy(void *to, const void *from, size_t size);

// The bytes of memory that are allocated and not freed.
size_t bench_heap(void);

// Opens a counter of the instructions of this thread; -1 where the machine has none or denies it.
int bench_counter_open(void);
void bench_counter_start(int counter);
// The instructions since the start.
uint64_t bench_counter_stop(int counter);

// Whether ICU was compiled in (package trait ICU).
int bench_icu_available(void);
// Prepares ICU's word iterator of the root locale for a copy of the text; 0 if it cannot be had.
uintptr_t bench_icu_open(const uint8_t *text, size_t size);
// Walks all boundaries of the text and writes them; returns their number.
size_t bench_icu_words(uintptr_t icu, uint32_t *bounds, size_t capacity);
// As above, from UTF-16 made beforehand: ICU at its best.
size_t bench_icu_words_utf16(uintptr_t icu, uint32_t *bounds, size_t capacity);
void bench_icu_close(uintptr_t icu);
