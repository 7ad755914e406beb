/// How a reader treats lines that Prometheus would not accept.
public enum ReadingMode: String, Hashable, Sendable, CaseIterable {
    /// As Prometheus 3.5: one bad line fails the page.
    case strict
    /// Bad lines are skipped and counted, the others kept.
    case tolerant
}
