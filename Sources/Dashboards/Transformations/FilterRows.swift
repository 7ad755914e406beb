import Patterns

/// Keeps or drops rows by their values (`filterByValue`).
struct FilterRows: FrameTransformation {
    enum Condition: Sendable {
        case isNull, isNotNull
        case compare(FieldMatcher.Comparison, Double)
        case equal(String)
        case notEqual(String)
        case matches(Pattern)
        case matchesNot(Pattern)
        case between(Double, Double)

        func holds(_ value: PanelTable.Value) -> Bool {
            switch self {
            case .isNull: value == .empty
            case .isNotNull: value != .empty
            case .compare(let comparison, let number): value.number.map { comparison.holds($0, number) } ?? false
            case .equal(let text): value.plainText == text
            case .notEqual(let text): value.plainText != text
            case .matches(let pattern): pattern.firstMatch(in: value.plainText) != nil
            case .matchesNot(let pattern): pattern.firstMatch(in: value.plainText) == nil
            case .between(let low, let high): value.number.map { $0 > low && $0 < high } ?? false
            }
        }
    }

    var conditions: [(field: String, condition: Condition)]
    var needsAll: Bool
    var keepsMatches: Bool

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.map { frame in
            let checks = conditions.compactMap { check in
                frame.index(of: check.field).map { (frame.fields[$0], check.condition) }
            }
            guard !checks.isEmpty else { return frame }
            let rows = (0..<frame.rowCount).filter { row in
                let holds = checks.lazy.map { $0.1.holds($0.0.value(at: row)) }
                return (needsAll ? holds.allSatisfy { $0 } : holds.contains(true)) == keepsMatches
            }
            return frame.keeping(rows: rows)
        }
    }
}
