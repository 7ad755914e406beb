#include "CZlib.h"

int czlib_begin_gunzip(z_stream *stream) {
    /* 16 asks for gzip's header and checksum, with the largest window there is. */
    return inflateInit2(stream, 16 + MAX_WBITS);
}

int czlib_begin_gzip(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 16 + MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY);
}
