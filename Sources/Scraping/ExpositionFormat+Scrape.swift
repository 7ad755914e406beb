import Exposition

extension ExpositionFormat {
    /// The format of a scraped page; without a fallback, as Prometheus 3.5 decides it (textparse.New).
    ///
    /// - Parameter fallback: what a page without a Content-Type, or with one that is no metrics format's, is read as
    ///   (`fallback_scrape_protocol`); a web page is refused all the same.
    init(ofAnswerWith contentType: String?, fallback: ExpositionFormat? = nil) throws(ScrapeFailureReason) {
        guard let contentType, !contentType.isEmpty else {
            guard let fallback else { throw .noContentType }
            self = fallback
            return
        }
        guard let format = ExpositionFormat(announcedBy: contentType) else {
            let looksLikeHTML = contentType.lowercased().contains("html")
            if let fallback, !looksLikeHTML {
                self = fallback
                return
            }
            throw .unsupportedContentType(contentType, looksLikeHTML: looksLikeHTML)
        }
        self = format
    }
}
