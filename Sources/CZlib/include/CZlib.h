#ifndef CZLIB_H
#define CZLIB_H

#include <zlib.h>

/// Makes a stream ready to unpack gzip. zlib's own way to say so is a macro with sizes in it, which Swift can't see.
///
/// Returns Z_OK, or why it failed.
int czlib_begin_gunzip(z_stream *stream);

/// Makes a stream ready to pack with gzip's head and checksum, see above; `level` is from 1, fast, to 9, small.
///
/// Returns Z_OK, or why it failed.
int czlib_begin_gzip(z_stream *stream, int level);

#endif
