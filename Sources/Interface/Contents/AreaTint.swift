import Canvas
import Dashboards

/// The area between a line and zero: colour behind cells, fading from the line's highest place towards zero.
///
/// All cells of a row are as strong as each other, so that they stay as they are when the line above them moves, and
/// only the line's own cells are sent. A cell has one background, so one that the line goes through takes as much of the colour as lies in the area: the
/// edge looks as fine as the line.
struct AreaTint {
    let ink: PanelInk
    let color: PanelColor
    /// 0…100.
    let opacity: Double
    let plot: Rect

    /// How strong the colour still is at zero.
    private static let faintest = 0.45

    /// - Parameters:
    ///   - height: Where the line is, 0…1 of the plot's height.
    ///   - peak: Where the line is furthest from zero on its side.
    ///   - ground: Where zero is.
    func column(_ x: Int, from height: Double, peak: Double, to ground: Double, on grid: inout Grid) {
        let (line, zero) = (lines(height), lines(ground))
        // Whole rows, so that a new highest value rarely colours everything anew.
        let summit = peak > ground ? lines(peak).rounded(.down) : lines(peak).rounded(.up)
        let (top, bottom) = (min(line, zero), max(line, zero))
        guard bottom > top else { return }
        for row in Int(top)..<min(plot.height, Int(bottom.rounded(.up))) {
            let covered = min(Double(row + 1), bottom) - max(Double(row), top)
            let depth = min(max((Double(row) + 0.5 - summit) / (zero - summit), 0), 1)
            // In few steps, since a terminal is told every colour that differs from the one before.
            let strength = Self.rounded(1 - (1 - Self.faintest) * depth, steps: 4)
            let share = Self.rounded(covered, steps: 2)
            guard share > 0, let tint = ink.tint(color, opacity: opacity, coverage: strength) else { continue }
            // Above the line, what was behind the cell stays: the area of another line, for one.
            let cell = grid[plot.x + x, plot.y + row].style.background
            let behind = cell == .standard ? ink.theme.background : cell
            grid[plot.x + x, plot.y + row].style.background = tint.mixed(with: behind, share: 1 - share)
        }
    }

    private static func rounded(_ share: Double, steps: Double) -> Double { (share * steps).rounded() / steps }

    /// Lines of cells from the top of the plot.
    private func lines(_ share: Double) -> Double { (1 - min(max(share, 0), 1)) * Double(plot.height) }
}
