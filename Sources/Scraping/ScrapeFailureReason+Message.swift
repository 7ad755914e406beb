import MetricModel

extension ScrapeFailureReason {
    /// The words of Prometheus 3.5 (scrape/scrape.go, and Go's net/http for everything below it).
    func message(for address: TargetAddress) -> String {
        switch self {
        case .nameNotFound, .nameServiceFailed, .refused, .unreachable, .tls, .proxy, .proxyStatus, .timedOut,
            .closedBeforeAnswer, .notHTTP, .redirect, .oauth2:
            "Get \"\(address.url)\": \(transportMessage(host: address.host))"
        case .secretUnreadable(let path, let detail): "unable to read file \(path): \(detail)"
        case .trustSettings(let error): "\(error)"
        case .timedOutInBody: "context deadline exceeded"
        case .status(let code, let phrase): "server returned HTTP status \(code) \(phrase)"
        case .truncated(_, let wasReset): wasReset ? "read: connection reset by peer" : "unexpected EOF"
        case .bodyTooLarge: "body size limit exceeded"
        case .badCompression(let detail): "gzip: \(detail)"
        case .noContentType:
            "non-compliant scrape target sending blank Content-Type and no fallback_scrape_protocol specified for target"
        case .unsupportedContentType(let type, _):
            "received unsupported Content-Type \(LabelSyntax.quoted(type)) "
                + "and no fallback_scrape_protocol specified for target"
        case .unparsable(_, _, let message, _), .labelLimit(let message): message
        case .sampleLimit: "sample limit exceeded"
        case .targetLimit(let count, let limit):
            "target_limit exceeded (number of targets: \(count), limit: \(limit))"
        case .noMetricName: "missing metric name (__name__ label)"
        case .other(let detail): detail
        }
    }

    private func transportMessage(host: String) -> String {
        switch self {
        case .nameNotFound(let name): "dial tcp: lookup \(name): no such host"
        case .nameServiceFailed(let name, let detail): "dial tcp: lookup \(name): \(detail)"
        case .refused(let endpoint): "\(ScrapeFailureReason.dial(endpoint)): connect: connection refused"
        case .unreachable(let endpoint, let detail): "\(ScrapeFailureReason.dial(endpoint)): connect: \(detail)"
        case .proxy(let endpoint, let detail): "proxyconnect tcp: \(endpoint): \(detail)"
        case .proxyStatus(_, let phrase): phrase
        case .tls(let problem): problem.message(host: host)
        case .timedOut: "context deadline exceeded"
        case .closedBeforeAnswer(let wasReset): wasReset ? "read: connection reset by peer" : "EOF"
        case .oauth2(let url, let detail): "oauth2: cannot fetch token from \(url): \(detail)"
        case .notHTTP(let detail): "net/http: malformed HTTP response: \(detail)"
        case .redirect(.tooMany(let limit)): "stopped after \(limit) redirects"
        case .redirect(.noLocation): "redirect response missing Location header"
        case .redirect(.badLocation(let location)): "failed to parse Location header \(LabelSyntax.quoted(location))"
        default: ""
        }
    }

    /// How Go begins: `dial tcp 127.0.0.1:1`, `dial unix /run/kong.sock`.
    private static func dial(_ endpoint: String) -> String {
        endpoint.hasPrefix("unix:") ? "dial unix \(endpoint.dropFirst("unix:".count))" : "dial tcp \(endpoint)"
    }
}
