/// A regular expression in RE2's syntax that matches in linear time, whatever the pattern.
///
/// Syntax and the choice among possible matches are those of Go's regexp: of several alternatives the first that
/// leads to a match counts (leftmost-first).
public struct Pattern: Sendable {
    public let source: String
    /// One name a group, empty for unnamed groups; the first entry stands for the whole match.
    public let groupNames: [String]
    private let plan: MatchPlan
    private let program: Program
    private let automaton: LazyAutomaton?

    /// Reads a pattern.
    ///
    /// - Parameter dotMatchesNewline: as in Prometheus' matchers, which put `(?s:…)` around theirs.
    /// - Throws: where the text is no regular expression, nests more than 1,000 deep, or would need more than
    ///   50,000 instructions.
    public init(_ source: String, dotMatchesNewline: Bool = true) throws(PatternError) {
        self.source = source
        var parser = SyntaxParser(source, dotMatchesNewline: dotMatchesNewline)
        let parsed = try parser.parse()
        groupNames = parsed.groupNames
        plan = PatternAnalysis.plan(for: parsed)
        program = try Program(parsed)
        if case .program = plan { automaton = LazyAutomaton(program) } else { automaton = nil }
    }

    /// How many groups capture, the whole match not counted.
    public var groupCount: Int { groupNames.count - 1 }

    /// Whether the whole text matches.
    public func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { utf8 in
            if let answer = plan.matches(utf8) ?? automaton?.matches(utf8) { return answer }
            var machine = PikeMachine(program, wantsCaptures: false)
            return machine.run(utf8, from: 0, isWhole: true) != nil
        }
    }

    /// The match of the whole text, with its groups.
    public func wholeMatch(_ text: String) -> PatternMatch? {
        if tellsCheaply && !matches(text) { return nil }
        return run(text, from: 0, isWhole: true)
    }

    /// Whether it costs much less to tell that nothing matches than to look for groups.
    private var tellsCheaply: Bool {
        if case .program = plan { automaton != nil } else { true }
    }

    /// The first match anywhere in the text, from `start` on.
    public func firstMatch(in text: String, from start: String.Index? = nil) -> PatternMatch? {
        let offset = start.map { text.utf8.distance(from: text.startIndex, to: $0) } ?? 0
        return run(text, from: offset, isWhole: false)
    }

    private func run(_ text: String, from start: Int, isWhole: Bool) -> PatternMatch? {
        var text = text
        let slots = text.withUTF8 { utf8 in
            var machine = PikeMachine(program, wantsCaptures: true)
            return machine.run(utf8, from: start, isWhole: isWhole)
        }
        return slots.map { PatternMatch(text: text, groupNames: groupNames, slots: $0) }
    }

    /// The only texts that match, where the pattern names them one by one (`a|b`, `(GET|PUT)s?`, `[45]xx`),
    /// each once, sorted by their bytes; nil for any other pattern.
    ///
    /// An index can look these up instead of trying every value.
    public var alternatives: [String]? {
        switch plan {
        case .literal(let literal, .none, .none): [String(decoding: literal, as: UTF8.self)]
        case .alternatives(let texts): texts.map { String(decoding: $0, as: UTF8.self) }
        case .anything, .literal, .program: nil
        }
    }

    /// A pattern's text that matches this text and nothing else.
    public static func escaping(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if "\\.+*?()|[]{}^$".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}
