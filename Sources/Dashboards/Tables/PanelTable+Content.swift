import MetricModel

extension PanelTable {
    /// What an imported panel shows, as plain values.
    init(_ content: PanelContent) {
        switch content {
        case .graph(let graph): self = Self.graph(graph)
        case .values(let values):
            let rows = values.map { [Value.text($0.name), $0.value.map(Value.number) ?? .empty] }
            self.init(columns: ["name", "value"], rows: rows)
        case .table(let table):
            self.init(columns: table.columns.map(\.title), rows: table.rows.map { $0.map(\.value) })
        case .bars(let chart):
            let rows = chart.categories.indices.map { index in
                [Value.text(chart.categories[index])]
                    + chart.series.map { $0.values[index].map(Value.number) ?? .empty }
            }
            self.init(columns: ["category"] + chart.series.map(\.name), rows: rows)
        case .heatmap(let heatmap):
            let rows = heatmap.times.indices.map { index in
                [Value.time(Timestamp(milliseconds: heatmap.times[index]))]
                    + heatmap.counts.map { $0[index].map(Value.number) ?? .empty }
            }
            self.init(columns: ["time"] + heatmap.buckets.map(\.label), rows: rows)
        case .histogram(let histogram):
            let rows = histogram.lowerBounds.indices.map { index in
                [Value.number(histogram.lowerBounds[index])]
                    + histogram.series.map { Value.number(Double($0.counts[index])) }
            }
            self.init(columns: ["from"] + histogram.series.map(\.name), rows: rows)
        case .xy(let plot):
            let rows = plot.series.flatMap { series in
                series.points.map { [Value.text(series.name), .number($0.x), .number($0.y)] }
            }
            self.init(columns: ["name", "x", "y"], rows: rows)
        case .states(let states):
            let rows = states.lines.flatMap { line in
                line.spans.map { span -> [Value] in
                    [
                        .text(line.name), .time(Timestamp(milliseconds: span.from)),
                        .time(Timestamp(milliseconds: span.through)), .text(span.text),
                    ]
                }
            }
            self.init(columns: ["name", "from", "to", "state"], rows: rows)
        case .text(let text): self.init(columns: ["text"], rows: [[.text(text.content)]])
        case .nothing: self.init(columns: [], rows: [])
        }
    }

    private static func graph(_ graph: GraphContent) -> PanelTable {
        let times = Set(graph.series.flatMap(\.samples.timestamps)).sorted()
        let lines = Dictionary(times.enumerated().map { ($1, $0) }) { first, _ in first }
        var rows = times.map { time in
            [Value.time(Timestamp(milliseconds: time))] + [Value](repeating: .empty, count: graph.series.count)
        }
        for (column, series) in graph.series.enumerated() {
            for (time, value) in zip(series.samples.timestamps, series.samples.values) where !value.isNaN {
                if let line = lines[time] { rows[line][column + 1] = .number(value) }
            }
        }
        return PanelTable(columns: ["time"] + graph.series.map(\.name), rows: rows)
    }
}
