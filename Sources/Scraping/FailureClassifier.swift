import AsyncHTTPClient
import Glibc
import MetricModel
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL

/// Tells from an error of the HTTP client what went wrong.
struct FailureClassifier {
    let timeout: TimeSpan
    let progress: FetchProgress

    func reason(for error: any Error) -> ScrapeFailureReason {
        switch error {
        case let reason as ScrapeFailureReason: reason
        case is TimeoutExpired: timeoutReason
        case let error as NIOConnectionError: connectReason(error)
        case let error as IOError: systemReason(error)
        case let error as HTTPClientError: clientReason(error)
        case let error as HTTPParserError: brokenAnswer(detail: String(describing: error))
        case let error as NIOSSLError: .tls(tlsProblem(error))
        case let error as NIOSSLExtraError: .tls(tlsProblem(error))
        case let error as NIOHTTPDecompression.DecompressionError: decompressionReason(error)
        case is NIOHTTPDecompression.ExtraDecompressionError: .badCompression(detail: "unexpected end of data")
        default: .other(String(describing: error))
        }
    }

    private var timeoutReason: ScrapeFailureReason {
        progress.receivedByteCount == nil ? .timedOut(timeout) : .timedOutInBody(timeout)
    }

    private func connectReason(_ error: NIOConnectionError) -> ScrapeFailureReason {
        guard let last = error.connectionErrors.last else { return .nameNotFound(host: error.host) }
        let host = last.target.ipAddress ?? error.host
        let endpoint = host.contains(":") ? "[\(host)]:\(error.port)" : "\(host):\(error.port)"
        guard let system = last.error as? IOError else {
            return last.error is ChannelError
                ? .timedOut(timeout) : .unreachable(endpoint: endpoint, detail: String(describing: last.error))
        }
        return connectReason(errno: system.errnoCode, endpoint: endpoint)
    }

    private func connectReason(errno code: CInt, endpoint: String) -> ScrapeFailureReason {
        switch code {
        case ECONNREFUSED: .refused(endpoint: endpoint)
        case ETIMEDOUT: .timedOut(timeout)
        default: .unreachable(endpoint: endpoint, detail: FailureClassifier.text(errno: code))
        }
    }

    /// A failed read, write or connect of a single socket.
    private func systemReason(_ error: IOError) -> ScrapeFailureReason {
        switch error.errnoCode {
        case ECONNRESET, EPIPE: connectionEnded(wasReset: error.errnoCode == ECONNRESET)
        default: connectReason(errno: error.errnoCode, endpoint: progress.address.endpoint)
        }
    }

    private func connectionEnded(wasReset: Bool) -> ScrapeFailureReason {
        progress.receivedByteCount.map { .truncated(received: $0, wasReset: wasReset) }
            ?? .closedBeforeAnswer(wasReset: wasReset)
    }

    private func clientReason(_ error: HTTPClientError) -> ScrapeFailureReason {
        switch error {
        case .remoteConnectionClosed, .bodyLengthMismatch, .uncleanShutdown: connectionEnded(wasReset: false)
        case .connectTimeout, .deadlineExceeded, .readTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout,
            .cancelled:
            timeoutReason
        default: .other(error.description)
        }
    }

    private func decompressionReason(_ error: NIOHTTPDecompression.DecompressionError) -> ScrapeFailureReason {
        error == .limit
            ? .bodyTooLarge(limit: HTTPPageFetcher.largestUnpackedBody) : .badCompression(detail: "invalid data")
    }

    private func brokenAnswer(detail: String) -> ScrapeFailureReason {
        progress.receivedByteCount.map { .truncated(received: $0, wasReset: false) } ?? .notHTTP(detail: detail)
    }

    private static func text(errno code: CInt) -> String {
        switch code {
        case EHOSTUNREACH: "no route to host"
        case ENETUNREACH: "network is unreachable"
        case EADDRNOTAVAIL: "cannot assign requested address"
        case EACCES, EPERM: "permission denied"
        default: "system error \(code)"
        }
    }
}
