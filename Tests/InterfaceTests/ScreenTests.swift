import Canvas
import MetricModel
import Testing

@testable public import Interface

#if canImport(Glibc)
    import Glibc
#endif

/// The board at a plausible moment, compared with stored screens as text.
///
/// A missing screen is a failure; `KONGTOP_RECORD_SCREENS=1 swift test` writes them anew, on purpose.
struct ScreenTests {
    private static let folder = String("\(#filePath)".dropLast("ScreenTests.swift".utf8.count)) + "Screens/"

    private func check(_ name: String, _ state: BoardState, sourceLocation: SourceLocation = #_sourceLocation) {
        let path = ScreenTests.folder + name + ".txt"
        let got = SampleBoard.grid(state).plainText
        if getenv("KONGTOP_RECORD_SCREENS") != nil {
            #expect(TextFile.write(got, to: path), "can't write \(path)", sourceLocation: sourceLocation)
            return
        }
        guard let want = TextFile.read(path) else {
            Issue.record("no stored screen \(path); record it", sourceLocation: sourceLocation)
            return
        }
        if got != want {
            Issue.record("\(ScreenDifference.text(got: got, want: want))", sourceLocation: sourceLocation)
        }
    }

    @Test(arguments: [(40, 12), (80, 24), (120, 36), (160, 48), (240, 60)])
    func live(width: Int, height: Int) {
        check("live-\(width)x\(height)", SampleBoard.state(width, height))
    }

    @Test func outageIsAGap() {
        check("outage-120x36", SampleBoard.state(120, 36, panels: SampleBoard.withOutage))
    }

    @Test func collecting() {
        check("collecting-80x24", SampleBoard.empty(80, 24))
    }

    @Test func firstPage() {
        check("first-page-120x36", SampleBoard.state(120, 36, panels: SampleBoard.firstPage))
    }

    @Test func zoomedWithCrosshair() {
        var state = SampleBoard.state(100, 30)
        for _ in 0..<3 where state.focusedPanel?.isGraph == false { state.press("j") }
        state.press(.enter)
        for _ in 0..<30 { state.press("h") }
        check("zoomed-100x30", state)
    }

    @Test func pausedWithANodeDown() {
        var state = SampleBoard.state(120, 36)
        var nodes = SampleBoard.nodes
        nodes[1].isUp = false
        _ = state.handle(.nodes(nodes))
        state.press(" ")
        _ = state.handle(.tick(SampleFleet.now + .seconds(95)))
        check("paused-120x36", state)
    }

    @Test func help() {
        var state = SampleBoard.state(120, 36)
        state.press("?")
        check("help-120x36", state)
        state = SampleBoard.state(60, 20)
        state.press("?")
        check("help-60x20", state)
    }

    @Test func picker() {
        var state = SampleBoard.state(80, 24)
        state.press("w", "s", "e")
        check("picker-80x24", state)
    }

    @Test func inspect() {
        var state = SampleBoard.state(100, 40)
        state.press("i")
        check("inspect-100x40", state)
    }

    @Test(arguments: [(60, 16), (120, 24), (200, 24)])
    func nodes(width: Int, height: Int) {
        check("nodes-\(width)x\(height)", SampleNodes.state(width, height))
    }

    @Test func oneNode() {
        var state = SampleNodes.state(120, 40)
        state.press(.enter)
        check("node-120x40", state)
    }

    @Test func noGateway() {
        var state = SampleBoard.empty(100, 30)
        let tried = ["8100", "8007", "8001"].map {
            Notice.Item("http://localhost:\($0)/metrics", "connection refused")
        }
        _ = state.handle(.notice(.noGateway(tried: tried)))
        check("no-gateway-100x30", state)
    }

    @Test(arguments: GlyphSet.allCases)
    func poorerFonts(set: GlyphSet) {
        var theme = ThemeLibrary.monochrome()
        theme.glyphs = set
        check("monochrome-\(set.rawValue)-100x30", SampleBoard.state(100, 30, theme: theme))
    }

    @Test func tooSmall() {
        check("too-small-39x9", SampleBoard.state(39, 9))
    }

    @Test func everySmallSizeDraws() {
        var state = SampleBoard.state(60, 20)
        for width in 0...60 {
            for height in 0...20 {
                _ = state.handle(.resized(width: width, height: height))
                let grid = SampleBoard.grid(state)
                #expect(grid.width == width && grid.height == height)
            }
        }
    }

    @Test func everyOverlayDrawsAtEverySize() {
        for keys: [KeyPress] in [
            [KeyPress("?")], [KeyPress("w")], [KeyPress("i")], [KeyPress("T")], [KeyPress("j"), KeyPress(.enter)],
        ] {
            var state = SampleBoard.state(60, 20)
            for key in keys { _ = state.handle(.key(key)) }
            for (width, height) in [(1, 1), (40, 10), (41, 11), (45, 16), (60, 20), (200, 10), (40, 60)] {
                _ = state.handle(.resized(width: width, height: height))
                _ = SampleBoard.grid(state)
            }
        }
    }
}

extension BoardState {
    /// Presses keys, one after the other, and forgets the requests.
    mutating func press(_ keys: KeyPress...) {
        for key in keys {
            _ = handle(.key(key))
        }
    }
}

extension KeyPress: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self.init(text.first ?? " ")
    }

    static var enter: KeyPress { KeyPress(.enter) }
    static var escape: KeyPress { KeyPress(.escape) }
}
