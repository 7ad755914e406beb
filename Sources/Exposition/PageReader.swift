public import MetricModel

/// Reads the pages of one target, scrape after scrape, into columns that are filled again each time.
///
/// A series keeps its slot from page to page. Nearly every line of a page names the same series as the line at the
/// same place of the page before: such a line is recognised by its bytes, and only its number is read.
public struct PageReader: Sendable {
    /// Stands in `timestamps` for a sample without one of its own.
    public static let noTimestamp = Int64.min
    /// Pages of 2 GiB and more are refused.
    public static let longestPage = Int(Int32.max)
    /// How many problems are described; more are only counted.
    public static let mostProblems = 100

    // MARK: What the last page held

    /// For each sample, in the order of the page, the slot of its series.
    public internal(set) var slots: [Int32] = []
    /// For each sample its value; every NaN is `StaleMarker.ordinaryNaN`.
    public internal(set) var values: [Double] = []
    /// For each sample its timestamp in milliseconds since the Unix epoch, or `noTimestamp`; empty where none has one.
    public internal(set) var timestamps: [Int64] = []
    public internal(set) var exemplars: [PageExemplar] = []
    /// Slots that stand for another series than before the last read that succeeded, or for their first.
    public internal(set) var newSlots: [Int32] = []
    /// Slots whose series stood on the page before and do not stand on this one.
    public internal(set) var vanishedSlots: [Int32] = []
    /// Samples whose series, with the same timestamp, stood on the page before them: a scraper drops them.
    public internal(set) var repeatedSamples: [Int] = []
    /// What HELP, TYPE and UNIT lines say, by family, in the order of the page; the last line of a kind counts.
    ///
    /// Made anew whenever asked for: who needs them does so once, and only where `familiesChanged`.
    public var families: [FamilyMetadata] { metadata.families }
    /// Whether `families` may differ from the page before.
    public internal(set) var familiesChanged = false
    /// How many lines tolerant reading left out.
    public internal(set) var skippedLines = 0
    /// Why lines were left out; the first `mostProblems` of them.
    public internal(set) var problems: [ExpositionError] = []

    // MARK: What is kept between pages

    var series = SeriesTable()
    var plan = PagePlan()
    var metadata = MetadataText()
    /// Where the lines of metadata stand on the page being read; those that follow each other are one range.
    var metadataPlaces: [Range<Int>] = []
    var packer = LabelPacker()
    var planFormat: ExpositionFormat?
    /// Whether a series stood twice on the page read last.
    var repeatsSlots = false
    /// For each slot its first sample; only filled where a series stands there twice.
    var firstSamples: [Int32] = []
    var lastReadFailed = false
    /// Which slots stand on the page read last.
    var isLive: [Bool] = []

    public init() {}

    /// All slots are below; enough for arrays that are indexed by slot.
    public var slotLimit: Int { series.slotLimit }

    /// The labels of the series that has the slot; empty where none has, or they were given up (`forgetPage`).
    public func labels(of slot: Int32) -> Labels {
        series.labels(of: slot)
    }

    /// Gives up the page read last, its columns, the families and the labels of all its series; the next one is read
    /// all the same.
    ///
    /// For readers of many targets: `labels(of:)` then only knows series that are new on a later page.
    public mutating func forgetPage() {
        plan.hashLines()
        series.forgetTexts()
        metadata = MetadataText()
        packer.forgetMemory()
        slots = []
        values = []
        timestamps = []
        newSlots = []
    }

    /// Reads the next page of the target.
    ///
    /// - Throws: in strict mode the first line Prometheus 3.5 would fail the page for, in tolerant mode only for a page
    ///   that is too long. The columns are empty then, and the slots stay as they were.
    public mutating func read(
        _ page: UnsafeRawBufferPointer, format: ExpositionFormat, mode: ReadingMode = .strict
    ) throws(ExpositionError) {
        try read(page, owner: nil, format: format, mode: mode)
    }

    /// Reads the next page of the target, see `read(_:format:mode:)`; a first page is kept, without a copy.
    public mutating func read(
        _ page: [UInt8], format: ExpositionFormat, mode: ReadingMode = .strict
    ) throws(ExpositionError) {
        try page.withUnsafeBufferPointer { (bytes) throws(ExpositionError) in
            try read(UnsafeRawBufferPointer(bytes), owner: page, format: format, mode: mode)
        }
    }

    private mutating func read(
        _ page: UnsafeRawBufferPointer, owner: [UInt8]?, format: ExpositionFormat, mode: ReadingMode
    ) throws(ExpositionError) {
        beginPage(format: format)
        do throws(LineFault) {
            try readEntries(of: page, owner: owner, format: format, mode: mode)
        } catch {
            abandonPage()
            throw ExpositionError(error, in: page)
        }
    }

    private mutating func beginPage(format: ExpositionFormat) {
        clearColumns()
        if !lastReadFailed { newSlots.removeAll(keepingCapacity: true) }
        lastReadFailed = false
        packer.forgetOrder()
        if planFormat != format { plan.removeAll() }
        planFormat = format
    }

    /// After a page that failed the next one is compared with the last good one.
    private mutating func abandonPage() {
        clearColumns()
        lastReadFailed = true
        // What a first page gathered can't be found.
        if series.isUnindexed { forgetAllSeries() } else { forgetVanishedSeries() }
    }

    mutating func forgetAllSeries() {
        series = SeriesTable()
        newSlots.removeAll(keepingCapacity: true)
    }

    /// Gives up slots once those of series that are gone outnumber the others.
    mutating func forgetVanishedSeries() {
        let liveCount = isLive.lazy.filter { $0 }.count
        guard series.count > 2 * liveCount + 1024 else { return }
        let live = isLive
        series.keepOnly { Int($0) < live.count && live[Int($0)] }
        newSlots.removeAll { Int($0) >= live.count || !live[Int($0)] }
    }

    mutating func clearColumns() {
        slots.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        timestamps.removeAll(keepingCapacity: true)
        exemplars.removeAll(keepingCapacity: true)
        vanishedSlots.removeAll(keepingCapacity: true)
        repeatedSamples.removeAll(keepingCapacity: true)
        metadataPlaces.removeAll(keepingCapacity: true)
        familiesChanged = false
        skippedLines = 0
        problems.removeAll(keepingCapacity: true)
    }
}
