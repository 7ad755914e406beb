/// Which text format an answer's `Content-Type` promises (textparse.New of Prometheus 3.5).
enum ContentKind: Hashable, Sendable {
    case text, openMetrics

    /// - Throws: where the type is missing or is none of a metrics page.
    init(contentType: String?) throws(ScrapeFailureReason) {
        guard let contentType, !contentType.isEmpty else { throw .noContentType }
        let mediaType = contentType.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }.lowercased()
        switch mediaType {
        case "text/plain": self = .text
        case "application/openmetrics-text": self = .openMetrics
        default:
            let looksLikeHTML = mediaType == "text/html" || mediaType == "application/xhtml+xml"
            throw .unsupportedContentType(contentType, looksLikeHTML: looksLikeHTML)
        }
    }
}
