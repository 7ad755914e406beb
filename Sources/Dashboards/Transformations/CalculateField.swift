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
    }

    var mode: Mode
    var alias: String
    /// Whether everything else goes, but for the time.
    var replacesFields: Bool

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.map { frame in
            let values = (0..<frame.rowCount).map { value(of: frame, row: $0).map(PanelTable.Value.number) ?? .empty }
            let field = DataField(name: alias, kind: .number, values: values, refID: frame.refID)
            let kept = replacesFields ? frame.fields.filter { $0.kind == .time } : frame.fields
            return DataFrame(refID: frame.refID, fields: kept + [field])
        }
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
            return asPercentile ? Double(row + 1) / Double(max(frame.rowCount, 1)) : Double(row)
        }
    }

    private func number(_ operand: Operand, _ frame: DataFrame, _ row: Int) -> Double? {
        switch operand {
        case .number(let number): number
        case .field(let name): frame.index(of: name).flatMap { frame.fields[$0].value(at: row).number }
        }
    }

    static let binaryOperations: Set<String> = ["+", "-", "*", "/", "%"]

    private static func binary(_ operation: String, _ a: Double, _ b: Double) -> Double? {
        switch operation {
        case "+": a + b
        case "-": a - b
        case "*": a * b
        case "/": b == 0 ? nil : a / b
        case "%": b == 0 ? nil : a.truncatingRemainder(dividingBy: b)
        default: nil
        }
    }

    static let unaryOperations: Set<String> = ["abs", "floor", "ceil", "round", "trunc"]

    private static func unary(_ operation: String, _ value: Double) -> Double? {
        switch operation {
        case "abs": value.magnitude
        case "floor": value.rounded(.down)
        case "ceil": value.rounded(.up)
        case "round": value.rounded()
        case "trunc": value.rounded(.towardZero)
        default: nil
        }
    }
}
