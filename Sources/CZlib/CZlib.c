#include "CZlib.h"

int czlib_begin_gunzip(z_stream *stream) {
    /* 16 asks for gzip's header and checksum, with the largest window there is. */
    return inflateInit2(stream, 16 + MAX_WBITS);
}
