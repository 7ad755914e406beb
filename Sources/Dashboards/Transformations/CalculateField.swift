import Glibc

/// Adds a field made of others (`calculateField`).
struct CalculateField: FrameTransformation {
    enum Operand: Sendable {
        case field(String)
        case number(Double)
    }

    enum Mode: Sendable {
        /// A reduction across the fields of a row; of all numbers where no names are given.
        case row(Reducer, fields: [String])
        case binary(Operand, String, Operand)
        case unary(String, field: String)
        case index(asPercentile: Bool)
        /// What the field came to up to each row.
        case cumulative(Reducer, field: String)
        /// A reduction over the rows around each row, or up to it: so many, or that share of all.
        case window(Reducer, field: String, size: Double, isShare: Bool, isCentered: Bool)
    }

    var mode: Mode
    var alias: String
    /// Whether everything else goes, but for the time.
    var replacesFields: Bool
    /// Whether series are put side by side first, so that those of several queries can be calculated with each other.
    var joinsSeries = true

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        let isSeries = frames.allSatisfy { $0.firstTimeField != nil }
        let joined =
            joinsSeries && isSeries && frames.count > 1 ? JoinByField().apply(to: frames) : frames
        return joined.compactMap { frame in
            guard isPossible(for: frame) else { return replacesFields ? nil : frame }
            let values = values(of: frame).map { $0.map(PanelTable.Value.number) ?? .empty }
            let field = DataField(name: alias, kind: .number, values: values, refID: frame.refID)
            let kept = replacesFields ? frame.fields.filter { $0.kind == .time } : frame.fields
            return DataFrame(refID: frame.refID, fields: kept + [field])
        }
    }

    /// Whether the frame has every field that is asked for; without them nothing is added to it.
    private func isPossible(for frame: DataFrame) -> Bool {
        func has(_ operand: Operand) -> Bool {
            if case .field(let name) = operand { frame.index(of: name) != nil } else { true }
        }
        return switch mode {
        case .row, .index: true
        case .binary(let left, _, let right): has(left) && has(right)
        case .unary(_, let name): frame.index(of: name) != nil
        case .cumulative(_, let name), .window(_, let name, _, _, _): field(name, of: frame) != nil
        }
    }

    private func values(of frame: DataFrame) -> [Double?] {
        switch mode {
        case .cumulative(let reducer, let name):
            guard let field = field(name, of: frame) else { return [] }
            var (sum, count) = (0.0, 0.0)
            return (0..<frame.rowCount).map { row in
                (sum, count) = (sum + (field.value(at: row).number ?? 0), count + 1)
                return reducer == .mean ? sum / count : sum
            }
        case .window(let reducer, let name, let size, let isShare, let isCentered):
            guard let field = field(name, of: frame) else { return [] }
            let size = (isShare ? size * Double(frame.rowCount) : size).rounded(.up)
            return Self.moving(
                reducer, of: (0..<frame.rowCount).map { field.value(at: $0) }, size: size, isCentered: isCentered)
        default: return (0..<frame.rowCount).map { value(of: frame, row: $0) }
        }
    }

    /// The reduction of the values around each one, or up to it; fewer at the ends.
    private static func moving(
        _ reducer: Reducer, of values: [PanelTable.Value], size: Double, isCentered: Bool
    ) -> [Double?] {
        // Beyond twice the length a centred window holds everything anyway.
        let count = Int(clamping: size, to: 1...2 * values.count + 1)
        let after = isCentered ? (count - 1) / 2 : 0
        var window = SlidingWindow()
        var (first, end) = (0, 0)
        return values.indices.map { row in
            while end < values.count, end <= row + after {
                window.append(values[end].knownNumber)
                end += 1
            }
            while first < row + after - count + 1 {
                window.removeFirst()
                first += 1
            }
            let moments = window.moments
            let result =
                switch reducer {
                case .variance: moments.variance
                case .stdDev: moments.variance?.squareRoot()
                default: moments.mean
                }
            return result.flatMap { $0.isNaN ? nil : $0 }
        }
    }

    /// The one named, or the first one of numbers where no name is given.
    private func field(_ name: String, of frame: DataFrame) -> DataField? {
        let index = name.isEmpty ? frame.fields.firstIndex { $0.kind == .number } : frame.index(of: name)
        return index.map { frame.fields[$0] }
    }

    private func value(of frame: DataFrame, row: Int) -> Double? {
        switch mode {
        case .row(let reducer, let names):
            let fields = frame.fields.filter { $0.kind == .number && (names.isEmpty || names.contains($0.title)) }
            let cells = DataField(name: "", kind: .number, values: fields.map { $0.value(at: row) })
            return reducer.reduce(cells.numbers)
        case .binary(let left, let operation, let right):
            guard let a = number(left, frame, row), let b = number(right, frame, row) else { return nil }
            return Self.binary(operation, a, b)
        case .unary(let operation, let name):
            return frame.index(of: name).flatMap { frame.fields[$0].value(at: row).number }.flatMap {
                Self.unary(operation, $0)
            }
        case .index(let asPercentile):
            return asPercentile ? Double(row) / Double(max(frame.rowCount, 1)) : Double(row)
        case .cumulative, .window: return nil
        }
    }

    private func number(_ operand: Operand, _ frame: DataFrame, _ row: Int) -> Double? {
        switch operand {
        case .number(let number): number
        case .field(let name): frame.index(of: name).flatMap { frame.fields[$0].value(at: row).number }
        }
    }

    static let binaryOperations: Set<String> = ["+", "-", "*", "/", "%", "**"]

    private static func binary(_ operation: String, _ a: Double, _ b: Double) -> Double? {
        switch operation {
        case "+": a + b
        case "-": a - b
        case "*": a * b
        case "/": a / b
        case "**": pow(a, b)
        case "%": b == 0 ? nil : a.truncatingRemainder(dividingBy: b)
        default: nil
        }
    }

    static let unaryOperations: Set<String> = ["abs", "floor", "ceil", "round", "trunc", "exp", "ln"]

    private static func unary(_ operation: String, _ value: Double) -> Double? {
        switch operation {
        case "abs": value.magnitude
        case "floor": value.rounded(.down)
        case "ceil": value.rounded(.up)
        case "round": value.rounded()
        case "exp": exp(value)
        case "ln": value > 0 ? log(value) : nil
        case "trunc": value.rounded(.towardZero)
        default: nil
        }
    }
}

extension PanelTable.Value {
    /// The number of a cell that holds one.
    fileprivate var knownNumber: Double? {
        if case .number(let number) = self, !number.isNaN { number } else { nil }
    }
}
