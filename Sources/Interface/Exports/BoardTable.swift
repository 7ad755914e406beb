import Dashboards
import MetricModel

/// The data behind a whole board as one table: a line per panel, query, series and sample.
struct BoardTable {
    var panels: [Panel]
    var data: [Panel.ID: PanelData]

    var table: PanelTable {
        var rows: [[PanelTable.Value]] = []
        for panel in panels {
            for query in panel.queries {
                for series in data[panel.id]?.answers[query.refID]?.series ?? [] {
                    let start: [PanelTable.Value] = [.text(panel.title), .text(query.refID), .text(series.name)]
                    for (time, value) in zip(series.samples.timestamps, series.samples.values) {
                        rows.append(start + [.time(Timestamp(milliseconds: time)), .number(value)])
                    }
                }
            }
        }
        return PanelTable(columns: ["panel", "query", "series", "time", "value"], rows: rows)
    }
}
