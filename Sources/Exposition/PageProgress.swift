import MetricModel

/// How far a page is read, and what changed compared with the one before.
struct PageProgress: ~Copyable {
    var parser: LineParser
    let page: PageBytes
    let mode: ReadingMode
    /// The line of the old plan that is expected next.
    var cursor = 0
    /// What the last TYPE line said.
    var type: MetricType = .unknown
    /// The new plan, once the page has turned out to differ from the old one.
    var lines: [PagePlan.Line] = []
    /// What lines are known by; nil on a first page, whose lines are hashed later.
    private let hash: LineHash?
    /// How many bytes were looked at in vain.
    private var comparedInVain = 0
    /// Whether the series are only gathered for now, which a first page allows.
    var indexesLater = false
    /// Reads lines that are like the one before; only on pages whose series are gathered.
    var alikeRun: AlikeRun?
    var hasChanged = false
    var metadataChanged = false
    /// For each slot the line of the old plan that had it; made when first wanted.
    var oldLineOfSlot: [Int32] = []
    private var budget: RereadingBudget

    init(_ page: PageBytes, format: ExpositionFormat, mode: ReadingMode, hash: LineHash?) {
        self.page = page
        self.mode = mode
        self.hash = hash
        budget = RereadingBudget(pageLength: page.count)
        parser = LineParser(page, format: format)
    }

    /// Whether the plan's lines are hashed while they are read.
    var isHashing: Bool { hash != nil }

    /// Takes note that the old plan's line does not stand at the parser's place.
    mutating func noteDifference(from line: PagePlan.Line) {
        comparedInVain += Int(line.keyLength)
    }

    /// Whether it is worth to compare on: a hostile page could have a line of megabytes compared with each short one.
    var mayCompare: Bool { comparedInVain <= 4 * page.count }

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
        let identity = hash?(page.base + key.lowerBound, count: key.count) ?? UInt64(key.lowerBound)
        lines.append(
            PagePlan.Line(
                identity: identity, keyLength: Int32(key.count), slot: slot, kind: kind,
                dependsOnType: dependsOnType,
                nameMayGoOn: kind == .sample && ByteClass.isMetricName(page[key.upperBound - 1]), type: type))
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
