import Canvas
import Dashboards
import Testing

@testable import Interface

struct PanelMessageTests {
    private static let check = [
        "ai_metrics: true on the Prometheus plugin", "logging.log_statistics: true on the ai-proxy plugin",
        "a first request on a route with ai-proxy",
    ]
    private static let reason = "no AI metrics yet: check " + check.joined(separator: ", ")

    private func text(_ width: Int, _ height: Int) -> String {
        var grid = Grid(width: width, height: height)
        PanelMessage.draw(("no data", Self.reason), in: grid.bounds, theme: ThemeLibrary.standard(), on: &grid)
        return grid.plainText
    }

    @Test func whatToCheckStandsBelowEachOther() throws {
        let lines = text(60, 7).split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.contains("no AI metrics yet: check") })
        let starts = try Self.check.map { item in
            let line = try #require(lines.first { $0.contains("· \(item)") })
            return line.prefix { $0 == " " }.count
        }
        #expect(Set(starts).count == 1)
    }

    @Test func itRunsOnWhereThereIsNoRoomForAList() {
        #expect(text(60, 4).contains("check ai_metrics: true on the"))
        #expect(text(20, 3).contains("…"))
    }

    @Test(arguments: [(0, 0), (1, 1), (2, 9), (3, 40)])
    func fitsAnywhere(width: Int, height: Int) {
        #expect(text(width, height).split(separator: "\n").count <= max(1, height))
    }
}
