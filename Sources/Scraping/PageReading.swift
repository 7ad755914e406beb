import MetricModel

/// Reads a target's pages and numbers their series densely, the same series by the same slot on every page.
///
/// The seam between scraping and the formats: nothing else here knows how a page is written.
protocol PageReading: Sendable {
    /// Reads the whole page, in its order; what was received before an error stays received.
    ///
    /// - Throws: `.unparsable`, or what the receiver throws.
    mutating func read(
        _ bytes: [UInt8], as kind: ContentKind, into receiver: inout some SampleReceiving
    ) throws(ScrapeFailureReason)
}

/// Takes what a page says, sample by sample.
protocol SampleReceiving {
    /// A series that no page has had before; its slot is the number of series announced before it.
    mutating func announce(_ labels: Labels)

    /// - Parameter timestamp: nil where the page gives no time.
    mutating func receive(_ slot: Int, _ value: Double, at timestamp: Timestamp?) throws(ScrapeFailureReason)
}
