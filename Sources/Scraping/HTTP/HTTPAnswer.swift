import NIOCore
import NIOHTTP1

/// A whole answer. The body is there where the status is 200, and has been passed over elsewhere.
struct HTTPAnswer: Sendable {
    let head: HTTPResponseHead
    let body: [UInt8]
    /// Where the next request may be sent; nil where the connection ends here.
    let connection: (any Channel)?
}
