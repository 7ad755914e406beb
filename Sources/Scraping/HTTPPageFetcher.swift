import AsyncHTTPClient
import MetricModel
import NIOCore
import NIOHTTP1
import NIOHTTPCompression

/// Fetches pages over HTTP/1.1 with one connection kept open to each target.
final class HTTPPageFetcher: PageFetching {
    private static let mostRedirects = 10
    /// No page may unpack to more, whatever a target's own limit says.
    static let largestUnpackedBody = 1 << 30

    private let client: HTTPClient
    private let buffers = BodyBuffers()

    init() {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.decompression = .enabled(limit: .size(HTTPPageFetcher.largestUnpackedBody))
        configuration.httpVersion = .http1Only
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1
        configuration.connectionPool.retryConnectionEstablishment = false
        // Each scrape has its own timeout; these only clean up behind it.
        configuration.timeout = .init(connect: .seconds(10), read: nil)
        client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
    }

    deinit {
        // The client must never go without being shut down: it would end the program. A second time does no harm.
        Task.detached { [client] in try? await client.shutdown() }
    }

    /// Waits for a moment only: a connection that is just being opened may take its whole time to give up.
    func shutDown() async {
        let (isOver, signal) = AsyncStream<Void>.makeStream()
        Task.detached { [client] in
            try? await client.shutdown()
            signal.finish()
        }
        Task.detached {
            try? await Task.sleep(for: .milliseconds(500))
            signal.finish()
        }
        for await _ in isOver {}
    }

    func recycle(_ page: consuming FetchedPage) {
        buffers.giveBack(page.bytes)
    }

    func fetch(_ target: Target) async throws -> FetchedPage {
        let progress = FetchProgress(address: target.address)
        do {
            return try await withTimeout(target.timeout) {
                try await self.fetchFollowingRedirects(target, progress: progress)
            }
        } catch {
            if Task.isCancelled { throw CancellationError() }
            let reason = FailureClassifier(timeout: target.timeout, progress: progress).reason(for: error)
            throw ScrapeFailure(reason, target: target, address: progress.address)
        }
    }

    private func fetchFollowingRedirects(_ target: Target, progress: FetchProgress) async throws -> FetchedPage {
        for _ in 0...HTTPPageFetcher.mostRedirects {
            let request = ScrapeRequest(target: target, address: progress.address).httpRequest
            let response = try await execute(request)
            switch response.status.code {
            case 200:
                return try await page(from: response, target: target, progress: progress)
            case 301, 302, 303, 307, 308:
                guard let location = response.headers.first(name: "location") else {
                    throw ScrapeFailureReason.redirect(.noLocation)
                }
                guard let next = try? progress.address.resolving(location) else {
                    throw ScrapeFailureReason.redirect(.badLocation(location))
                }
                progress.address = next
            case let code:
                throw ScrapeFailureReason.status(Int(code), phrase: response.status.reasonPhrase)
            }
        }
        throw ScrapeFailureReason.redirect(.tooMany(HTTPPageFetcher.mostRedirects))
    }

    /// Asks once more where the connection was closed before an answer: the server may have closed an idle one
    /// just when it was used again, as Go's client takes into account, too.
    private func execute(_ request: HTTPClientRequest) async throws -> HTTPClientResponse {
        do {
            return try await client.execute(request, deadline: .distantFuture)
        } catch let error as HTTPClientError where error == .remoteConnectionClosed {
            return try await client.execute(request, deadline: .distantFuture)
        }
    }

    private func page(
        from response: HTTPClientResponse, target: Target, progress: FetchProgress
    ) async throws -> FetchedPage {
        progress.receivedByteCount = 0
        var bytes = buffers.take()
        do {
            for try await part in response.body {
                guard bytes.count + part.readableBytes <= target.limits.bodyByteCount else {
                    throw ScrapeFailureReason.bodyTooLarge(limit: target.limits.bodyByteCount)
                }
                part.withUnsafeReadableBytes { bytes.append(contentsOf: $0) }
                progress.receivedByteCount = bytes.count
            }
            try Task.checkCancellation()
        } catch {
            buffers.giveBack(bytes)
            throw error
        }
        return FetchedPage(contentType: response.headers.first(name: "content-type"), bytes: bytes)
    }
}
