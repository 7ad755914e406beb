import MetricModel

/// Whose values a column holds.
struct Row {
    /// The list that the series is one of; nil where its labels are at hand.
    let origin: RowOrigin?
    /// The place in the list.
    let place: Int
    private let known: Labels?
    /// Whether the name, type and unit are gone, as after every computation. Kept apart from the labels,
    /// because most rows end in an aggregation that looks at one or two labels only.
    private(set) var isBare: Bool

    init(_ labels: Labels, isBare: Bool = false) {
        origin = nil
        place = 0
        known = labels
        self.isBare = isBare
    }

    /// A series of a list, whose labels are made only when somebody asks for them.
    init(_ origin: RowOrigin, at place: Int) {
        self.origin = origin
        self.place = place
        known = nil
        isBare = false
    }

    /// The labels before any name was dropped.
    var series: Labels { known ?? origin?.list.labels(at: place) ?? .empty }

    var labels: Labels {
        isBare ? series.removing(.reserved) : series
    }

    /// The same row after a computation.
    var bare: Row {
        var row = self
        row.isBare = true
        return row
    }
}

/// A list of series that rows come from; told apart by identity.
final class RowOrigin {
    let list: any SeriesList

    init(_ list: any SeriesList) {
        self.list = list
    }
}
