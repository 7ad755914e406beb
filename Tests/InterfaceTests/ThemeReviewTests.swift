import Canvas
import Testing

@testable import Interface

struct ThemeReviewTests {
    @Test(arguments: ThemeLibrary.all())
    func everyThemeCanBeReadAndToldApart(theme: Theme) {
        #expect(ThemeReview(theme).findings == [], "\(theme.name)")
    }

    @Test func thereAreThemesForEveryTaste() {
        #expect(ThemeLibrary.names.count >= 16)
        #expect(Set(ThemeLibrary.names).count == ThemeLibrary.names.count)
        #expect(ThemeLibrary.all().count == ThemeLibrary.names.count)
        #expect(ThemeLibrary.all().filter { $0.kind == .light }.count >= 4)
    }

    @Test(arguments: [nil] + Eyes.allCases)
    func theSafeThemeHoldsForAllEyes(eyes: Eyes?) throws {
        let review = ThemeReview(try ThemeLibrary.theme(named: "colour-blind-safe"))
        #expect(review.leastDistance(first: 8, seenWith: eyes) >= 0.12)
        #expect(review.leastDistance(first: SeriesColors.slots, seenWith: eyes) >= 0.08)
    }

    @Test func eyesLackWhatTheyLack() {
        let red = RGB(red: 200, green: 60, blue: 60)
        let green = RGB(red: 90, green: 120, blue: 40)
        let apart = OklabColor(red).distance(to: OklabColor(green))
        #expect(Eyes.protan.seen(red).distance(to: Eyes.protan.seen(green)) < apart / 2)
        #expect(Eyes.deutan.seen(red).distance(to: Eyes.deutan.seen(green)) < apart / 2)
        let grey = RGB(red: 128, green: 128, blue: 128)
        for eyes in Eyes.allCases {
            #expect(eyes.seen(grey).distance(to: OklabColor(grey)) < 0.01)
        }
    }

    /// At every depth: what can be read stays so, and series stay apart as long as there are colours.
    @Test(arguments: ThemeLibrary.all())
    func twoHundredFiftySixColoursKeepContrast(theme: Theme) {
        let adapted = theme.adapted(to: .twoHundredFiftySix)
        let findings = ThemeReview(adapted).findings.filter { $0.contains("contrast") }
        #expect(findings == [], "\(theme.name)")
        #expect(adapted.kind == theme.kind && adapted.isMonochrome == theme.isMonochrome)
        guard !theme.isMonochrome else { return }
        let review = ThemeReview(adapted)
        #expect(review.leastDistance(first: ThemeReview.firstSeries, seenWith: nil) >= 0.07, "\(theme.name)")
        #expect(review.leastDistance(first: SeriesColors.slots, seenWith: nil) >= 0.04, "\(theme.name)")
        for style in Theme.Role.allCases.map({ adapted[$0] }) + adapted.series + adapted.gradient {
            for color in [style.foreground, style.background].compactMap(\.rgb) {
                #expect((UInt8(16)...255).contains { Palette.color($0) == color }, "\(theme.name): \(color)")
            }
        }
    }

    @Test(arguments: [ColorDepth.sixteen, .eight], [Theme.Kind.dark, .light])
    func fewColoursStayApartAndLegible(depth: ColorDepth, ground: Theme.Kind) {
        for theme in ThemeLibrary.all() where !theme.isMonochrome {
            let few = theme.adapted(to: depth, ground: ground)
            #expect(few.kind == ground)
            let firstSix = few.series.prefix(6).map(\.foreground)
            #expect(Set(firstSix).count == 6)
            let faint: Set<Color> =
                ground == .dark ? [.indexed(0), .indexed(4)] : [.indexed(7), .indexed(3), .indexed(11)]
            #expect(faint.isDisjoint(with: firstSix), "\(theme.name)")
            // Solarized's ground, and dark grey in the Linux console.
            for role in Theme.Role.allCases where role != .border {
                #expect(few[role].foreground != .indexed(8), "\(theme.name): \(role)")
            }
        }
    }

    @Test func huesStayWhereThereAreSixteen() {
        let theme = ThemeLibrary.standard().adapted(to: .sixteen)
        // Green for openai, blue for azure, red for bedrock, as with all colours.
        #expect(theme.series[0].foreground == .indexed(10))
        #expect(theme.series[3].foreground == .indexed(12))
        #expect(theme.series[5].foreground == .indexed(9))
    }

    @Test func unreadableThemesAreToldSo() throws {
        var text = "name: x\nkind: dark\ncolors:\n"
        for role in ["background"] + Theme.Role.allCases.map(\.rawValue) {
            text += "  \(role): \"\(role == "background" ? "#202020" : "#404040")\"\n"
        }
        text += "series: [\"#ff0000\", \"#fe0000\"]\n"
        let findings = ThemeReview(try ThemeFile.read(text, file: "x")).findings
        #expect(findings.contains { $0.hasPrefix("colors.text on the background: contrast 1.6, wants 4.5") })
        #expect(findings.contains { $0.hasPrefix("series 1 and 2 look alike") })
    }
}
