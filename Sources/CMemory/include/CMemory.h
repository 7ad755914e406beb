#ifndef CMEMORY_H
#define CMEMORY_H

#include <stdbool.h>

// The GNU allocator's settings: Swift's Glibc module leaves <malloc.h> out.

/// Lets the program's threads share so many heaps at the most; heaps that exist stay.
/// Returns whether the allocator took it, as do the others that set something.
bool memory_set_most_heaps(int count);

/// Has allocations of so many bytes and more mapped on their own, and given back as soon as they are freed.
bool memory_set_least_mapping(int bytes);

/// Gives free memory at the heaps' ends, and free pages within them, back to the system.
void memory_trim(void);

#endif
