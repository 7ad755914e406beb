import Testing

@testable import Interface

struct TextReplacementTests {
    private func replaced(_ text: String, _ pairs: [(String, String)]) -> String {
        TextReplacement(pairs.map { (word: $0.0, replacement: $0.1) })(text)
    }

    @Test func whatWasPutInIsNotLookedAtAgain() {
        #expect(replaced("alice in 1", [("1", "workspace-1"), ("alice", "consumer-1")]) == "consumer-1 in workspace-1")
        #expect(replaced("aab", [("a", "b"), ("b", "a")]) == "bba")
        // Nor what an end and a beginning make together.
        #expect(replaced("xay", [("a", "b"), ("xb", "no"), ("by", "no")]) == "xby")
    }

    @Test func theLongestCounts() {
        let pairs = [("team", "1"), ("team-a", "2"), ("team-abc", "3"), ("m", "4")]
        #expect(replaced("team-abc team-ab team- tea m", pairs) == "3 2b 1- tea 4")
        // A longer one that is not there at the end leaves the shorter one.
        #expect(replaced("team-ab", pairs) == "2b" && replaced("tea", pairs) == "tea")
    }

    /// The tail of one would tell what it was.
    @Test func overlappingWordsAreReplacedAsOne() {
        #expect(replaced("team-a-corp!", [("team-a", "1"), ("a-corp", "2")]) == "1!")
        #expect(replaced("abcd", [("ab", "1"), ("bc", "2"), ("cd", "3")]) == "1")
    }

    @Test func textsAreTheirBytes() {
        #expect(replaced("e\u{301}", [("\u{e9}", "x")]) == "e\u{301}")
        #expect(replaced("\u{e9}e\u{301}", [("\u{e9}", "x"), ("e\u{301}", "y")]) == "xy")
        // A value hides also where what follows it makes one character with it.
        #expect(replaced("e\u{301}", [("e", "x")]) == "x\u{301}")
        #expect(replaced("👩‍👧", [("👧", "x")]) == "👩‍x")
    }

    @Test func nothingToPutInLeavesTextsAlone() {
        #expect(replaced("as it is", []) == "as it is")
        #expect(replaced("as it is", [("", "x")]) == "as it is")
        #expect(replaced("", [("a", "x")]) == "")
    }

    @Test func manyWordsAreFound() {
        let pairs = (0..<10_000).map { ("user\($0)", "consumer-\($0 + 1)") }
        #expect(
            replaced("user9999, user10, user0 and user", pairs) == "consumer-10000, consumer-11, consumer-1 and user")
    }
}
