import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

/// Drawings over windows that are a single step, and of queries whose steps are longer than the window.
struct OneStepTests {
    enum Window: CaseIterable {
        case oneStep, longStep
    }

    private static let names = ContentSamples.kinds.map(\.name) + ["bars"]

    private static func kind(_ name: String) throws -> (name: String, json: String) {
        if name == "bars" {
            return (name, #""type":"timeseries","fieldConfig":{"defaults":{"custom":{"drawStyle":"bars"}}}"#)
        }
        return try #require(ContentSamples.kinds.first { $0.name == name })
    }

    private static func samples(_ window: Window, _ place: Int) -> SampleBuffer {
        var samples = SampleBuffer()
        let times: [TimeSpan] = window == .oneStep ? [.zero] : [.minutes(-35), .minutes(-5), .minutes(25)]
        for time in times { samples.append((ContentSamples.now + time).milliseconds, Double(place + 5)) }
        return samples
    }

    private static func data(_ window: Window) -> PanelData {
        let series = ["a", "b", "c"].enumerated().map { place, name in
            DataSeries(name: name, labels: Labels([Label("name", name)]), samples: samples(window, place))
        }
        var answer = PanelData.Answer(series: series, expression: "x")
        answer.step = .minutes(30)
        return PanelData(
            answers: ["A": answer], state: .ready,
            from: window == .oneStep ? ContentSamples.now : ContentSamples.from, through: ContentSamples.now,
            step: window == .oneStep ? .minutes(30) : ContentSamples.step)
    }

    private static func grid(_ name: String, _ window: Window, width: Int, height: Int) throws -> Grid {
        let board = ContentSamples.board(try kind(name))
        var state = BoardState(
            boards: [BoardEntry(board)], theme: ThemeLibrary.standard(), width: width, height: height,
            now: ContentSamples.now, range: .minutes(5))
        _ = state.evaluate()
        let data = data(window)
        let contents = Dictionary(uniqueKeysWithValues: board.panels.map { ($0.id, PanelContent($0, data)) })
        _ = state.handle(
            .data(
                BoardData(
                    ticket: state.lastTicket, panels: [1: data], board: board, variables: BoardVariables(),
                    contents: contents)))
        var grid = Grid(width: width, height: height)
        BoardScreen(state).drawPanel(0, in: grid.bounds, on: &grid)
        return grid
    }

    @Test(arguments: names, Window.allCases) func everyKindIsDrawn(name: String, window: Window) throws {
        for (width, height) in [(40, 12), (240, 60)] {
            let grid = try Self.grid(name, window, width: width, height: height)
            #expect(grid.cells.contains { $0.glyph != .space }, "\(name) \(window)")
        }
    }

    /// Which columns of the panel's middle line have dots.
    private static func dots(_ grid: Grid) -> [Int] {
        (1..<grid.width - 1).filter { x in
            (0..<grid.height).contains { (0x2801...0x28FF).contains(grid[x, $0].glyph.base.value) }
        }
    }

    @Test(arguments: [40, 240]) func aSingleValueIsOneBarInTheMiddle(width: Int) throws {
        let grid = try Self.grid("bars", .oneStep, width: width, height: 12)
        let columns = Self.dots(grid)
        let (first, last) = try (#require(columns.first), #require(columns.last))
        #expect(columns.count == last - first + 1, "one bar")
        #expect(grid.plainText.contains("14:03:20"), "its moment")
        #expect(first > 8 && last < width - 4, "not the whole width: \(first)…\(last) of \(width)")
    }

    /// Its column is as long as the window.
    @Test func aHeatmapOfOneStepIsOneColumn() throws {
        let grid = try Self.grid("heatmap", .oneStep, width: 80, height: 12)
        let columns = (0..<grid.width).filter { x in (0..<grid.height).contains { grid[x, $0].glyph == Glyph("▀") } }
        let (first, last) = try (#require(columns.first), #require(columns.last))
        #expect(columns.count == last - first + 1 && first < 16 && last == grid.width - 3, "\(first)…\(last)")
    }

    @Test(arguments: ["timeseries", "points"]) func aSingleValueStandsInTheMiddle(name: String) throws {
        let grid = try Self.grid(name, .oneStep, width: 80, height: 12)
        let marks = (0..<grid.width).filter { x in
            (1..<grid.height - 3).contains {
                (0x2801...0x28FF).contains(grid[x, $0].glyph.base.value) || grid[x, $0].glyph == Glyph("•")
            }
        }
        #expect(!marks.isEmpty && marks.allSatisfy { (30...55).contains($0) }, "\(marks)")
    }

    /// The bar of a value before the window reaches into it, and no bar goes beyond.
    @Test func longBarsAreCutAtTheWindowsEnds() throws {
        let grid = try Self.grid("bars", .longStep, width: 80, height: 12)
        #expect(!Self.dots(grid).isEmpty)
    }

    @Test(arguments: [(40, 12), (240, 60)]) func theLiveBoardIsDrawn(width: Int, height: Int) {
        let panels = SampleBoard.live.mapValues { data in
            var data = data
            data.from = data.through
            data.step = .minutes(30)
            return data
        }
        let state = SampleBoard.state(width, height, panels: panels)
        #expect(SampleBoard.grid(state).plainText.contains("Requests"))
        for index in state.board.panels.indices {
            for (width, height) in [(40, 12), (240, 60)] {
                var grid = Grid(width: width, height: height)
                BoardScreen(state).drawPanel(index, in: grid.bounds, on: &grid)
            }
        }
    }
}
