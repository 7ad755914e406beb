import CZlib

/// Unpacks gzip piece by piece, one member after the other (RFC 1952).
final class GzipStream {
    enum Outcome {
        case unpacked
        /// More came out than is allowed.
        case tooLarge
        case broken(String)
    }

    private static let pieceSize = 64 << 10

    /// zlib keeps a pointer to it, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private let piece: UnsafeMutableBufferPointer<UInt8>
    private let isReady: Bool
    private var hasBegun = false
    /// Whether the data may end here.
    private(set) var isAtEnd = true

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        piece = .allocate(capacity: GzipStream.pieceSize)
        isReady = czlib_begin_gunzip(stream) == Z_OK
    }

    deinit {
        if isReady { inflateEnd(stream) }
        stream.deinitialize(count: 1)
        stream.deallocate()
        piece.deallocate()
    }

    /// - Parameter limit: so many bytes `output` may hold.
    func unpack(_ input: UnsafeRawBufferPointer, into output: inout [UInt8], limit: Int) -> Outcome {
        guard isReady else { return .broken("no memory") }
        var rest = input[...]
        while !rest.isEmpty {
            if isAtEnd {
                guard inflateReset(stream) == Z_OK else { return .broken("no memory") }
                isAtEnd = false
            }
            let (status, consumed, produced) = step(UnsafeRawBufferPointer(rebasing: rest))
            rest = rest.dropFirst(consumed)
            guard produced <= limit - output.count else { return .tooLarge }
            output.append(contentsOf: piece[..<produced])
            switch status {
            case Z_STREAM_END:
                isAtEnd = true
                hasBegun = true
            case Z_OK where consumed > 0 || produced > 0: hasBegun = hasBegun || produced > 0
            case Z_BUF_ERROR where rest.isEmpty: return .unpacked
            default: return .broken(hasBegun ? "invalid data" : "invalid header")
            }
        }
        return drain(into: &output, limit: limit)
    }

    /// What zlib still holds after it has taken all its input.
    private func drain(into output: inout [UInt8], limit: Int) -> Outcome {
        while !isAtEnd, stream.pointee.avail_out == 0 {
            let (status, _, produced) = step(UnsafeRawBufferPointer(start: nil, count: 0))
            guard produced <= limit - output.count else { return .tooLarge }
            output.append(contentsOf: piece[..<produced])
            if status == Z_STREAM_END { isAtEnd = true }
            if status != Z_OK {
                return status == Z_STREAM_END || status == Z_BUF_ERROR ? .unpacked : .broken("invalid data")
            }
        }
        return .unpacked
    }

    private func step(_ input: UnsafeRawBufferPointer) -> (status: Int32, consumed: Int, produced: Int) {
        let bytes = input.assumingMemoryBound(to: UInt8.self)
        // zlib promises not to write to its input, but its type can't say so.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.pointee.avail_in = UInt32(clamping: input.count)
        stream.pointee.next_out = piece.baseAddress
        stream.pointee.avail_out = UInt32(clamping: piece.count)
        let offered = Int(stream.pointee.avail_in)
        let status = inflate(stream, Z_NO_FLUSH)
        return (status, offered - Int(stream.pointee.avail_in), piece.count - Int(stream.pointee.avail_out))
    }
}
