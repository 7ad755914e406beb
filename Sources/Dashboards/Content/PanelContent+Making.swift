extension PanelContent {
    /// What the panel makes of its data; `.nothing` for rows and the Live board's own kinds.
    public init(_ panel: Panel, _ data: PanelData) {
        let maker = ContentMaker(panel: panel, data: data)
        switch panel.kind {
        case .timeSeries(let options): self = .graph(maker.graph(options))
        case .stat(let options): self = .values(maker.values(options.reduce))
        case .gauge(let options): self = .values(maker.values(options.reduce))
        case .pieChart(let options): self = .values(maker.shares(options.reduce))
        case .barGauge(let options): self = options.reduce.map { .values(maker.values($0)) } ?? .nothing
        case .barChart(let options):
            self =
                maker.spansTime(options)
                ? .graph(maker.graph(options.overTime)) : .bars(maker.bars(options))
        case .fieldTable(let options): self = .table(maker.table(options))
        case .unsupported: self = .table(maker.table(FieldTableOptions()))
        case .heatmap(let options): self = .heatmap(maker.heatmap(options))
        case .histogram(let options): self = .histogram(maker.histogram(options))
        case .xyChart(let options): self = .xy(maker.xy(options))
        case .stateTimeline(let options):
            self = .states(maker.states(options, defaultColor: .scheme(.greenYellowRed)))
        case .statusHistory(let options): self = .states(maker.states(options, defaultColor: .thresholds))
        case .text(let options): self = .text(TextOptions(mode: options.mode, content: data.text ?? options.content))
        case .headline, .table, .row: self = .nothing
        }
    }
}
