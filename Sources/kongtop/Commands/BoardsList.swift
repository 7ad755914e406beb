import ArgumentParser
import Dashboards
import Interface
import MetricModel

/// `kongtop boards list`
struct BoardsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Name the boards inside the program.")

    func run() {
        var table = TextTable(rightAligned: [2], rows: [["name", "title", "panels", "opens with"]])
        for entry in BoardShelf().entries {
            let board = entry.make(.rate, entry.timeRange ?? TimeRange(span: .minutes(15)))
            let bounds = board.timeRange.bounds?.title ?? "Last \(board.timeRange.span)"
            table.rows.append([entry.name, entry.title, "\(board.panelCount)", bounds])
        }
        StandardOutput.write(table.text(indent: ""))
    }
}

extension Board {
    /// How many panels it has, those in collapsed rows included, headings not.
    var panelCount: Int {
        panels.reduce(0) { count, panel in
            if case .row(let row) = panel.kind { count + row.hidden.count } else { count + 1 }
        }
    }
}
