// How the allocator of the C library gives memory back, which Swift's module of it leaves out.
#pragma once
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// Makes blocks of `large` bytes and more pages of their own, which go back when they are freed, and
// lets all threads share `arenas` pools. Called once, before there are threads.
void cmemory_configure(size_t large, int arenas);

// Gives free pages back, those between blocks that are in use included.
void cmemory_trim(void);

#ifdef __cplusplus
}
#endif
