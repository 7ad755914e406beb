import Testing

@testable import Canvas

/// Against the Unicode tables of the fonts themselves.
struct ConsoleGlyphsTests {
    /// What Lat15-Fixed16, Lat15-Terminus16, Lat15-TerminusBold16, Lat15-VGA16, Uni1-Fixed16, Uni2-Fixed16 and
    /// Uni2-Terminus16 of Debian's console-setup-linux 1.221 all have from U+2000 on.
    static let fonts: [ClosedRange<UInt32>] = [
        0x2000...0x200a, 0x2010...0x2015, 0x2018...0x201a, 0x201c...0x201e, 0x2020...0x2022, 0x2026...0x2026,
        0x202f...0x2030, 0x2039...0x203a, 0x203c...0x203c, 0x207f...0x207f, 0x20a7...0x20a7, 0x20ac...0x20ac,
        0x20ae...0x20ae, 0x2116...0x2116, 0x2122...0x2122, 0x212a...0x212b, 0x2190...0x2193, 0x2205...0x2205,
        0x2208...0x2208, 0x2212...0x2212, 0x221e...0x221e, 0x2229...0x2229, 0x2248...0x2248, 0x2260...0x2261,
        0x2264...0x2265, 0x226a...0x226b, 0x2295...0x2296, 0x2298...0x2299, 0x229b...0x229c, 0x2460...0x2468,
        0x24b6...0x24ea, 0x2500...0x257f, 0x2588...0x2588, 0x2591...0x2592, 0x25a0...0x25a0, 0x25ae...0x25ae,
        0x25b2...0x25b2, 0x25b4...0x25b4, 0x25b6...0x25b6, 0x25b8...0x25b8, 0x25bc...0x25bc, 0x25be...0x25be,
        0x25c0...0x25c0, 0x25c2...0x25c2, 0x25c8...0x25c8, 0x25cf...0x25cf, 0x2610...0x2612, 0x2666...0x2666,
        0x2717...0x2718, 0x2bbd...0x2bbd, 0xfffd...0xfffd,
    ]

    private func isInFonts(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x2000 || Self.fonts.contains { $0.contains(scalar.value) }
    }

    @Test func everySymbolBecomesOneThatTheFontsHave() {
        for value in UInt32(0x2000)...0x2fff {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = GlyphSet.console.closest(to: scalar)
            #expect(isInFonts(shown), "\(scalar) becomes \(shown)")
        }
        // Letters that are Greek by accident.
        #expect(GlyphSet.console.closest(to: "Δ") == "d")
        #expect(GlyphSet.console.closest(to: "µ") == "µ")
    }

    @Test func whatMarksAComparisonHasAStandInEverywhere() {
        #expect(GlyphSet.ascii.closest(to: "┄") == "~")
        #expect(GlyphSet.blocks.closest(to: "┄") == "~")
        #expect(GlyphSet.ascii.closest(to: "┊") == "|")
        #expect(GlyphSet.blocks.closest(to: "┃") == "│")
    }

    @Test func linesHaveThreeHeightsInACell() {
        var grid = Grid(width: 3, height: 1)
        var plot = LinePlot(columns: 3, rows: 1, set: .console)
        plot.line([.init(x: 0, y: 1)], style: .plain)
        plot.line([.init(x: 0.5, y: 0.5)], style: .plain)
        plot.line([.init(x: 1, y: 0)], style: .plain)
        plot.draw(x: 0, y: 0, on: &grid)
        #expect(grid.plainText.hasPrefix("¯─_"))
    }

    @Test func barsAreWholeBlocksAndShades() {
        let pen = BarPen(set: .console)
        let glyphs = (1...8).flatMap { [pen.horizontalGlyph($0), pen.verticalGlyph($0)] }.compactMap { $0?.base }
        let areAllThere = glyphs.allSatisfy(isInFonts)
        #expect(glyphs.count == 16 && areAllThere)
        #expect(BigText.width(of: "12", set: .console) == nil)
    }
}
