import NIOCore
import NIOHTTP1

/// A page while it arrives: unpacked where it is packed, and never larger than it may be.
struct AnswerBody {
    /// An announced length is only believed up to here.
    private static let mostReserved = 16 << 20
    /// So much longer than the unpacked page may a packed one be.
    private static let packingOverhead = 64 << 10

    private let limit: Int
    private let gzip: GzipStream?
    private var bytes: [UInt8]
    private var packedByteCount = 0

    /// - Throws: `.bodyTooLarge` where the announced length says so.
    init(_ head: HTTPResponseHead, limit: Int, buffers: BodyBuffers) throws(ScrapeFailureReason) {
        self.limit = limit
        let encoding = head.headers.first(name: "content-encoding")?.lowercased()
        gzip = encoding == "gzip" || encoding == "x-gzip" ? GzipStream() : nil
        let announced = head.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
        if gzip == nil, announced > limit { throw .bodyTooLarge(limit: limit) }
        bytes = buffers.take()
        bytes.reserveCapacity(min(max(announced, 0), AnswerBody.mostReserved))
    }

    /// Bytes so far, unpacked.
    var count: Int { bytes.count }

    /// - Throws: `.bodyTooLarge` and `.badCompression`.
    mutating func append(_ part: ByteBuffer) throws(ScrapeFailureReason) {
        guard let gzip else {
            guard part.readableBytes <= limit - bytes.count else { throw .bodyTooLarge(limit: limit) }
            part.withUnsafeReadableBytes { bytes.append(contentsOf: $0) }
            return
        }
        packedByteCount += part.readableBytes
        guard packedByteCount - AnswerBody.packingOverhead <= limit else { throw .bodyTooLarge(limit: limit) }
        let outcome = part.withUnsafeReadableBytes { gzip.unpack($0, into: &bytes, limit: limit) }
        switch outcome {
        case .unpacked: break
        case .tooLarge: throw .bodyTooLarge(limit: limit)
        case .broken(let detail): throw .badCompression(detail: detail)
        }
    }

    /// The whole body.
    ///
    /// - Throws: `.badCompression` where it ends in the middle of the packed data.
    consuming func finish() throws(ScrapeFailureReason) -> [UInt8] {
        if let gzip, !gzip.isAtEnd { throw .badCompression(detail: "unexpected EOF") }
        return bytes
    }

    /// The memory of a body that is not wanted any more.
    consuming func abandoned() -> [UInt8] { bytes }
}
