@testable import Patterns

/// Matches by trying every way in order of preference: slow, but plainly the meaning of an expression.
struct BacktrackingMatcher {
    let parsed: ParsedPattern
    let text: [UInt32]

    init(_ source: String, _ text: String) throws {
        var parser = SyntaxParser(source, dotMatchesNewline: true)
        parsed = try parser.parse()
        self.text = text.unicodeScalars.map(\.value)
    }

    /// The range, in scalars, of the first match at or behind `start`.
    func firstMatch() -> Range<Int>? {
        for start in 0...text.count {
            if let end = match(parsed.syntax, at: start, then: { $0 }) { return start..<end }
        }
        return nil
    }

    var matchesWhole: Bool {
        match(parsed.syntax, at: 0, then: { $0 == text.count ? $0 : nil }) != nil
    }

    private func match(_ syntax: Syntax, at place: Int, then rest: (Int) -> Int?) -> Int? {
        switch syntax {
        case .empty: return rest(place)
        case .scalar(let value):
            return place < text.count && text[place] == value ? rest(place + 1) : nil
        case .set(let number):
            return place < text.count && parsed.sets[number].contains(text[place]) ? rest(place + 1) : nil
        case .assertion(let assertion): return holds(assertion, at: place) ? rest(place) : nil
        case .group(let content, _): return match(content, at: place, then: rest)
        case .sequence(let parts): return match(parts[...], at: place, then: rest)
        case .choice(let choices):
            for choice in choices {
                if let end = match(choice, at: place, then: rest) { return end }
            }
            return nil
        case .repetition(let content, let bounds, let isGreedy):
            return repeated(content, bounds, isGreedy, at: place, turn: 0, then: rest)
        }
    }

    private func match(_ parts: ArraySlice<Syntax>, at place: Int, then rest: (Int) -> Int?) -> Int? {
        guard let first = parts.first else { return rest(place) }
        return match(first, at: place) { match(parts.dropFirst(), at: $0, then: rest) }
    }

    private func repeated(
        _ content: Syntax, _ bounds: RepetitionBounds, _ isGreedy: Bool, at place: Int, turn: Int,
        then rest: (Int) -> Int?
    ) -> Int? {
        func another() -> Int? {
            if let most = bounds.most, turn >= most { return nil }
            return match(content, at: place) { end in
                // A turn that consumes nothing is the last one, or the loop would never end.
                if end == place && turn >= bounds.least { return rest(end) }
                return repeated(content, bounds, isGreedy, at: end, turn: turn + 1, then: rest)
            }
        }
        if turn < bounds.least { return another() }
        return isGreedy ? another() ?? rest(place) : rest(place) ?? another()
    }

    private func holds(_ assertion: Assertion, at place: Int) -> Bool {
        func isWord(_ index: Int) -> Bool {
            text.indices.contains(index) && (ScalarSet.perl("w")?.contains(text[index]) ?? false)
        }
        return switch assertion {
        case .textStart: place == 0
        case .textEnd: place == text.count
        case .lineStart: place == 0 || text[place - 1] == 0x0a
        case .lineEnd: place == text.count || text[place] == 0x0a
        case .wordBoundary: isWord(place - 1) != isWord(place)
        case .noWordBoundary: isWord(place - 1) == isWord(place)
        }
    }
}
