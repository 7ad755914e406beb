#ifndef C_ALLOCATION_COUNT_H
#define C_ALLOCATION_COUNT_H

/// How often the calling thread has asked for memory so far.
///
/// Linking this target puts counting functions before the C library's own; only for measuring.
unsigned long allocation_count(void);

#endif
