import MetricModel

/// Turns a target's pages into batches for the store: labels, repetitions, limits, staleness.
///
/// A page counts as a whole: where it breaks a rule, nothing of it is stored and all the target's series end.
struct PageIntake<Reader: PageReading>: Sendable {
    private let makeReader: @Sendable () -> Reader
    private var reader: Reader
    private var receiver: SampleReceiver

    init(of target: Target, makeReader: @escaping @Sendable () -> Reader) {
        self.makeReader = makeReader
        reader = makeReader()
        receiver = SampleReceiver(of: target)
    }

    /// Reads the page into the batch, stale markers of vanished series included.
    ///
    /// - Returns: what was counted, and why the page was refused where it was.
    mutating func take(
        _ page: borrowing FetchedPage, into batch: inout ScrapeBatch, sink: any SampleSink
    ) -> (counts: ScrapeCounts, refusal: ScrapeFailureReason?) {
        if receiver.ledger.hasOutgrownItsUse {
            reader = makeReader()
            receiver.ledger.forgetSlots()
        }
        receiver.begin()
        do throws(ScrapeFailureReason) {
            // An empty page needs no Content-Type: it says that there is nothing, and that is well.
            if !page.bytes.isEmpty {
                let kind = try ContentKind(contentType: page.contentType)
                try reader.read(page.bytes, as: kind, into: &receiver)
            }
            try receiver.checkSampleLimit()
        } catch {
            receiver.ledger.endAll(into: &batch)
            return (receiver.counts, error)
        }
        receiver.commit(into: &batch, sink: sink)
        return (receiver.counts, nil)
    }

    /// Ends every series of the target.
    mutating func endAll(into batch: inout ScrapeBatch) {
        receiver.ledger.endAll(into: &batch)
    }
}
