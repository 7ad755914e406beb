/// What all parts of one evaluation share: its limits, how much it has used of them, and its annotations.
final class QueryContext {
    let query: String
    let options: EngineOptions
    private(set) var warnings: [String] = []
    private(set) var infos: [String] = []
    private var samples = 0
    private var checks = 0

    init(query: String, options: EngineOptions) {
        self.query = query
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

    // MARK: Annotations

    func warn(_ message: String, at range: Range<Int>) {
        add("PromQL warning: \(message) \(place(range))", to: &warnings)
    }

    func inform(_ message: String, at range: Range<Int>) {
        add("PromQL info: \(message) \(place(range))", to: &infos)
    }

    private func place(_ range: Range<Int>) -> String {
        "(\(TextPosition(offset: range.lowerBound, in: query)))"
    }

    /// Each text once; a query over thousands of series can't have more than a handful of different ones kept.
    private func add(_ message: String, to list: inout [String]) {
        guard list.count < 100, !list.contains(message) else { return }
        list.append(message)
    }

    func failure(_ message: String) -> QueryError {
        QueryError(.execution, message)
    }
}
