import Patterns

extension ValueMapping {
    /// What stands in place of a value; nil where the mapping is not meant for it.
    func result(for value: PanelTable.Value) -> (text: String?, color: PanelColor?)? {
        switch condition {
        case .value(let text):
            if case .number(let number) = value, let own = Double(text) {
                return own == number ? (self.text, color) : nil
            }
            return value != .empty && value.plainText == text ? (self.text, color) : nil
        case .range(let from, let to):
            guard let number = value.number, !number.isNaN else { return nil }
            return number >= from ?? -.infinity && number <= to ?? .infinity ? (text, color) : nil
        case .pattern(let pattern):
            // Numbers are no texts, as in Grafana (valueMappings.ts).
            guard case .text(let own) = value, let match = pattern.firstMatch(in: own) else { return nil }
            guard let text, let range = match.range(of: 0) else { return (nil, color) }
            return (own[..<range.lowerBound] + match.expand(text) + own[range.upperBound...], color)
        case .special(let special):
            return special.holds(value) ? (text, color) : nil
        }
    }
}

extension ValueMapping.Special {
    fileprivate func holds(_ value: PanelTable.Value) -> Bool {
        let isNotANumber = if case .number(let number) = value { number.isNaN } else { false }
        return switch self {
        case .null: value == .empty
        case .notANumber: isNotANumber
        case .nullOrNotANumber: value == .empty || isNotANumber
        case .isTrue: value == .text("true")
        case .isFalse: value == .text("false")
        case .empty: value == .text("")
        }
    }
}
