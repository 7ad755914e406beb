import Canvas
import Testing

@testable import Interface

struct ThemeTests {
    @Test func everyThemeFileIsRead() throws {
        for name in ThemeLibrary.names {
            #expect(try ThemeLibrary.theme(named: name).name == name)
        }
        #expect(ThemeLibrary.names.first == "grafana-dark")
    }

    @Test(arguments: ThemeLibrary.all())
    func everyThemeIsLegible(theme: Theme) {
        for role in Theme.Role.allCases where role != .border && role != .selection {
            if let ratio = Contrast.ratio(theme[role].foreground, theme.background) {
                #expect(ratio >= 4.5, "\(theme.name): \(role) on the ground, \(ratio)")
            }
        }
        let selection = theme[.selection]
        if let ratio = Contrast.ratio(selection.foreground, selection.background) {
            #expect(ratio >= 4.5, "\(theme.name): selected text, \(ratio)")
        }
        for (slot, style) in (theme.series + theme.gradient.dropFirst()).enumerated() {
            if let ratio = Contrast.ratio(style.foreground, theme.background) {
                #expect(ratio >= 3, "\(theme.name): series \(slot), \(ratio)")
            }
        }
    }

    @Test func providersDoNotShareAColour() {
        for theme in ThemeLibrary.all() where !theme.isMonochrome {
            #expect(Set(theme.series.map(\.foreground)).count == SeriesColors.slots, "\(theme.name)")
        }
        let few = ThemeLibrary.standard().adapted(to: .eight)
        #expect(Set((0..<6).map { few.series(slot: $0) }).count == 6)
        let none = ThemeLibrary.standard().adapted(to: .none)
        #expect(
            Set((0..<4).map { "\(none.series(slot: $0))\(none.marker(slot: $0))" }).count == 4)
    }

    @Test(arguments: [ColorDepth.full, .twoHundredFiftySix, .sixteen, .eight])
    func whoSharesAColourIsToldByMarksAlongTheLine(depth: ColorDepth) {
        let theme = ThemeLibrary.standard().adapted(to: depth)
        let count = theme.series.count
        #expect((0..<count).allSatisfy { theme.marker(slot: $0) == "●" && theme.mark(slot: $0) == nil })
        #expect(
            (count..<count * 2).allSatisfy {
                theme.marker(slot: $0) == "○" && theme.mark(slot: $0)?.glyph == Glyph("○")
            })
    }

    @Test func markersDifferInEveryGlyphSet() {
        for set in GlyphSet.allCases {
            var theme = ThemeLibrary.monochrome()
            theme.glyphs = set
            var grid = Grid(width: 8, height: 1)
            for slot in 0..<8 { grid.write(theme.marker(slot: slot), x: slot, y: 0, style: .plain) }
            grid.restrict(to: set)
            #expect(Set((0..<8).map { grid[$0, 0].glyph }).count == 8, "\(set)")
        }
    }

    @Test func fewColoursComeFromTheTerminalsPalette() {
        for depth in [ColorDepth.none, .eight, .sixteen] {
            let theme = ThemeLibrary.standard().adapted(to: depth)
            for style in Theme.Role.allCases.map({ theme[$0] }) + theme.series + theme.gradient {
                for color in [style.foreground, style.background] {
                    switch color {
                    case .rgb: Issue.record("a 24-bit colour at \(depth)")
                    case .indexed(let index): #expect(Int(index) < depth.rawValue)
                    case .standard: break
                    }
                }
            }
        }
    }

    static let broken: [(text: String, message: String)] = [
        ("", "empty"),
        ("- a", "wants `name`"),
        ("{", "not YAML"),
        ("name: x\ncolors: {", "line 3: not YAML: did not find expected node content"),
        ("name: x\ncolors: {}\nseries: []", "`colors.background` is missing"),
        ("name: x\ncolours: {}", "unknown key `colours`"),
        ("name: x\nkind: pink", "`kind` is"),
        ("name: x\ncolors: {background: \"#12345\"}", "wants \"#rrggbb\""),
        ("name: x\ncolors: {background: [1]}", "a list"),
        ("kind: dark", "`name` is missing"),
    ]

    @Test(arguments: broken)
    func brokenFilesSayWhatIsWrong(text: String, message: String) {
        do throws(ThemeError) {
            _ = try ThemeFile.read(text, file: "my.yaml")
            Issue.record("read: \(text)")
        } catch {
            #expect("\(error)".hasPrefix("theme my.yaml"), "\(error)")
            #expect("\(error)".contains(message), "\(error)")
            #expect(!"\(error)".contains("\n"), "\(error)")
        }
    }

    /// Keys are compared, and these would be for longer than anybody waits.
    @Test func aliasBombsAreRefused() {
        var text = "a0: &a0 [x]\n"
        for level in 1..<40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect {
            try ThemeFile.read(text + "? *a39\n: x\n? *a38\n: y", file: "x.yaml")
        } throws: { "\($0)".contains("more than 40 aliases") }
    }

    @Test func starsInCommentsAreNoAliases() {
        #expect {
            try ThemeFile.read("# \(String(repeating: "*", count: 60))\nname: 1", file: "x.yaml")
        } throws: { !"\($0)".contains("aliases") }
    }

    @Test func errorsNameTheLine() {
        #expect(
            throws: ThemeError(
                file: "a", line: 3,
                message:
                    "`colors.background` is `blu`: wants \"#rrggbb\" (in quotes), a palette index 0–255, a name or default"
            )
        ) {
            try ThemeFile.read("name: x\ncolors:\n  background: blu\n", file: "a")
        }
        #expect(throws: ThemeError.self) { try ThemeLibrary.theme(named: "nope") }
    }

    @Test func coloursAreReadInEveryForm() {
        #expect(ColorText.color("#0a0B0c") == .rgb(red: 10, green: 11, blue: 12))
        #expect(ColorText.color("214") == .indexed(214))
        #expect(ColorText.color("bright-cyan") == .indexed(14))
        #expect(ColorText.color("default") == .standard)
        for wrong in ["", "#", "#12345", "#1234567", "#+12345", "256", "-1", "+1", "blu"] {
            #expect(ColorText.color(wrong) == nil)
        }
    }
}

struct SeriesColorsTests {
    @Test func aNameKeepsItsSlot() {
        var colors = SeriesColors()
        for name in ["openai", "my-llm", "other", "anthropic"] { colors.meet(name) }
        let before = ["openai", "my-llm", "other", "anthropic"].map(colors.slot)
        for number in 0..<50 { colors.meet("new-\(number)") }
        #expect(["openai", "my-llm", "other", "anthropic"].map(colors.slot) == before)
        #expect(before[0] == 0 && before[3] == 1)
        #expect(Set(before).count == 4)
    }

    @Test(arguments: [#""type":"timeseries""#, #""type":"piechart""#])
    func namesOfImportedPanelsAreTold(_ type: String) throws {
        let json = type + #","fieldConfig":{"defaults":{"color":{"mode":"palette-classic-by-name"}}}"#
        let state = ContentSamples.state((name: "colours", json: json), .data, width: 80, height: 24)
        // The first nine belong to providers that Kong knows.
        #expect(Set(["a", "b", "c"].map(state.colors.slot)) == [9, 10, 11])
    }
}
