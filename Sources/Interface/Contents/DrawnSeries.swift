import Dashboards

/// Which series of an imported graph are drawn: a plot of a few rows can show a few lines, and more are confetti.
///
/// Only lines that stand alone are left out: layers of a stack and bars add up to something, points have no course, and
/// the two sides of a band belong together.
struct DrawnSeries {
    /// In the order of the graph.
    let series: [GraphSeries]
    /// How many lines of its own the graph has, and how many of them are drawn.
    let all: Int
    let drawn: Int

    var leavesOut: Bool { drawn < all }

    private static let fewest = 3
    private static let most = 10
    /// What the time axis and a legend take of a panel's height.
    private static let rowsBesidePlot = 3
    /// So few lines can be followed in any plot, as those of the providers there are.
    private static let few = 8
    /// Nobody wants to hear that one or two are left out.
    private static let tolerance = 2

    /// How many lines are drawn in a panel with so many rows inside its frame: about one a row of its plot.
    static func limit(rows: Int) -> Int { min(max(rows - rowsBesidePlot, fewest), most) }

    /// - Parameter series: Those that are neither hidden nor out of what is looked for.
    init(of series: [GraphSeries], context: PanelContext) {
        let bounds = Set(series.compactMap(\.fillsDownTo))
        let lines = series.indices.filter { place in
            let one = series[place]
            return one.drawing == .lines && one.stacking == .none && one.comparedTo == nil && one.fillsDownTo == nil
                && !bounds.contains(one.name)
        }
        all = lines.count
        guard context.find.isEmpty, let limit = context.mostLines, lines.count > max(limit + Self.tolerance, Self.few)
        else {
            self.series = series
            drawn = lines.count
            return
        }
        let ranked = context.order.places(
            of: lines.map { series[$0].name }, values: lines.map { series[$0].weight })
        let left = Set(ranked.dropFirst(limit).map { lines[$0] })
        let leftNames = Set(left.map { series[$0].name }).subtracting(
            ranked.prefix(limit).map { series[lines[$0]].name })
        drawn = limit
        self.series = series.indices.compactMap { place in
            // What is compared with goes with what it is compared to.
            let isLeft = left.contains(place) || series[place].comparedTo.map(leftNames.contains) ?? false
            return isLeft ? nil : series[place]
        }
    }

    /// How many are drawn, in the longest words there is room for; nothing where all are, or there is room for none.
    func words(zoom: String, room: Int) -> String? {
        guard leavesOut else { return nil }
        return ["\(drawn) largest of \(all) · \(zoom) all", "\(drawn) of \(all) · \(zoom)", "\(drawn)/\(all)"]
            .first { $0.count <= room }
    }
}
