import Canvas

extension AreaTint {
    /// Tints what lies between a curve and zero, with nothing in the curve's gaps.
    ///
    /// - Parameter ground: Where zero is, 0…1 of the plot's height.
    func draw(under points: [LinePlot.Point?], to ground: Double, on grid: inout Grid) {
        // Each column once, at the height closest to the ground: above the line nothing is filled.
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
        let known = heights.compactMap { $0 }
        let (highest, lowest) = (known.max() ?? ground, known.min() ?? ground)
        for case (let x, let height?) in heights.enumerated() {
            column(x, from: height, peak: height > ground ? highest : lowest, to: ground, on: &grid)
        }
    }

    private func column(_ share: Double) -> Int {
        Int((min(max(share, 0), 1) * Double(max(0, plot.width - 1))).rounded())
    }
}
