#include "CMemory.h"

// Any header of the C library tells which one it is; without one, __GLIBC__ is never defined.
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>

bool memory_set_most_heaps(int count) { return mallopt(M_ARENA_MAX, count) == 1; }
bool memory_set_least_mapping(int bytes) { return mallopt(M_MMAP_THRESHOLD, bytes) == 1; }
void memory_trim(void) { malloc_trim(0); }
#else
bool memory_set_most_heaps(int count) { (void)count; return false; }
bool memory_set_least_mapping(int bytes) { (void)bytes; return false; }
void memory_trim(void) {}
#endif
