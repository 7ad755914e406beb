/// Keeps tolerant reading linear: a bad entry may have swallowed many lines, which get another chance, but not for ever.
struct RereadingBudget {
    /// How often, on average, a byte of a page full of faults may be looked at.
    private static let mostReadings = 16

    private let limit: Int
    private var spent = 0

    init(pageLength: Int) {
        limit = RereadingBudget.mostReadings * pageLength
    }

    /// Where to go on: behind the first line of the bad entry, or, once the budget is spent, behind the fault's line.
    mutating func nextLine(after fault: LineFault, entryStart: Int, on page: PageBytes) -> Int {
        let from = spent < limit ? entryStart : max(entryStart, fault.offset)
        spent += max(0, fault.offset - entryStart)
        return page.lineEnd(from: from) + 1
    }
}
