import MetricModel

/// How far a page is read, and what changed compared with the one before.
struct PageProgress {
    var parser: LineParser
    let page: PageBytes
    let mode: ReadingMode
    /// The line of the old plan that is expected next.
    var cursor = 0
    /// What the last TYPE line said.
    var type: MetricType = .unknown
    /// The new plan, once the page has turned out to differ from the old one.
    var lines: [PagePlan.Line] = []
    /// The keys of lines the old plan did not have; they will stand behind the old keys.
    var newKeys: [UInt8] = []
    /// Where the new keys will stand; nil where the page as a whole becomes the keys.
    private let oldKeyCount: Int?
    /// Whether the series are only gathered for now, which a first page allows.
    var indexesLater = false
    var hasChanged = false
    var metadataChanged = false
    /// For each slot the line of the old plan that had it; made when first wanted.
    var oldLineOfSlot: [Int32] = []
    private var budget: RereadingBudget

    init(_ page: PageBytes, format: ExpositionFormat, mode: ReadingMode, oldKeyCount: Int?) {
        self.page = page
        self.mode = mode
        self.oldKeyCount = oldKeyCount
        budget = RereadingBudget(pageLength: page.count)
        parser = LineParser(page, format: format)
    }

    /// Whether the page becomes the plan's keys as it is, which is cheaper than line by line where all of it is new.
    var keepsWholePage: Bool { oldKeyCount == nil }

    /// From here on the page differs: keeps what was equal so far.
    mutating func markChanged(_ old: [PagePlan.Line]) {
        guard !hasChanged else { return }
        hasChanged = true
        lines.reserveCapacity(old.count + 1)
        lines.append(contentsOf: old[..<cursor])
    }

    /// Leaves out the line a bad entry began on.
    mutating func skipLine(_ fault: LineFault) {
        parser.position = budget.nextLine(after: fault, entryStart: parser.position, on: page)
    }

    /// Adds a line that had to be parsed.
    mutating func append(_ key: Range<Int>, slot: Int32, kind: PagePlan.Kind, dependsOnType: Bool, type: MetricType?) {
        let keyStart = oldKeyCount.map { $0 + newKeys.count } ?? key.lowerBound
        lines.append(
            PagePlan.Line(
                keyStart: keyStart, keyLength: Int32(key.count), slot: slot, kind: kind,
                dependsOnType: dependsOnType, type: type))
        if !keepsWholePage { newKeys.append(contentsOf: page.slice(key)) }
    }

    /// Goes on behind a known series: the line that follows it in the old plan is expected next.
    mutating func resynchronise(at slot: Int32, with old: [PagePlan.Line], slotLimit: Int) {
        guard cursor < old.count else { return }
        if oldLineOfSlot.isEmpty {
            oldLineOfSlot = [Int32](repeating: -1, count: slotLimit)
            for (index, line) in old.enumerated() where line.kind == .sample {
                oldLineOfSlot[Int(line.slot)] = Int32(index)
            }
        }
        guard Int(slot) < oldLineOfSlot.count else { return }
        let line = Int(oldLineOfSlot[Int(slot)])
        if line >= cursor { cursor = line + 1 }
    }
}
