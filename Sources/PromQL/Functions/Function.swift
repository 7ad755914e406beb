/// A function of the language.
///
/// To add one, write its entry in the file of its family; `Function.all` lists the families.
public struct Function: Sendable {
    public let name: String
    /// The types of the arguments; the last one stands for all that may follow.
    public let argumentTypes: [ValueType]
    /// How many arguments may be given.
    public let argumentCount: ClosedRange<Int>
    public let returnType: ValueType
    /// One sentence for help and completion.
    public let summary: String
    let implementation: Implementation
    /// Whether the value depends on the moment of evaluation even where the arguments do not.
    let dependsOnTime: Bool

    /// How a function computes.
    enum Implementation: Sendable {
        /// Each value by itself.
        case elementwise(@Sendable (Double) -> Double)
        /// Each value as seconds since the epoch; without an argument the moment of the step.
        case calendar(@Sendable (CalendarMoment) -> Double)
        /// The samples of each series in a range.
        case overTime(OverTime)
        /// Anything else that gives an instant vector.
        case vector(@Sendable (Evaluator, Call) throws -> any RowSource)
        /// One value a step.
        case scalar(@Sendable (Evaluator, Call) throws -> Column)
        /// Known, but behind a feature flag.
        case unavailable
    }

    init(
        _ name: String, _ argumentTypes: [ValueType], optional: Int = 0, repeatsLast: Bool = false,
        returns returnType: ValueType = .instantVector, dependsOnTime: Bool = false,
        _ summary: String, _ implementation: Implementation
    ) {
        self.name = name
        self.argumentTypes = argumentTypes
        argumentCount = (argumentTypes.count - optional)...(repeatsLast ? Int.max : argumentTypes.count)
        self.returnType = returnType
        self.summary = summary
        self.dependsOnTime = dependsOnTime
        self.implementation = implementation
    }

    /// Whether a Prometheus without feature flags refuses it.
    var isExperimental: Bool {
        if case .unavailable = implementation { true } else { false }
    }

    /// The wanted type of each of `count` arguments.
    func types(forArguments count: Int) -> [ValueType] {
        guard let last = argumentTypes.last else { return [] }
        return (0..<count).map { $0 < argumentTypes.count ? argumentTypes[$0] : last }
    }

    /// The function as a line of help: `rate(range vector)`, `round(instant vector, [scalar])`.
    public var signature: String {
        var arguments = argumentTypes.enumerated().map { index, type in
            index < argumentCount.lowerBound ? type.rawValue : "[\(type.rawValue)]"
        }
        if argumentCount.upperBound > argumentTypes.count { arguments.append("…") }
        return "\(name)(\(arguments.joined(separator: ", ")))"
    }
}

extension Function {
    /// All functions that can be called, by name.
    public static let all: [Function] =
        (overTimeFunctions + counterFunctions + mathFunctions + calendarFunctions + labelFunctions
        + histogramFunctions + vectorFunctions).sorted { $0.name < $1.name }

    private static let byName: [String: Function] = Dictionary(
        (all + experimentalFunctions).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    static func named(_ name: String) -> Function? {
        byName[name]
    }

    /// What Prometheus 3.5 has behind `--enable-feature=promql-experimental-functions`.
    private static let experimentalFunctions: [Function] = [
        "double_exponential_smoothing", "info", "mad_over_time", "sort_by_label", "sort_by_label_desc",
        "ts_of_last_over_time", "ts_of_max_over_time", "ts_of_min_over_time",
    ].map { Function($0, [], "", .unavailable) }
}
