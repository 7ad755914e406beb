/// Finds the plan for a parsed expression and the texts it stands for where they are few.
struct PatternAnalysis {
    /// The most texts that are made by putting parts together, as of `[45][0-9][0-9]`.
    private static let mostCombinations = 256
    /// The most texts that a list may name one by one, as All of a dashboard's variable does.
    static let mostAlternatives = 4096
    /// The most scalars those texts may have together.
    private static let mostScalars = 65_536

    private let sets: [ScalarSet]

    static func plan(for parsed: ParsedPattern) -> MatchPlan {
        let analysis = PatternAnalysis(sets: parsed.sets)
        if let texts = analysis.alternatives(of: parsed.syntax) {
            let sorted = Set(texts.compactMap(encoded)).sorted { $0.lexicographicallyPrecedes($1) }
            return sorted.count == 1 ? .literal(sorted[0], before: .none, after: .none) : .alternatives(sorted)
        }
        return analysis.gapped(parsed.syntax) ?? .program
    }

    /// UTF-8, or nil for what no text can hold.
    private static func encoded(_ text: [UInt32]) -> [UInt8]? {
        var result = ""
        for value in text {
            guard let scalar = Unicode.Scalar(value) else { return nil }
            result.unicodeScalars.append(scalar)
        }
        return Array(result.utf8)
    }

    // MARK: - Alternatives

    /// Every text that matches, where there are few.
    private func alternatives(of syntax: Syntax) -> [[UInt32]]? {
        switch syntax {
        case .empty: return [[]]
        case .scalar(let value): return [[value]]
        case .set(let number):
            return sets[number].members(limit: PatternAnalysis.mostCombinations)?.map { [$0] }
        case .assertion: return nil
        case .group(let content, _): return alternatives(of: content)
        case .sequence(let parts): return product(trimmed(parts))
        case .choice(let choices):
            var all: [[UInt32]] = []
            for choice in choices {
                guard let some = alternatives(of: choice) else { return nil }
                all += some
                if all.count > PatternAnalysis.mostAlternatives { return nil }
            }
            return all
        case .repetition(let content, let bounds, _):
            guard bounds == .atMostOnce, let some = alternatives(of: content) else { return nil }
            return some + [[]]
        }
    }

    private func product(_ parts: [Syntax]) -> [[UInt32]]? {
        var texts: [[UInt32]] = [[]]
        var start = parts.startIndex
        while start < parts.endIndex {
            // Runs of literals are appended at one go: a long literal must not be copied once a scalar.
            var run: [UInt32] = []
            while start < parts.endIndex, case .scalar(let value) = parts[start] {
                run.append(value)
                start += 1
            }
            var ends = [run]
            if run.isEmpty {
                guard let some = alternatives(of: parts[start]) else { return nil }
                ends = some
                start += 1
            }
            let isCombined = texts.count > 1 && ends.count > 1
            guard !isCombined || texts.count * ends.count <= PatternAnalysis.mostCombinations else { return nil }
            texts = texts.flatMap { text in ends.map { text + $0 } }
            guard texts.reduce(0, { $0 + $1.count }) <= PatternAnalysis.mostScalars else { return nil }
        }
        return texts
    }

    // MARK: - Gaps

    /// One literal with `.*` or `.+` at its ends, or nothing but a gap.
    private func gapped(_ syntax: Syntax) -> MatchPlan? {
        var parts = [bare(syntax)]
        if case .sequence(let several) = parts[0] { parts = trimmed(several).map(bare) }
        var before = MatchPlan.Gap.none
        var after = MatchPlan.Gap.none
        if let first = parts.first, let gap = gap(first) {
            before = gap
            parts.removeFirst()
        }
        if parts.isEmpty { return .anything(least: before == .something ? 1 : 0) }
        if let last = parts.last, let gap = gap(last) {
            after = gap
            parts.removeLast()
        }
        guard before != .none || after != .none, !parts.isEmpty, let texts = product(parts), texts.count == 1,
            let literal = PatternAnalysis.encoded(texts[0])
        else { return nil }
        return .literal(literal, before: before, after: after)
    }

    private func gap(_ syntax: Syntax) -> MatchPlan.Gap? {
        guard case .repetition(let content, let bounds, _) = syntax, case .set(let number) = bare(content),
            sets[number] == .everything
        else { return nil }
        return bounds == .anyNumber ? .anything : bounds == .atLeastOnce ? .something : nil
    }

    /// What stands in groups that only matter for captures.
    private func bare(_ syntax: Syntax) -> Syntax {
        var syntax = syntax
        while case .group(let content, _) = syntax { syntax = content }
        return syntax
    }

    /// The parts without `^` at the start and `$` at the end, which say nothing new of a whole text.
    private func trimmed(_ parts: [Syntax]) -> [Syntax] {
        var parts = parts[...]
        while case .assertion(.textStart) = parts.first { parts.removeFirst() }
        while case .assertion(.textEnd) = parts.last { parts.removeLast() }
        return Array(parts)
    }
}
