import Glibc
import MetricModel
import NIOCore
import NIOHTTP1
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
        case is ConnectionEnded: connectionEnded(wasReset: false)
        case let error as ChannelError: channelReason(error)
        case let error as ProxyUnreachable: proxyReason(error)
        case let error as TrustSettingsError: .trustSettings(error)
        case let error as HTTPParserError: brokenAnswer(detail: String(describing: error))
        case NIOSSLError.uncleanShutdown: connectionEnded(wasReset: false)
        case is NIOSSLError, is BoringSSLError: .tls(tlsProblem(error))
        case let error as NIOSSLExtraError: .tls(tlsProblem(error))
        default: .other(String(describing: error))
        }
    }

    private var timeoutReason: ScrapeFailureReason {
        progress.receivedByteCount == nil ? .timedOut(timeout) : .timedOutInBody(timeout)
    }

    private func connectReason(_ error: NIOConnectionError) -> ScrapeFailureReason {
        guard let last = error.connectionErrors.last else {
            guard let failure = (error.dnsAError ?? error.dnsAAAAError) as? HostLookup.Failure, !failure.isUnknown
            else { return .nameNotFound(host: error.host) }
            return .nameServiceFailed(host: failure.host, detail: failure.detail)
        }
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

    private func channelReason(_ error: ChannelError) -> ScrapeFailureReason {
        switch error {
        case .connectTimeout: timeoutReason
        case .ioOnClosedChannel, .alreadyClosed, .eof, .inputClosed, .outputClosed: connectionEnded(wasReset: false)
        default: .other(String(describing: error))
        }
    }

    /// What a proxy has to do with it, in the words that a direct connection would have.
    private func proxyReason(_ error: ProxyUnreachable) -> ScrapeFailureReason {
        let endpoint = "\(error.proxy)"
        return switch reason(for: error.reason) {
        case .timedOut(let limit): .timedOut(limit)
        case .refused: .proxy(endpoint: endpoint, detail: "connection refused")
        case .nameNotFound: .proxy(endpoint: endpoint, detail: "no such host")
        case .nameServiceFailed(_, let detail), .unreachable(_, let detail), .notHTTP(let detail):
            .proxy(endpoint: endpoint, detail: detail)
        case .proxyStatus(let code, let phrase): .proxy(endpoint: endpoint, detail: "it answers \(code) \(phrase)")
        case .closedBeforeAnswer: .proxy(endpoint: endpoint, detail: "it closed the connection without an answer")
        case let other: .proxy(endpoint: endpoint, detail: String(describing: other))
        }
    }

    private func brokenAnswer(detail: String) -> ScrapeFailureReason {
        progress.receivedByteCount.map { .truncated(received: $0, wasReset: false) } ?? .notHTTP(detail: detail)
    }

    private static func text(errno code: CInt) -> String {
        switch code {
        case ENOENT: "no such file or directory"
        case ENOTSOCK, ECONNREFUSED: "is no socket that anybody listens at"
        case EHOSTUNREACH: "no route to host"
        case ENETUNREACH: "network is unreachable"
        case EADDRNOTAVAIL: "cannot assign requested address"
        case EACCES, EPERM: "permission denied"
        default: "system error \(code)"
        }
    }
}
