import CZlib

/// Packs answers for clients that take gzip (RFC 1952).
enum GzipPacker {
    /// Fast: the answer crosses a loopback or a local network, where time spent on a better ratio is lost.
    private static let level: Int32 = 1

    /// - Returns: nil where zlib has no memory for it.
    static func pack(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        guard czlib_begin_gzip(&stream, level) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        // A stream that was begun with gzip's head and tail accounts for them in its bound.
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        guard let length = UInt32(exactly: bytes.count), let capacity = UInt32(exactly: room) else { return nil }
        var status = Z_OK
        let packed = [UInt8](unsafeUninitializedCapacity: room) { output, count in
            bytes.withUnsafeBufferPointer { input in
                // zlib promises not to write to its input, but its type can't say so.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = length
                stream.next_out = output.baseAddress
                stream.avail_out = capacity
                status = deflate(&stream, Z_FINISH)
            }
            count = room - Int(stream.avail_out)
        }
        return status == Z_STREAM_END ? packed : nil
    }
}
