/// What all parts of one evaluation share: its limits, how much it has used of them, and its annotations.
final class QueryContext {
    let query: String
    let options: EngineOptions
    private(set) var warnings: [String] = []
    private(set) var infos: [String] = []
    /// Where ranges of the query begin, as remarks show it: finding that out means to go through the query.
    private var places: [Int: String] = [:]
    private var samples = 0
    private var checks = 0

    private let repeated: RepeatedAggregations
    private var aggregates: [AggregateKey: RowTable] = [:]

    private struct AggregateKey: Hashable {
        var place: Int
        var steps: Steps
    }

    init(query: String, repeated: RepeatedAggregations = RepeatedAggregations(), options: EngineOptions) {
        self.query = query
        self.repeated = repeated
        self.options = options
    }

    // MARK: Limits

    /// Counts samples held or read.
    func reserve(_ count: Int) throws {
        let (total, overflow) = samples.addingReportingOverflow(count)
        guard !overflow, total <= options.maximumSamples else {
            throw QueryError(
                .execution, "query processing would load too many samples into memory in query execution")
        }
        samples = total
    }

    /// Gives back what `reserve` counted.
    func release(_ count: Int) {
        samples -= count
    }

    /// Gives up where the query was cancelled or has run too long. Called once a series.
    func check() throws {
        checks &+= 1
        if checks & 31 == 1 { try checkNow() }
    }

    func checkNow() throws {
        if Task.isCancelled || options.isCancelled?() == true {
            throw QueryError(.cancelled, "query was canceled in expression evaluation")
        }
        if let deadline = options.deadline, ContinuousClock.now > deadline {
            throw QueryError(.timeout, "query timed out in expression evaluation")
        }
    }

    // MARK: Repetitions

    /// An aggregation's rows: those known from the same words elsewhere in the query, or else worked out.
    ///
    /// One about which there is something to remark is worked out each time, since remarks tell the place.
    func rows(
        of node: Aggregation, at steps: Steps, compute: () throws -> any RowSource
    ) throws -> any RowSource {
        guard let place = repeated.place(of: node) else { return try compute() }
        let key = AggregateKey(place: place, steps: steps)
        if let known = aggregates[key] { return known }
        let remarks = warnings.count + infos.count
        let rows = try compute()
        if let table = rows as? RowTable, warnings.count + infos.count == remarks { aggregates[key] = table }
        return rows
    }

    // MARK: Annotations

    /// Each text is kept once; a query over thousands of series can't have more than a hundred different ones kept.
    ///
    /// - Returns: whether there is room for more.
    @discardableResult
    func warn(_ message: @autoclosure () -> String, at range: Range<Int>) -> Bool {
        guard warnings.count < QueryContext.mostRemarks else { return false }
        add("PromQL warning: \(message()) \(place(range))", to: &warnings)
        return true
    }

    /// As `warn`, of what may be as it is meant to be.
    func inform(_ message: @autoclosure () -> String, at range: Range<Int>) {
        guard infos.count < QueryContext.mostRemarks else { return }
        add("PromQL info: \(message()) \(place(range))", to: &infos)
    }

    private static let mostRemarks = 100

    private func place(_ range: Range<Int>) -> String {
        if let known = places[range.lowerBound] { return known }
        let place = "(\(TextPosition(offset: range.lowerBound, in: query)))"
        places[range.lowerBound] = place
        return place
    }

    private func add(_ message: String, to list: inout [String]) {
        if !list.contains(message) { list.append(message) }
    }

    func failure(_ message: String) -> QueryError {
        QueryError(.execution, message)
    }
}
