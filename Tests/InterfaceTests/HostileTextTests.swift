import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

/// Labels, messages and node names come from outside.
struct HostileTextTests {
    static let nasty = [
        "\u{1b}[2J\u{1b}]0;owned\u{7}", "a\nb\r\tc", "\u{202e}evil", "模型模型模型", "e\u{301}\u{302}\u{303}\u{304}", "🚀👩‍👩‍👧",
        "",
        "\u{0}", "\u{9b}31m", String(repeating: "x", count: 10_000), "\u{fe0f}\u{200d}", "العربية",
    ]

    private func isSafe(_ grid: Grid) -> Bool {
        grid.cells.allSatisfy { cell in
            let value = cell.glyph.base.value
            return cell.glyph == .continuation
                || (value >= 0x20 && !(0x7f...0x9f).contains(value))
                    && !(0x202a...0x202e).contains(value) && !(0x2066...0x2069).contains(value)
        }
    }

    private func rows(_ grid: Grid) -> [Int] {
        (0..<grid.height).map { y in (0..<grid.width).reduce(0) { $0 + grid[$1, y].glyph.columns } }
    }

    @Test func labelsStayInTheirCells() throws {
        let routes = HostileTextTests.nasty.enumerated().map { place, text in
            SampleFleet.Route(
                provider: text, model: text, workspace: text, pace: Double(place + 1), price: 0.001, hits: 0.5,
                latency: 1,
                phase: 0)
        }
        let panels = try SampleFleet(routes: routes).panels(LiveBoard.board())
        var state = SampleBoard.state(120, 36, panels: panels)
        _ = state.handle(.variableValues(["workspace": HostileTextTests.nasty]))
        _ = state.handle(.nodes(HostileTextTests.nasty.map { NodeStatus(name: $0, isUp: false, message: $0) }))
        for key in ["", "w", "i", "?"] as [String] {
            var shown = state
            for character in key { shown.press(KeyPress(character)) }
            for (width, height) in [(40, 12), (80, 24), (120, 36), (160, 48)] {
                _ = shown.handle(.resized(width: width, height: height))
                let grid = SampleBoard.grid(shown)
                #expect(isSafe(grid))
                #expect(rows(grid).allSatisfy { $0 == width }, "\(key) at \(width)")
            }
        }
    }

    @Test func messagesStayInTheirCells() {
        for text in HostileTextTests.nasty {
            var panels = SampleBoard.live
            for id in panels.keys {
                panels[id]?.answers = ["A": .init(series: [], warnings: [text], failure: text)]
                panels[id]?.state = .failed(message: text)
            }
            var state = SampleBoard.state(80, 24, panels: panels)
            _ = state.handle(.toast(text, isError: true))
            #expect(isSafe(SampleBoard.grid(state)))
            _ = state.handle(.notice(Notice(title: text, summary: text, tried: [.init(text, text)])))
            #expect(isSafe(SampleBoard.grid(state)))
        }
    }

    @Test func oddNumbersDrawEverywhere() {
        let odd = [Double.nan, .infinity, -.infinity, 1e308, -1e308, 1e-300, 0, -1]
        var panels = SampleBoard.live
        for (id, data) in panels {
            for (refID, answer) in data.answers {
                for index in answer.series.indices {
                    for sample in answer.series[index].samples.values.indices {
                        panels[id]?.answers[refID]?.series[index].samples.values[sample] =
                            odd[(sample + index) % odd.count]
                    }
                }
            }
        }
        for (width, height) in [(40, 12), (120, 36)] {
            #expect(isSafe(SampleBoard.grid(SampleBoard.state(width, height, panels: panels))))
        }
    }

    @Test func oddTimesDrawEverywhere() {
        for (from, through, step) in [(0, 0, 0), (Int64.min, .max, 1), (.max, .min, -5), (0, 900_000, .max)]
            as [(Int64, Int64, Int64)]
        {
            var panels = SampleBoard.live
            for id in panels.keys {
                panels[id]?.from = Timestamp(milliseconds: from)
                panels[id]?.through = Timestamp(milliseconds: through)
                panels[id]?.step = TimeSpan(milliseconds: step)
            }
            var state = SampleBoard.state(120, 36, panels: panels)
            _ = SampleBoard.grid(state)
            state.press("j", .enter, "h", "h", "l")
            _ = SampleBoard.grid(state)
        }
    }
}
