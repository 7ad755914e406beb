import MetricModel

/// Whose values a column holds.
struct Row {
    /// The labels before any name was dropped.
    let series: Labels
    /// Whether the name, type and unit are gone, as after every computation. Kept apart from the labels,
    /// because most rows end in an aggregation that looks at one or two labels only.
    var isBare: Bool

    init(_ labels: Labels, isBare: Bool = false) {
        series = labels
        self.isBare = isBare
    }

    var labels: Labels {
        isBare ? series.removing(.reserved) : series
    }

    /// The same row after a computation.
    var bare: Row { Row(series, isBare: true) }
}
