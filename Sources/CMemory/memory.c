#include "CMemory.h"

#ifdef __GLIBC__
#include <malloc.h>

void memory_set_most_heaps(int count) { mallopt(M_ARENA_MAX, count); }
void memory_set_least_mapping(int bytes) { mallopt(M_MMAP_THRESHOLD, bytes); }
void memory_trim(void) { malloc_trim(0); }
#else
void memory_set_most_heaps(int count) { (void)count; }
void memory_set_least_mapping(int bytes) { (void)bytes; }
void memory_trim(void) {}
#endif
