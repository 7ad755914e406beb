import Canvas
import Testing

@testable import Interface

@Suite struct MarkupTextTests {
    /// Stars that emphasize nothing are what was written.
    @Test(arguments: [
        ("a *b* c", "a b c"), ("a .* b", "a .* b"), ("3 * 4 * 5", "3 * 4 * 5"), ("**x** and *y z*", "x and y z"),
        ("*", "*"), ("a*", "a*"), ("`a*b*`", "a*b*"),
    ])
    func stars(text: String, shown: String) {
        let words = MarkupText.words(of: text, style: .plain, theme: ThemeLibrary.standard())
        #expect(words.map(\.text).joined() == shown)
    }

    private func table(_ text: String, width: Int = 40) -> [String]? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return MarkupTable(lines[...])?.lines(width: width, theme: ThemeLibrary.standard()).map { line in
            var text = line.map(\.text).joined()
            while text.hasSuffix(" ") { text.removeLast() }
            return text
        }
    }

    @Test func tables() {
        #expect(
            table("| Key | Meaning |\n|:--|--:|\n| **a** | 1 |\n| b \\| c | 22 | more |\n\nend") == [
                "Key    Meaning", "──────────────", "a            1", "b | c       22",
            ])
        #expect(table("a|b\n-|-\n1|2") == ["a  b", "────", "1  2"])
        #expect(table("| long words | x |\n|---|---|\n| 1 | 2 |", width: 9)?.first == "long …  x")
    }

    @Test(arguments: ["", "|", "a | b", "a | b\nc | d", "a\n---", "a | b\n---", "|\n|", "||\n||"])
    func otherLinesAreNoTable(text: String) {
        #expect(table(text) == nil)
    }
}
