import Dashboards

extension ContentDrawing {
    /// Whether the panel has something, but nothing of what is looked for.
    var showsNothingFound: Bool {
        guard !context.find.isEmpty else { return false }
        let names: [String]
        switch content {
        case .graph(let graph): names = graph.series.map(\.name)
        case .values(let values): names = values.map(\.name)
        case .histogram(let histogram): names = histogram.series.map(\.name)
        case .xy(let plot): names = plot.series.map(\.name)
        case .states(let states): names = states.lines.map(\.name)
        case .table(let content): return !content.rows.isEmpty && table?.view.order.isEmpty == true
        case .bars, .heatmap, .text, .nothing: return false
        }
        return !names.isEmpty && !names.contains { TextMatch.contains($0, context.find) }
    }
}
