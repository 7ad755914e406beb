import Dashboards
import MetricModel

extension ReportItem {
    /// What a panel says; nil for panels that say nothing in numbers: headings, texts, and headlines, whose number is
    /// told with the board's others.
    init?(_ panel: Panel, _ data: PanelData?, _ content: PanelContent?, words: String) {
        switch panel.kind {
        case .headline, .row, .text: return nil
        default: break
        }
        let title = panel.title.isEmpty ? "Panel \(panel.id)" : panel.title
        self.init(title: title, parts: ReportItem.parts(panel, data, content), words: words)
    }

    private static func parts(_ panel: Panel, _ data: PanelData?, _ content: PanelContent?) -> [Part] {
        if let content, let parts = parts(content) { return parts }
        guard let data else { return [] }
        switch panel.kind {
        case .timeSeries: return graph(panel, data)
        case .barGauge: return bars(panel, data)
        case .table(let options): return rows(options, data)
        default: return []
        }
    }

    // MARK: The Live board's own panels

    private static func graph(_ panel: Panel, _ data: PanelData) -> [Part] {
        let queries = panel.queries.filter { $0.mode == .range && $0.comparison == nil }
        return queries.flatMap { data.answers[$0.refID]?.series ?? [] }.map { series in
            let value = data.newestValue(of: series)
            return Part(name: PanelContext.name(series.name), numbers: [number(value, panel.unit, panel.decimals)])
        }
    }

    private static func bars(_ panel: Panel, _ data: PanelData) -> [Part] {
        panel.queries.filter { $0.comparison == nil }.flatMap { data.answers[$0.refID]?.series ?? [] }.map { series in
            let value = Reducer.lastNotNull.reduce(series.samples)
            return Part(name: PanelContext.name(series.name), numbers: [number(value, panel.unit, panel.decimals)])
        }
    }

    private static func rows(_ options: TableOptions, _ data: PanelData) -> [Part] {
        JoinedTable(data, options: options).sorted(by: options.sortColumn, descending: true).map { row in
            var names: [String] = []
            var numbers: [Number] = []
            for (column, cell) in zip(options.columns, row.cells) {
                switch cell {
                case .text(let text): if !text.isEmpty { names.append(PanelContext.name(text)) }
                case .number(let value): numbers.append(number(value, column.unit, nil, title: data.title(of: column)))
                case .sparkline: break
                }
            }
            return Part(name: names.joined(separator: " "), numbers: numbers)
        }
    }

    private static func number(_ value: Double?, _ unit: Unit, _ decimals: Int?, title: String = "") -> Number {
        Number(title: title, value: value, text: unit.format(value, decimals: decimals).text)
    }

    // MARK: Grafana's panels

    /// Nil where the content says nothing of its own.
    private static func parts(_ content: PanelContent) -> [Part]? {
        switch content {
        case .graph(let graph):
            return graph.series.map { series in
                let value = Reducer.lastNotNull.reduce(series.samples)
                return Part(
                    name: PanelContext.name(series.name), numbers: [number(value, series.unit, series.decimals)])
            }
        case .values(let values):
            return values.map { value in
                let number = Number(title: "", value: value.value, text: value.text.text)
                return Part(name: values.count > 1 ? PanelContext.name(value.name) : "", numbers: [number])
            }
        case .table(let table): return table.rows.map { row($0, table.columns) }
        case .bars(let chart):
            return chart.categories.enumerated().map { place, category in
                let numbers = chart.series.map { series in
                    number(
                        series.values.indices.contains(place) ? series.values[place] : nil, series.unit,
                        series.decimals, title: chart.series.count > 1 ? series.name : "")
                }
                return Part(name: PanelContext.name(category), numbers: numbers)
            }
        case .heatmap(let heatmap):
            return heatmap.buckets.enumerated().map { place, bucket in
                let counts = heatmap.counts.indices.contains(place) ? heatmap.counts[place] : []
                return Part(name: bucket.label, numbers: [number(counts.last ?? nil, .short, nil)])
            }
        case .states(let states):
            return states.lines.map { line in
                let now = line.spans.last
                let number = Number(title: "", value: now?.value, text: now?.text ?? FormattedValue.missing.text)
                return Part(name: PanelContext.name(line.name), numbers: [number])
            }
        case .histogram, .xy, .text, .nothing: return nil
        }
    }

    private static func row(_ cells: [TableContent.Cell], _ columns: [TableContent.Column]) -> Part {
        var names: [String] = []
        var numbers: [Number] = []
        for (column, cell) in zip(columns, cells) {
            if case .number(let value) = cell.value {
                numbers.append(Number(title: column.title, value: value, text: cell.text))
            } else if !cell.text.isEmpty {
                names.append(PanelContext.name(cell.text))
            }
        }
        return Part(name: names.joined(separator: " "), numbers: numbers)
    }
}
