public import Dashboards
import MetricModel

/// What panels need of their data before they are drawn, made away from the screen: joining a table of thousands of
/// rows takes longer than a key may wait.
public struct PanelDigest: Sendable {
    /// By table panel.
    let tables: [Panel.ID: JoinedTable]
    /// The values of the labels that colours go by, each once, in the order in which they are given colours.
    let colorNames: [String]

    public init(_ board: Board, panels: [Panel.ID: PanelData]) {
        var tables: [Panel.ID: JoinedTable] = [:]
        var names: [String] = []
        var known: Set<String> = []
        for panel in board.panels {
            guard let data = panels[panel.id] else { continue }
            if case .table(let options) = panel.kind { tables[panel.id] = JoinedTable(data, options: options) }
            guard let label = panel.colorLabel else { continue }
            let met = Set(data.answers.values.flatMap { $0.series.map { $0.labels[label] } })
            names += met.subtracting(known).sorted()
            known.formUnion(met)
        }
        self.tables = tables
        colorNames = names
    }
}

extension Panel {
    /// The label whose values have a colour of their own.
    fileprivate var colorLabel: String? {
        switch kind {
        case .timeSeries(let options): options.colorLabel
        case .barGauge(let options): options.colorLabel
        case .table(let options): options.colorLabel
        default: nil
        }
    }
}
