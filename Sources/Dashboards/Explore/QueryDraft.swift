import MetricModel
import PromQL

/// A query while it is written: what is wrong with it, and how it can go on.
public struct QueryDraft: Sendable {
    /// What Prometheus would say of the text.
    public struct Fault: Hashable, Sendable {
        /// With line and column in front.
        public var message: String
        /// UTF-8 offsets of what to underline; empty where something is missing.
        public var range: Range<Int>
    }

    public let text: String
    /// nil where the text is a query, or nothing at all.
    public let fault: Fault?
    /// UTF-8 offsets of what a suggestion replaces.
    public let range: Range<Int>
    /// What has been typed of the word at the cursor.
    public let typed: String
    private let wanted: CompletionContext.Wanted

    /// - Parameter cursor: a UTF-8 offset.
    public init(_ text: String, cursor: Int) {
        self.text = text
        let masked = QueryDraft.masked(text)
        let context = CompletionContext(masked, cursor: cursor)
        wanted = context.wanted
        range = context.range
        typed = context.typed
        fault = QueryDraft.fault(of: masked)
    }

    /// The text with a duration of the same length in the place of `$__rate_interval` and its like, which PromQL itself
    /// does not know.
    private static func masked(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
        var result = ""
        var rest = text[...]
        while let dollar = rest.firstIndex(of: "$") {
            result += rest[..<dollar]
            let name = rest[dollar...].dropFirst()
            guard let known = TemplateValues.builtInPrefix(of: name) else {
                result += "$"
                rest = name
                continue
            }
            let isNumber = known.hasSuffix("_ms") || known.hasSuffix("_s")
            result += isNumber ? "1 " : "1m"
            result += String(repeating: " ", count: known.utf8.count - 1)
            rest = name.dropFirst(known.count)
        }
        return result + rest
    }

    private static func fault(of text: String) -> Fault? {
        guard text.utf8.contains(where: { $0 != UInt8(ascii: " ") }) else { return nil }
        do throws(QueryError) {
            _ = try ParsedQuery(text)
            return nil
        } catch {
            let end = text.utf8.count
            return Fault(message: error.message, range: (error.range ?? end..<end).clamped(to: 0..<end))
        }
    }

    /// The words to look up for the place of the cursor; nil where the language itself has all.
    public var vocabulary: Vocabulary? {
        switch wanted {
        case .expression: .metricNames
        case .labelName(let matchers): .labelNames(matchingAny: matchers.isEmpty ? [] : [matchers])
        case .labelValue(let name, _, let matchers): .labelValues(name, matching: matchers)
        case .groupingLabel(let selectors): .labelNames(matchingAny: selectors)
        case .continuation, .duration, .nothing: nil
        }
    }

    /// Whether suggestions are welcome before the first letter: where there is nothing else to write than a word of
    /// the list.
    public var suggestsUnasked: Bool {
        switch wanted {
        case .labelName, .labelValue, .groupingLabel: true
        case .expression, .continuation, .duration, .nothing: false
        }
    }

    /// More than anybody looks through; typing narrows the list.
    private static let most = 200

    /// Words for the place of the cursor, those that begin with what was typed first.
    ///
    /// - Parameter words: what was found for `vocabulary`.
    public func suggestions(words: [String]) -> [Suggestion] {
        var beginning: [Suggestion] = []
        var containing: [Suggestion] = []
        for suggestion in candidates(words) {
            guard let place = QueryDraft.place(of: typed, in: suggestion.text) else { continue }
            if place == 0 { beginning.append(suggestion) } else { containing.append(suggestion) }
            if beginning.count == QueryDraft.most { break }
        }
        let found = beginning + containing.prefix(QueryDraft.most - beginning.count)
        // A list that only repeats what is written helps nobody.
        if found.count == 1, let only = found.first, only.insertion.isBytewiseEqual(to: typed) { return [] }
        return found
    }

    private func candidates(_ words: [String]) -> [Suggestion] {
        switch wanted {
        case .expression: words.map(QueryDraft.metric) + QueryLanguage.beginnings
        case .continuation: QueryLanguage.continuations
        case .labelName: words.filter { $0 != Label.metricName }.map(QueryDraft.condition)
        case .groupingLabel: words.filter { $0 != Label.metricName }.map(QueryDraft.label)
        case .labelValue(_, let operation, _): words.map { QueryDraft.value($0, operation) }
        case .duration: QueryLanguage.durations
        case .nothing: []
        }
    }

    private static func metric(_ name: String) -> Suggestion {
        let isClassic = LabelSyntax.isClassicMetricName(name)
        return Suggestion(.metric, name, insertion: isClassic ? name : "{\(LabelSyntax.quoted(name))}")
    }

    private static func label(_ name: String) -> Suggestion {
        let isClassic = LabelSyntax.isClassicLabelName(name)
        return Suggestion(.label, name, insertion: isClassic ? name : LabelSyntax.quoted(name))
    }

    private static func condition(_ name: String) -> Suggestion {
        var suggestion = label(name)
        suggestion.insertion += "="
        return suggestion
    }

    private static func value(_ value: String, _ operation: Matcher.Operation) -> Suggestion {
        let isPattern = operation == .matches || operation == .doesNotMatch
        let text = isPattern ? TemplateVariable.quotedForPattern(value) : value
        return Suggestion(.value, value.isEmpty ? "(empty)" : value, insertion: LabelSyntax.quoted(text))
    }

    /// Where a text contains another, ASCII letters of either case counting as the same; nil where it does not.
    private static func place(of wanted: String, in text: String) -> Int? {
        let needle = wanted.utf8.map(lowered)
        guard !needle.isEmpty else { return 0 }
        let hay = text.utf8.map(lowered)
        guard hay.count >= needle.count else { return nil }
        return (0...(hay.count - needle.count)).first { hay[$0..<($0 + needle.count)].elementsEqual(needle) }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
