import TestSupport
import Testing

@testable import Patterns

/// Random small patterns over random small texts, compared with a matcher that backtracks.
@Suite struct PikeMachineTests {
    private func randomPattern(_ depth: Int, _ random: inout SplitMix64) -> String {
        let atoms = ["a", "b", "c", ".", "[ab]", "[^a]", "é", "a", "b", "^", "$", "\\b", "\\B", "(?i:a)", "\\n", ""]
        if depth == 0 { return atoms.randomElement(using: &random) ?? "a" }
        let inner = { (random: inout SplitMix64) in randomPattern(depth - 1, &random) }
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: return inner(&random) + inner(&random)
        case 2: return "(?:" + inner(&random) + "|" + inner(&random) + ")"
        case 3: return "(" + inner(&random) + ")"
        case 4:
            let counts = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{2,}", "{0,2}?"]
            return "(?:" + inner(&random) + ")" + (counts.randomElement(using: &random) ?? "*")
        default: return inner(&random)
        }
    }

    private func randomText(_ random: inout SplitMix64) -> String {
        let letters = ["a", "b", "c", "A", "é", "\n", "a", "b"]
        return (0..<Int.random(in: 0..<7, using: &random))
            .map { _ in letters.randomElement(using: &random) ?? "a" }.joined()
    }

    @Test func agreesWithBacktracking() throws {
        var random = SplitMix64(seed: 42)
        for _ in 0..<1500 {
            let source = randomPattern(3, &random)
            let pattern = try Pattern(source)
            for _ in 0..<4 {
                let text = randomText(&random)
                let reference = try BacktrackingMatcher(source, text)
                #expect(pattern.matches(text) == reference.matchesWhole, "\(source) on \(text)")
                #expect((pattern.wholeMatch(text) != nil) == reference.matchesWhole, "\(source) on \(text)")
                let found = pattern.firstMatch(in: text).map { match in
                    text.unicodeScalars.distance(
                        from: text.startIndex, to: match.range.lowerBound)..<text.unicodeScalars.distance(
                            from: text.startIndex, to: match.range.upperBound)
                }
                #expect(found == reference.firstMatch(), "\(source) in \(text)")
            }
        }
    }

    @Test func automatonAgreesWithTheMachine() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<500 {
            var parser = SyntaxParser(randomPattern(4, &random), dotMatchesNewline: true)
            let program = try Program(try parser.parse())
            guard let automaton = LazyAutomaton(program) else { continue }
            for _ in 0..<4 {
                var text = randomText(&random)
                text.withUTF8 { utf8 in
                    var machine = PikeMachine(program, wantsCaptures: false)
                    #expect(automaton.matches(utf8) == (machine.run(utf8, from: 0, isWhole: true) != nil))
                }
            }
        }
    }

    @Test func forgetsStatesWhenTheTableIsFull() throws {
        // The states of "an a, then twelve more scalars" are 2^12 sets.
        let pattern = try Pattern("[ab]*a[ab]{12}")
        var random = SplitMix64(seed: 1)
        for _ in 0..<60 {
            let letters = (0..<200).map { _ in Bool.random(using: &random) ? "a" : "b" }
            #expect(pattern.matches(letters.joined()) == (letters[letters.count - 13] == "a"))
        }
    }
}
