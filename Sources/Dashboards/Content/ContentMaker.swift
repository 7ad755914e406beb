import MetricModel

/// Makes a panel's content of its answers.
struct ContentMaker {
    let panel: Panel
    let data: PanelData
    /// What transformations and tables come to; nil where a panel has neither, whose series are taken as they are.
    private let made: [DataFrame]?

    init(panel: Panel, data: PanelData) {
        self.panel = panel
        self.data = data
        let hasTables = panel.queries.contains { $0.format == .table && !$0.isHidden }
        made = panel.transformations.isEmpty && !hasTables ? nil : PanelFrames(panel, data).frames
    }

    var frames: [DataFrame] { made ?? PanelFrames(panel, data).frames }

    /// All series of the shown queries, in their order; after the transformations where there are some.
    var series: [DataField.Series] {
        if let made { return made.flatMap(\.series) }
        var result: [DataField.Series] = []
        for query in panel.queries where !query.isHidden {
            let series = data.answers[query.refID]?.series ?? []
            result += series.map { series in
                let field = DataField(
                    name: "Value", kind: .number, labels: series.labels, values: [], legend: series.name,
                    refID: query.refID)
                return DataField.Series(field: field, samples: series.samples)
            }
        }
        return renamedAutomatically(result)
    }

    /// The field with its display name, and everything that is said of it.
    func display(
        _ field: DataField, samples: SampleBuffer? = nil, place: Int, defaultColor: FieldColor? = nil
    ) -> FieldDisplay {
        let config = panel.fields.config(of: field, samples: samples)
        let name = config.displayName.map { DisplayName(text: named($0)).expanded(field) } ?? field.title
        var display = FieldDisplay(config, name: name, place: place, defaultColor: defaultColor)
        display.now = data.end
        display.clock = data.values?.clock ?? .utc
        return display
    }

    /// A name with the board's variables put in; `${__field…}` stays for the field to say.
    private func named(_ text: String) -> String {
        guard let values = data.values else { return text }
        return ExpressionTemplate(text).readable(values)
    }

    /// Grafana's own choice of names, where a query leaves it to Grafana: the one label that all series have by its
    /// value, else all labels; the expression where there are none (getFieldDisplayName).
    private func renamedAutomatically(_ series: [DataField.Series]) -> [DataField.Series] {
        let automatic = Set(panel.queries.filter { $0.legend == "__auto" }.map(\.refID))
        guard !automatic.isEmpty else { return series }
        var names: Set<String> = []
        for series in series { for label in series.field.labels { names.insert(label.name) } }
        let single = names.count == 1 ? names.first : nil
        return series.map { series in
            guard automatic.contains(series.field.refID) else { return series }
            var series = series
            let labels = series.field.labels
            if labels.isEmpty {
                series.field.legend = data.answers[series.field.refID]?.expression ?? series.field.legend
            } else if let single {
                series.field.legend = labels[single]
            }
            return series
        }
    }
}
