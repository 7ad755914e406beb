public import MetricModel

/// What went wrong with a scrape, in the order in which it can.
public enum ScrapeFailureReason: Error, Hashable, Sendable {
    /// The name service knows no such host.
    case nameNotFound(host: String)
    /// The name service did not answer, or in a strange way; `detail` is the system's word.
    case nameServiceFailed(host: String, detail: String)
    /// Nobody listens at `endpoint` (`host:port`, resolved).
    case refused(endpoint: String)
    /// There is no way to `endpoint`; `detail` is the system's word.
    case unreachable(endpoint: String, detail: String)
    case tls(TLSProblem)
    /// The proxy at `endpoint` can't be reached, or does not let us through.
    case proxy(endpoint: String, detail: String)
    /// What a proxy answered instead of letting us through.
    case proxyStatus(Int, phrase: String)
    /// A file with a secret can't be read.
    case secretUnreadable(path: String, detail: String)
    case trustSettings(TrustSettingsError)
    /// The token server at `url` gave no access token.
    case oauth2(url: String, detail: String)
    /// No connection, or no head of an answer, within the time.
    case timedOut(TimeSpan)
    /// The head came in time, the whole page did not.
    case timedOutInBody(TimeSpan)
    /// The connection ended before an answer.
    case closedBeforeAnswer(wasReset: Bool)
    case notHTTP(detail: String)
    case redirect(RedirectProblem)
    /// Any status but 200.
    case status(Int, phrase: String)
    /// The connection ended in the middle of the page.
    case truncated(received: Int, wasReset: Bool)
    /// In bytes, unpacked.
    case bodyTooLarge(limit: Int)
    case badCompression(detail: String)
    case noContentType
    case unsupportedContentType(String, looksLikeHTML: Bool)
    /// The page's text breaks the format's rules; `line` and `column` count from 1, the column in bytes.
    case unparsable(line: Int, column: Int, message: String, detail: String)
    case sampleLimit(Int)
    /// The job has more targets than its `target_limit` allows.
    case targetLimit(count: Int, limit: Int)
    /// A label limit was exceeded; `message` says which, as Prometheus does.
    case labelLimit(message: String)
    /// `metric_relabel_configs` take a series' name away.
    case noMetricName
    case other(String)
}
