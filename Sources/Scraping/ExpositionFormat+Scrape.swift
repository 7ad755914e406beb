import Exposition

extension ExpositionFormat {
    /// The format of a scraped page; without a fallback, as Prometheus 3.5 decides it (textparse.New).
    init(ofAnswerWith contentType: String?) throws(ScrapeFailureReason) {
        guard let contentType, !contentType.isEmpty else { throw .noContentType }
        guard let format = ExpositionFormat(announcedBy: contentType) else {
            let looksLikeHTML = contentType.lowercased().contains("html")
            throw .unsupportedContentType(contentType, looksLikeHTML: looksLikeHTML)
        }
        self = format
    }
}
