public import MetricModel

/// What can be wrong with a node's answer, to try a reader with.
public enum NodeFault: String, CaseIterable, Sendable {
    /// Nothing listens.
    case refused
    /// Status 503, as while a gateway is being drained.
    case unavailable = "503"
    /// The right page, but late.
    case slow
    case html
    case truncated
    case torn
    case repeated
    case strangeLabels = "strange-labels"
    case forgedSamples = "forged-samples"
    case hugeLine = "huge-line"
    case notText = "not-text"
    case strangeNumbers = "strange-numbers"
    /// Status 200 and not one byte.
    case empty

    /// An HTTP answer as far as a fault decides it.
    public struct Answer: Sendable {
        public var status = 200
        public var contentType = "text/plain; charset=UTF-8"
        public var body: [UInt8]
        /// How long to wait before the first byte.
        public var delay = TimeSpan.zero
    }

    /// What the node answers instead of `page`, or nil where it refuses the connection.
    ///
    /// - Parameter delay: how late `slow` is.
    public func answer(insteadOf page: [UInt8], delay: TimeSpan = .seconds(30)) -> Answer? {
        switch self {
        case .refused: nil
        case .unavailable:
            Answer(
                status: 503, contentType: "application/json; charset=utf-8",
                body: Array(#"{"message":"failure to get a peer from the ring-balancer"}"#.utf8))
        case .slow: Answer(body: page, delay: delay)
        case .html: Answer(contentType: "text/html", body: HostilePages.html)
        case .truncated: Answer(body: HostilePages.truncated(page))
        case .torn: Answer(body: HostilePages.torn(page))
        case .repeated: Answer(body: HostilePages.repeated(page))
        case .strangeLabels: Answer(body: HostilePages.strangeLabels())
        case .forgedSamples: Answer(body: HostilePages.forgedSamples())
        case .hugeLine: Answer(body: HostilePages.hugeLine())
        case .notText: Answer(body: HostilePages.notText())
        case .strangeNumbers: Answer(body: HostilePages.strangeNumbers())
        case .empty: Answer(body: [])
        }
    }
}
