import Canvas
import Glibc

/// A gauge's arc: three quarters of a ring, open at its foot, with a thin rim around it.
struct ArcPen {
    enum Part { case track, fill, rim }

    let columns: Int
    let rows: Int
    let set: GlyphSet

    /// From lower left over the top to lower right, in radians.
    private static let sweep = 1.45 * Double.pi

    private var perCell: (across: Int, down: Int) { DotCanvas.dotsPerCell(self.set) }
    /// How much wider than high a dot is.
    private var aspect: Double { Double(perCell.down) / Double(2 * perCell.across) }
    /// The part of the radius that stands below the centre.
    private var foot: Double { -cos(Self.sweep / 2) }

    private var radius: Double {
        let width = Double(columns * perCell.across) * aspect
        let height = Double(rows * perCell.down)
        return max(0, min(width / 2, height / (1 + foot)) - 0.5)
    }

    private var centerY: Double {
        let height = Double(rows * perCell.down)
        return (height - radius * (1 + foot)) / 2 + radius
    }

    /// The row that the ring's middle is on.
    var centerRow: Int { min(max(Int(centerY) / perCell.down, 0), max(0, rows - 1)) }

    /// - Parameters:
    ///   - fraction: How much of the arc is filled, 0…1.
    ///   - style: For a place along the arc, 0…1; nil to leave it empty.
    func draw(x: Int, y: Int, fraction: Double, on grid: inout Grid, style: (Double, Part) -> Style?) {
        guard radius > 2 else { return }
        var canvas = DotCanvas(columns: columns, rows: rows, set: set)
        let centerX = Double(columns * perCell.across) / 2 - 0.5
        let band = (radius * 0.62)...(radius * 0.9)
        let rim = (radius * 0.94)...(radius * 1.01)
        let filled = fraction.isFinite ? min(max(fraction, 0), 1) : 0
        // What is filled comes last, so that it owns the cells it shares with the track.
        for pass in [Part.rim, .track, .fill] {
            for dotY in 0..<canvas.height {
                for dotX in 0..<canvas.width {
                    let (dx, dy) = ((Double(dotX) - centerX) * aspect, centerY - 0.5 - Double(dotY))
                    let distance = (dx * dx + dy * dy).squareRoot()
                    guard (pass == .rim ? rim : band).contains(distance) else { continue }
                    let place = atan2(dx, dy) / Self.sweep + 0.5
                    guard (0...1).contains(place) else { continue }
                    if pass != .rim, (place <= filled) != (pass == .fill) { continue }
                    if let style = style(place, pass) { canvas.dot(x: dotX, y: dotY, style: style) }
                }
            }
        }
        canvas.draw(x: x, y: y, on: &grid)
    }
}
