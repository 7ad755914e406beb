extension PanelKind {
    /// The kind in a word or two, for people.
    public var name: String {
        switch self {
        case .headline: "headline"
        case .timeSeries: "graph"
        case .barGauge: "bar gauge"
        case .table, .fieldTable: "table"
        case .stat: "stat"
        case .gauge: "gauge"
        case .pieChart: "pie"
        case .barChart: "bar chart"
        case .heatmap: "heatmap"
        case .histogram: "histogram"
        case .xyChart: "XY chart"
        case .stateTimeline: "state timeline"
        case .statusHistory: "status history"
        case .text: "text"
        case .row: "row"
        case .unsupported(let name): name
        }
    }
}
