import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

struct BarsTests {
    private func grid(_ json: String, width: Int, height: Int) -> Grid {
        SampleBoard.grid(ContentSamples.state(("bars", json), .data, width: width, height: height))
    }

    /// Bars of several series stand in the same places: all of them are seen, each in its colour.
    @Test func noBarHidesAnother() {
        let bars = grid(
            #""type":"timeseries","fieldConfig":{"defaults":{"custom":{"drawStyle":"bars"}}}"#, width: 100, height: 24)
        var cells: [Color: Int] = [:]
        for y in 2..<18 {
            for x in 10..<90 where (0x2801...0x28ff).contains(bars[x, y].glyph.base.value) {
                cells[bars[x, y].style.foreground, default: 0] += 1
            }
        }
        #expect(cells.count == 3)
        #expect(cells.values.allSatisfy { $0 > 20 })
    }

    /// Upright bars stay upright where decimals would not fit; their names stand side by side.
    @Test func uprightBarsStandWhereTheyAreNarrow() {
        let json =
            #""type":"bargauge","fieldConfig":{"defaults":{"unit":"celsius"}},"options":{"orientation":"vertical"}"#
        let state = ContentSamples.state(("bars", json), .data, width: 100, height: 30)
        for width in [19, 20, 26, 60] {
            var grid = Grid(width: width, height: 12)
            BoardScreen(state).drawPanel(0, in: grid.bounds, on: &grid)
            let lines = grid.plainText.split(separator: "\n").dropFirst()
            #expect(lines.contains { $0.contains("a ") && $0.contains(" b ") && $0.contains(" c") }, "\(width)")
        }
    }

    /// A stack of its own doesn't stand upon the others: `"group": false` of the total beside its parts.
    @Test func stacksOfDifferentGroupsStandSideBySide() {
        func top(_ group: String) -> String? {
            let screen = grid(
                #"""
                "type":"timeseries","fieldConfig":{"defaults":{"custom":{"fillOpacity":40,"stacking":{"mode":"normal",
                "group":"A"}}},"overrides":[{"matcher":{"id":"byName","options":"c"},"properties":[
                {"id":"custom.fillOpacity","value":0},{"id":"custom.stacking","value":{"mode":"normal","group":\#(group)}}]}]}
                """#, width: 100, height: 24
            ).plainText
            return screen.split(separator: "\n").first { $0.contains("┤") }.map { line in
                String(line.prefix { $0 != "┤" }.filter(\.isNumber))
            }
        }
        // 30 and 25 are the highest of two parts, 35 of the third.
        #expect(top("false").flatMap(Int.init).map { $0 <= 60 } == true)
        #expect(top(#""A""#).flatMap(Int.init).map { $0 > 60 } == true)
    }
}
