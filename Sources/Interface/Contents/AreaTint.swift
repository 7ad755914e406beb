import Canvas
import Dashboards

/// The area between a line and zero, or another line: colour behind cells, one shade all over as in Grafana.
///
/// A cell has one background, so one that the line goes through takes as much of the colour as lies in the area: the
/// edge looks as fine as the line.
struct AreaTint {
    private let tint: Color
    private let background: Color
    let plot: Rect

    /// How strong the colour is, that lines on it can be seen.
    private static let strength = 0.75

    /// - Parameter opacity: 0…100.
    /// - Returns: nil where the terminal has no such colour.
    init?(_ color: PanelColor, opacity: Double, ink: PanelInk, plot: Rect) {
        guard let tint = ink.tint(color, opacity: opacity, coverage: Self.strength) else { return nil }
        self.tint = tint
        background = ink.theme.background
        self.plot = plot
    }

    /// - Parameters:
    ///   - height: Where the line is, 0…1 of the plot's height.
    ///   - ground: Where zero is.
    func column(_ x: Int, from height: Double, to ground: Double, on grid: inout Grid) {
        let (line, zero) = (lines(height), lines(ground))
        let (top, bottom) = (min(line, zero), max(line, zero))
        guard bottom > top else { return }
        for row in Int(top)..<min(plot.height, Int(bottom.rounded(.up))) {
            let covered = min(Double(row + 1), bottom) - max(Double(row), top)
            // In eighths, since a terminal is told every colour that differs from the one before.
            let share = Self.inEighths(covered)
            guard share > 0 else { continue }
            // Above the line, what was behind the cell stays: the area of another line, for one.
            let cell = grid[plot.x + x, plot.y + row].style.background
            let behind = cell == .standard ? background : cell
            grid[plot.x + x, plot.y + row].style.background =
                share == 1 ? tint : tint.mixed(with: behind, share: 1 - share)
        }
    }

    private static func inEighths(_ share: Double) -> Double { (share * 8).rounded() / 8 }

    /// Lines of cells from the top of the plot.
    private func lines(_ share: Double) -> Double { (1 - min(max(share, 0), 1)) * Double(plot.height) }
}
