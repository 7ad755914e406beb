import Canvas
import Dashboards
import Glibc
import Interface
import MetricModel
import PromQL

/// A range query's answer as a graph in text.
struct QueryChart {
    let query: String
    let range: QueryRange
    var width = QueryChart.terminalWidth
    var height = 20

    /// What the shell says in COLUMNS; 100 where it says nothing.
    static var terminalWidth: Int {
        let columns = getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 100
        return min(max(columns, 20), 1000)
    }

    /// How many values fit beside each other: two in a cell of braille.
    static var points: Int64 { Int64(terminalWidth) * 2 }

    func text(of result: QueryResult) -> String {
        guard case .matrix(let matrix) = result.value else { return "" }
        let names = SeriesNames(matrix.map(\.labels))
        let series = matrix.map { one in
            DataSeries(name: names.name(of: one.labels), labels: one.labels, samples: one.samples)
        }
        let data = PanelData(
            answers: [QueryChart.refID: PanelData.Answer(series: series, warnings: result.warnings)],
            state: .ready, from: range.start, through: range.end, step: range.step)
        let options = TimeSeriesOptions(legend: [.mean, .max])
        let panel = Panel(
            id: 1, title: query.split(whereSeparator: \.isWhitespace).joined(separator: " "),
            kind: .timeSeries(options), position: GridPosition(x: 0, y: 0, width: 24, height: 8),
            queries: [PanelQuery(QueryChart.refID, query, mode: .range)], unit: .short)
        var grid = Grid(width: width, height: height)
        GraphPicture(
            panel: panel, options: options, data: data, theme: ThemeLibrary.monochrome(),
            utcOffset: WallTime.utcOffset(at: range.end)
        ).draw(in: grid.bounds, on: &grid)
        return grid.plainText
    }

    private static let refID = "A"
}
