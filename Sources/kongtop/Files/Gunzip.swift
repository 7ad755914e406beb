import CZlib

/// Unpacks gzip (RFC 1952), one member after the other, as `gunzip` does.
enum Gunzip {
    enum Fault: Error, Hashable {
        /// More would come out than is allowed.
        case tooLong
        /// The data end in the middle.
        case truncated
        case damaged

        /// In words, for people.
        ///
        /// - Parameter limit: so many bytes were allowed.
        func reason(limit: Int) -> String {
            switch self {
            case .tooLong: "gzip: unpacked it is longer than the \(limit >> 20) MiB that are read at most"
            case .truncated: "gzip: the file ends too early"
            case .damaged: "gzip: the file is damaged"
            }
        }
    }

    static func isPacked(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x1f, 0x8b])
    }

    /// - Parameter limit: so many bytes may come out; a small file can hold gigabytes of zeros.
    static func unpack(_ bytes: [UInt8], limit: Int) throws(Fault) -> [UInt8] {
        var stream = z_stream()
        guard czlib_begin_gunzip(&stream) == Z_OK else { throw .damaged }
        defer { inflateEnd(&stream) }
        var result: [UInt8] = []
        var position = 0
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let (status, consumed, produced) = step(&stream, bytes[position...], into: &buffer)
            position += consumed
            guard produced <= limit - result.count else { throw .tooLong }
            result.append(contentsOf: buffer[..<produced])
            switch status {
            case Z_STREAM_END:
                // Zeros behind the last member are padding; anything else is the next member.
                if bytes[position...].allSatisfy({ $0 == 0 }) { return result }
                guard inflateReset(&stream) == Z_OK else { throw .damaged }
            case Z_OK where consumed > 0 || produced > 0: continue
            case Z_OK, Z_BUF_ERROR: throw .truncated
            default: throw .damaged
            }
        }
    }

    private static func step(
        _ stream: inout z_stream, _ input: ArraySlice<UInt8>, into output: inout [UInt8]
    ) -> (status: Int32, consumed: Int, produced: Int) {
        input.withUnsafeBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                // zlib promises not to write to its input, but its type can't say so.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(clamping: input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(clamping: output.count)
                let offered = Int(stream.avail_in)
                let status = inflate(&stream, Z_NO_FLUSH)
                return (status, offered - Int(stream.avail_in), output.count - Int(stream.avail_out))
            }
        }
    }
}
