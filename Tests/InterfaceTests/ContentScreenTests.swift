import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

#if canImport(Glibc)
    import Glibc
#endif

/// Every kind of panel that dashboards have, compared with stored screens as text, each at three sizes: with data, with
/// none, one point, gaps, nothing but NaN, 200 series, and hostile names and values.
///
/// A missing screen is a failure; `KONGTOP_RECORD_SCREENS=1 swift test` writes them anew, on purpose.
struct ContentScreenTests {
    private static let folder = String("\(#filePath)".dropLast("ContentScreenTests.swift".utf8.count)) + "Screens/"
    private static let names = ContentSamples.kinds.map(\.name)

    private func check(_ name: String, _ text: String) {
        let path = Self.folder + name + ".txt"
        if getenv("KONGTOP_RECORD_SCREENS") != nil {
            #expect(TextFile.write(text, to: path), "can't write \(path)")
            return
        }
        guard let want = TextFile.read(path) else {
            Issue.record("no stored screen \(path); record it")
            return
        }
        if text != want { Issue.record("\(ScreenDifference.text(got: text, want: want))") }
    }

    private func kind(_ name: String) throws -> (name: String, json: String) {
        try #require(ContentSamples.kinds.first { $0.name == name })
    }

    @Test(arguments: names) func withData(name: String) throws {
        let kind = try kind(name)
        var text = ""
        for (width, height) in [(48, 12), (80, 16), (130, 24)] {
            text += "\(width)×\(height)\n"
            text += SampleBoard.grid(ContentSamples.state(kind, .data, width: width, height: height)).plainText
        }
        check("kind-\(name)", text)
    }

    @Test(arguments: names) func withOddData(name: String) throws {
        let kind = try kind(name)
        var text = ""
        for sort in ContentSamples.Sort.allCases where sort != .data {
            for (width, height) in [(44, 12), (72, 14), (130, 24)] {
                text += "\(sort.rawValue) \(width)×\(height)\n"
                text += SampleBoard.grid(ContentSamples.state(kind, sort, width: width, height: height)).plainText
            }
        }
        check("kind-\(name)-odd", text)
    }

    /// Any size will do, and any theme.
    @Test(arguments: names) func survivesAnySize(name: String) throws {
        let kind = try kind(name)
        let plain = ThemeLibrary.standard().adapted(to: .none)
        for sort in ContentSamples.Sort.allCases {
            let large = ContentSamples.state(kind, sort, width: 120, height: 40)
            let monochrome = ContentSamples.state(kind, sort, width: 120, height: 40, theme: plain)
            for (width, height) in [
                (0, 0), (1, 1), (2, 2), (3, 3), (5, 2), (2, 9), (9, 4), (20, 5), (60, 3), (300, 90),
            ] {
                for state in [large, monochrome] {
                    var grid = Grid(width: width, height: height)
                    BoardScreen(state).drawPanel(0, in: grid.bounds, on: &grid)
                    grid.restrict(to: .ascii)
                    #expect(grid.cells.allSatisfy { $0.glyph.base.value >= 0x20 || $0.glyph == .continuation })
                }
            }
        }
    }

    @Test(arguments: [ColorDepth.sixteen, .eight, .none])
    func survivesFewColors(depth: ColorDepth) throws {
        let theme = ThemeLibrary.standard().adapted(to: depth)
        for kind in ContentSamples.kinds {
            let state = ContentSamples.state(kind, .data, width: 80, height: 20, theme: theme)
            let grid = SampleBoard.grid(state)
            #expect(grid.cells.contains { $0.glyph != .space })
        }
    }
}
