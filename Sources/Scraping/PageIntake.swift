import Exposition
import MetricModel

/// Takes a target's pages into the store: labels, repetitions, limits, staleness.
///
/// A page counts as a whole: where it breaks a rule, nothing of it is stored and all the target's series end.
struct PageIntake: Sendable {
    struct Result {
        var counts = ScrapeCounts()
        /// Why the page was not accepted.
        var refusal: ScrapeFailureReason?
        var problems: [String] = []
        /// Where it differs from the page before.
        var families: [FamilyMetadata]?
    }

    private let target: Target
    private let rules: LabelRules
    private var writer: any SeriesWriter
    private var reader = PageReader()
    private var ledger = SeriesLedger()
    private var bareSeries = BareSeries()
    private var lastFormat = ExpositionFormat.text004

    init(of target: Target, sink: any SampleSink) {
        self.target = target
        rules = LabelRules(of: target)
        writer = sink.makeWriter()
    }

    /// Reads the page and writes its samples, or ends all series where it is refused.
    mutating func take(_ page: borrowing FetchedPage, at timestamp: Timestamp) -> Result {
        var result = Result()
        do throws(ScrapeFailureReason) {
            try read(page, counts: &result.counts)
            try checkLimits(&result.counts)
        } catch {
            endAll(at: timestamp)
            result.refusal = error
            return result
        }
        write(page, at: timestamp, counts: &result.counts)
        result.problems = PageProblems.describe(reader, forged: bareSeries.suspects(on: reader.slots))
        if reader.familiesChanged { result.families = reader.families }
        reader.forgetPage()
        return result
    }

    /// Ends every series of the target.
    mutating func endAll(at timestamp: Timestamp) {
        let ended = ledger.endAll()
        if !ended.isEmpty { _ = writer.append(ScrapeBatch(timestamp: timestamp, endedSlots: ended)) }
    }

    private mutating func read(
        _ page: borrowing FetchedPage, counts: inout ScrapeCounts
    ) throws(ScrapeFailureReason) {
        // An empty page needs no Content-Type: it says that there is nothing, and that is well.
        if !page.bytes.isEmpty {
            lastFormat = try ExpositionFormat(ofAnswerWith: page.contentType, fallback: target.fallbackFormat)
        }
        do throws(ExpositionError) {
            try reader.read(page.bytes, format: lastFormat, mode: target.readingMode)
        } catch {
            let fault = PageFaultReport(error, in: page.bytes, format: lastFormat)
            counts.samples = fault.precedingSamples
            counts.keptSamples = fault.precedingSamples
            throw .unparsable(line: error.line, column: error.column, message: fault.message, detail: fault.detail)
        }
        for slot in reader.newSlots {
            let pageLabels = reader.labels(of: slot)
            bareSeries.note(slot, pageLabels)
            ledger.assign(slot, rules.fate(of: pageLabels))
        }
    }

    /// Counts the samples, up to the first whose labels break a limit.
    private func checkLimits(_ counts: inout ScrapeCounts) throws(ScrapeFailureReason) {
        if let rejection = ledger.firstRejection(in: reader.slots) {
            counts.samples = rejection.place + 1
            counts.keptSamples = rejection.place - ledger.droppedCount(in: reader.slots.prefix(rejection.place))
            throw rejection.reason
        }
        counts.samples = reader.slots.count
        counts.keptSamples = reader.slots.count - ledger.droppedCount(in: reader.slots)
        counts.repeatedSamples = reader.repeatedSamples.count
        let limit = target.limits.sampleCount
        if limit > 0, counts.keptSamples - counts.repeatedSamples > limit { throw .sampleLimit(limit) }
    }

    private mutating func write(
        _ page: borrowing FetchedPage, at timestamp: Timestamp, counts: inout ScrapeCounts
    ) {
        counts.newSeries = ledger.bindPending(of: reader.slots, in: &writer)
        var batch = batch(at: timestamp)
        if !reader.repeatedSamples.isEmpty || !ledger.dropsNothing {
            let repeated = Set(reader.repeatedSamples)
            batch = batch.keeping(
                batch.slots.indices.filter { !repeated.contains($0) && !ledger.drops(batch.slots[$0]) })
        }
        let ended = ledger.settle(slots: batch.slots, timestamps: batch.timestamps, slotLimit: reader.slotLimit)
        let whole = ScrapeBatch(
            timestamp: timestamp, slots: batch.slots, values: batch.values, timestamps: batch.timestamps,
            endedSlots: ended)
        let forgotten = writer.append(whole)
        if !forgotten.isEmpty { rebind(forgotten, of: whole, page) }
    }

    /// All that the page holds; shares the reader's columns, so it must be gone before the next page is read.
    private func batch(at timestamp: Timestamp) -> ScrapeBatch {
        ScrapeBatch(
            timestamp: timestamp, slots: reader.slots, values: reader.values,
            timestamps: target.honorsTimestamps ? reader.timestamps : [])
    }

    /// The store forgets series without samples after a while, such as those of a node that was down for long. Their
    /// labels are on the page.
    private mutating func rebind(_ places: [Int], of batch: ScrapeBatch, _ page: borrowing FetchedPage) {
        let again = batch.keeping(places)
        var wanted = Set(again.slots)
        var labels = PageReader()
        guard (try? labels.read(page.bytes, format: lastFormat, mode: target.readingMode)) != nil else { return }
        for (slot, other) in zip(reader.slots, labels.slots) where wanted.remove(slot) != nil {
            guard case .stored(let labels) = rules.fate(of: labels.labels(of: other)) else { continue }
            writer.bind(slot, to: labels)
        }
        _ = writer.append(again)
    }
}
