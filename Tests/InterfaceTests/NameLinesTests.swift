import Testing

@testable import Interface

struct NameLinesTests {
    @Test(arguments: [
        ("completion_tokens", 17, ["completion_tokens"]), ("completion_tokens", 16, ["completion", "tokens"]),
        ("completion_tokens", 10, ["completion", "tokens"]), ("gpt 4o mini", 6, ["gpt 4o", "mini"]),
        ("_a_b", 1, ["_", "a_b"]),
        ("a.b.c", 4, ["a.b.", "c"]), ("unbreakable", 4, ["unbr", "eakable"]), ("", 4, [""]), ("ab", 0, ["ab"]),
        ("模型名称", 5, ["模型", "名称"]), ("模型", 1, ["模型"]),
    ])
    func breaksBehindSeparators(name: String, width: Int, lines: [String]) {
        #expect(NameLines.lines(name, width: width, most: 2) == lines)
    }

    @Test func wordsAreBrokenOnlyWhereTheyMayBe() {
        #expect(NameLines.lines("unbreakable", width: 4, most: 2, breaksWords: false) == ["unbreakable"])
        #expect(NameLines.lines("prompt_tokens", width: 9, most: 2, breaksWords: false) == ["prompt", "tokens"])
    }

    @Test func keepsToItsLines() {
        #expect(NameLines.lines("a_b_c", width: 2, most: 1) == ["a_b_c"])
        #expect(NameLines.lines("a_b_c", width: 2, most: 3) == ["a", "b", "c"])
    }
}
