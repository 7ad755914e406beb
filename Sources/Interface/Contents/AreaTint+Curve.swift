import Canvas
import Dashboards

extension AreaTint {
    /// Tints what lies between a curve and zero, with nothing in the curve's gaps.
    ///
    /// - Parameter ground: Where zero is, 0…1 of the plot's height.
    func draw(under points: [LinePlot.Point?], to ground: Double, on grid: inout Grid) {
        // At the height closest to the ground: above the line nothing is filled.
        let heights = heights(of: points, towards: ground)
        let known = heights.compactMap { $0 } + [ground]
        let shades = fadingShades(from: known.max() ?? ground, and: known.min() ?? ground, to: ground)
        for case (let x, let height?) in heights.enumerated() {
            column(x, from: height, to: ground, shades, on: &grid)
        }
    }

    /// Tints what lies between two curves where both are.
    func draw(between points: [LinePlot.Point?], and others: [LinePlot.Point?], on grid: inout Grid) {
        let (own, other) = (heights(of: points, towards: 0), heights(of: others, towards: 1))
        let shades = evenShades()
        for (x, ends) in zip(own, other).enumerated() {
            if let height = ends.0, let ground = ends.1 { column(x, from: height, to: ground, shades, on: &grid) }
        }
    }

    /// The curve's height in every column of the plot: of several the one closest to the ground; nil in gaps.
    private func heights(of points: [LinePlot.Point?], towards ground: Double) -> [Double?] {
        var heights = [Double?](repeating: nil, count: plot.width)
        var previous: LinePlot.Point?
        for point in points {
            defer { previous = point }
            guard let point, let start = previous ?? Optional(point) else { continue }
            let first = column(start.x)
            let last = column(point.x)
            for x in first...max(first, last) where heights.indices.contains(x) {
                let share = last > first ? Double(x - first) / Double(last - first) : 1
                let height = start.y + (point.y - start.y) * share
                let known = heights[x] ?? height
                heights[x] = (height - ground).magnitude < (known - ground).magnitude ? height : known
            }
        }
        return heights
    }

    private func column(_ share: Double) -> Int {
        let last = max(0, plot.width - 1)
        return Int(clamping: (share * Double(last)).rounded(), to: 0...last)
    }
}
