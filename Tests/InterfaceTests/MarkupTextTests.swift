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
}
