/// A parsed expression.
///
/// Sets of scalars are named by their place in `ParsedPattern.sets`, so that `\pL{1000}` costs one table, not 1,000.
indirect enum Syntax {
    case empty
    case scalar(UInt32)
    case set(Int)
    case assertion(Assertion)
    case sequence([Syntax])
    case choice([Syntax])
    case group(Syntax, number: Int)
    case repetition(Syntax, bounds: RepetitionBounds, isGreedy: Bool)
}

/// How often an expression may follow itself; no `most` means without end.
struct RepetitionBounds: Hashable {
    var least: Int
    var most: Int?

    static let anyNumber = RepetitionBounds(least: 0, most: nil)
    static let atLeastOnce = RepetitionBounds(least: 1, most: nil)
    static let atMostOnce = RepetitionBounds(least: 0, most: 1)
}

/// A condition on the place between two scalars.
enum Assertion: Hashable {
    case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
}

/// What the parser found: the expression, its sets of scalars and the names of its groups.
struct ParsedPattern {
    var syntax: Syntax
    var sets: [ScalarSet]
    /// One name a group, empty for unnamed ones; the first stands for the whole match.
    var groupNames: [String]
}
