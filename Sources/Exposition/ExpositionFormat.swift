/// The text formats in which endpoints expose metrics.
public enum ExpositionFormat: String, Hashable, Sendable, CaseIterable {
    /// Prometheus' own text format, version 0.0.4.
    case text004 = "text-0.0.4"
    /// OpenMetrics 1.0.
    case openMetrics = "openmetrics-1.0"

    /// What a page of this format is announced as.
    public var contentType: String {
        switch self {
        case .text004: "text/plain; version=0.0.4; charset=utf-8"
        case .openMetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8"
        }
    }

    /// The format a Content-Type header names, as Prometheus 3.5 reads it (textparse.New): its parameters don't matter, as long
    /// as they are well-formed.
    ///
    /// - Returns: nil where the header is missing, malformed or names neither format; the caller then falls back
    ///   (`init(contentType:fallback:)`) or refuses the page.
    public init?(announcedBy contentType: String) {
        switch MediaType(contentType)?.name {
        case "text/plain": self = .text004
        case "application/openmetrics-text": self = .openMetrics
        default: return nil
        }
    }

    /// The format a Content-Type header names, or `fallback` for endpoints that send none or nonsense.
    public init(contentType: String?, fallback: ExpositionFormat = .text004) {
        self = contentType.flatMap { ExpositionFormat(announcedBy: $0) } ?? fallback
    }
}
