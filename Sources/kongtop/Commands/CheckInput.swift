import Exposition

/// A page as it came, before it is read.
struct CheckInput {
    /// The file or the address, for people.
    let name: String
    let bytes: [UInt8]
    /// The Content-Type of the answer, where a server gave one.
    var answersWith: String?
    /// Whether a server sent it, whose Content-Type then counts.
    var isAnswer = false

    /// The format to read the page in, and what is to be said of how it was found.
    ///
    /// - Parameter contentType: what the command line says; it wins.
    func format(contentType: String?) -> (format: ExpositionFormat, note: String?) {
        if let announced = contentType ?? answersWith, !announced.isEmpty {
            if let format = ExpositionFormat(announcedBy: announced) { return (format, nil) }
            let fallback = guessedFormat
            return (
                fallback,
                "the Content-Type \(announced) names no format of metrics: Prometheus 3 refuses such a page unless "
                    + "fallback_scrape_protocol is set; it is read as \(fallback.rawValue)"
            )
        }
        let guessed = guessedFormat
        guard isAnswer, !bytes.isEmpty else { return (guessed, nil) }
        return (
            guessed,
            "the answer has no Content-Type: Prometheus 3 refuses such a page unless fallback_scrape_protocol is set; "
                + "it is read as \(guessed.rawValue)"
        )
    }

    /// OpenMetrics where the page ends as only such pages have to, or is named so.
    private var guessedFormat: ExpositionFormat {
        let end = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...]
        let hasMark = end.suffix(6).elementsEqual("\n# EOF".utf8) || end.elementsEqual("# EOF".utf8)
        return hasMark || name.hasSuffix(".om") || name.hasSuffix(".openmetrics") ? .openMetrics : .text004
    }
}
