public import MetricModel

/// What went wrong with a scrape, in the order in which it can.
public enum ScrapeFailureReason: Error, Hashable, Sendable {
    /// The name service knows no such host, or did not answer.
    case nameNotFound(host: String)
    /// Nobody listens at `endpoint` (`host:port`, resolved).
    case refused(endpoint: String)
    /// There is no way to `endpoint`; `detail` is the system's word.
    case unreachable(endpoint: String, detail: String)
    case tls(TLSProblem)
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
    /// A label limit was exceeded; `message` says which, as Prometheus does.
    case labelLimit(message: String)
    case other(String)
}
