import Dashboards

extension PanelContent {
    /// The names that have a colour of their own here, in the order in which they are given one.
    var colorNames: [String] {
        let colors: [PanelColor] =
            switch self {
            case .graph(let graph): graph.series.map(\.color)
            case .values(let values): values.map(\.color)
            default: []
            }
        return colors.compactMap { if case .series(let name) = $0 { name } else { nil } }.sorted()
    }
}
