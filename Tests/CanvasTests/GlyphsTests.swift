import Testing

@testable import Canvas

struct GlyphsTests {
    func scalars(_ text: String) -> [Unicode.Scalar] { Glyphs(text).map(\.base) }

    @Test func controlsShowAsTheirPictures() {
        #expect(scalars("a\u{1b}[31m") == ["a", "␛", "[", "3", "1", "m"])
        #expect(scalars("\n\r\t\0\u{7f}") == ["␊", "␍", "␉", "␀", "␡"])
        #expect(scalars("\u{9b}\u{85}") == ["·", "·"])
    }

    @Test func bidiAndFormatCharactersShowAsDots() {
        for hidden: Unicode.Scalar in [
            "\u{202e}", "\u{2066}", "\u{200b}", "\u{200d}", "\u{feff}", "\u{ad}", "\u{e0041}",
        ] {
            #expect(scalars(String(hidden)) == ["·"])
        }
        #expect(scalars("a\u{2028}b") == ["a", "␤", "b"])
    }

    @Test func noScalarAtAllComesThroughAsAControl() {
        for value in Array(UInt32(0)...0x30ff) + Array(stride(from: 0xd000, through: 0x10ffff, by: 7)) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for glyph in Glyphs(String(scalar)) {
                #expect(glyph.base.value >= 0x20 && !(0x7f...0x9f).contains(glyph.base.value))
            }
        }
    }

    @Test func marksStayOnTheirBase() {
        let glyphs = Array(Glyphs("e\u{301}\u{302}\u{303}x"))
        #expect(glyphs == [Glyph("e", firstMark: "\u{301}", secondMark: "\u{302}"), Glyph("x")])
        #expect(Array(Glyphs("\u{301}")) == [Glyph("◌", firstMark: "\u{301}")])
    }

    @Test func presentationSelectorsAreDroppedAndFlagsAreLetters() {
        #expect(scalars("❤\u{fe0f}!") == ["❤", "!"])
        #expect(scalars("\u{fe0f}\u{fe0f}a") == ["a"])
        #expect(scalars("\u{fe0f}").isEmpty)
        #expect(scalars("🇩🇪") == ["D", "E"])
        #expect(scalars("👍🏽") == ["👍", "·"])
    }

    @Test(arguments: [
        ("gpt-4o", 6), ("", 0), ("模型", 4), ("ｗ", 2), ("é", 1), ("e\u{301}", 1), ("🚀", 2), ("한글", 4), ("…", 1),
        ("\u{1b}", 1), ("⣿", 1), ("\u{20000}", 2),
    ])
    func widthIsInColumns(text: String, width: Int) {
        #expect(Glyphs.width(of: text) == width)
    }
}
