/// The cheapest way to tell whether a whole text matches.
enum MatchPlan: Sendable {
    /// What may stand before or behind a literal.
    enum Gap: Sendable {
        case none, anything, something
    }

    /// `.*` and, with nothing to be found, `.+`.
    case anything(least: Int)
    /// `foo.*`, `.+foo`, `.*foo.*`: one literal and gaps around it.
    case literal([UInt8], before: Gap, after: Gap)
    /// `a|b|c`, `(GET|PUT)s?`: these texts alone, sorted by their bytes.
    case alternatives([[UInt8]])
    case program
}

extension MatchPlan {
    /// Whether the text matches, or nil where the program has to tell.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
        switch self {
        case .anything(let least): text.count >= least
        case .literal(let literal, let before, let after):
            literal.withUnsafeBufferPointer { MatchPlan.find($0, in: text, before: before, after: after) }
        case .alternatives(let sorted): MatchPlan.contains(text, in: sorted)
        case .program: nil
        }
    }

    private static func find(
        _ literal: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, before: Gap, after: Gap
    ) -> Bool {
        let spare = text.count - literal.count
        let first = before == .something ? 1 : 0
        let last = spare - (after == .something ? 1 : 0)
        guard first <= last else { return false }
        switch (before, after) {
        case (.none, .none): return spare == 0 && isLiteral(literal, in: text, at: 0)
        case (.none, _): return isLiteral(literal, in: text, at: 0)
        case (_, .none): return isLiteral(literal, in: text, at: spare)
        default:
            for place in first...last where isLiteral(literal, in: text, at: place) { return true }
            return false
        }
    }

    private static func isLiteral(
        _ literal: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> Bool {
        for index in 0..<literal.count where text[place + index] != literal[index] { return false }
        return true
    }

    private static func contains(_ text: UnsafeBufferPointer<UInt8>, in sorted: [[UInt8]]) -> Bool {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].lexicographicallyPrecedes(text) { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low].elementsEqual(text)
    }
}
