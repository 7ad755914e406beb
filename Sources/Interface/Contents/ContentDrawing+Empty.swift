import Dashboards
import MetricModel

extension ContentDrawing {
    /// What a graph says that has series, but not one number in them; nil where there is something to see.
    var emptyWords: (title: String, detail: String)? {
        guard case .graph(let graph) = content, !graph.series.isEmpty,
            !graph.series.contains(where: { $0.samples.values.contains(where: \.isFinite) })
        else { return nil }
        return PanelMessage.nothingCounted(data, keys: context.keys)
    }
}
