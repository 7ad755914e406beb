import NIOCore
import NIOHTTP1

/// A request that is to be sent, and where its answer goes.
struct PendingExchange: Sendable {
    let head: HTTPRequestHead
    /// Sent behind the head; of no request for a page.
    let body: [UInt8]
    /// The most bytes the body may have, packed and unpacked.
    let bodyLimit: Int
    let progress: FetchProgress
    let buffers: BodyBuffers
    let answer: EventLoopPromise<HTTPAnswer>
}
