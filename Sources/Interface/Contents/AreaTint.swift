import Canvas
import Dashboards

/// The area between a line and zero, or another line: colour behind cells.
///
/// Towards zero it fades by rows: the cells of a row are as strong as each other, so that they stay as they are when the
/// line above them moves, and only the line's own cells are sent. A cell has one background, so one that the line goes
/// through takes as much of the colour as lies in the area: the edge looks as fine as the line.
struct AreaTint {
    private let ink: PanelInk
    private let color: PanelColor
    private let opacity: Double
    let plot: Rect

    /// How strong the colour still is at zero.
    private static let faintest = 0.45
    /// How strong it is between two lines.
    private static let even = 0.75

    /// - Parameter opacity: 0…100.
    /// - Returns: nil where the terminal has no such colour.
    init?(_ color: PanelColor, opacity: Double, ink: PanelInk, plot: Rect) {
        guard ink.tint(color, opacity: opacity) != nil else { return nil }
        self.ink = ink
        self.color = color
        self.opacity = opacity
        self.plot = plot
    }

    /// The colour of each row of the plot, the same in all.
    func evenShades() -> [Color] { shades { _ in Self.even } }

    /// The colour of each row of the plot, fading from the line's summits towards zero.
    ///
    /// - Parameters:
    ///   - highest: Where the line, or zero, is highest, 0…1 of the plot's height.
    ///   - lowest: Where it is lowest.
    ///   - ground: Where zero is.
    func fadingShades(from highest: Double, and lowest: Double, to ground: Double) -> [Color] {
        let zero = lines(ground)
        // Whole rows, so that a new highest value rarely colours everything anew.
        let (top, bottom) = (lines(highest).rounded(.down), lines(lowest).rounded(.up))
        return shades { row in
            let summit = row < zero ? top : bottom
            let depth = summit == zero ? 0 : min(max((row - summit) / (zero - summit), 0), 1)
            // In few steps, since a terminal is told every colour that differs from the one before.
            return ((1 - (1 - Self.faintest) * depth) * 4).rounded() / 4
        }
    }

    /// - Parameter strength: By the middle of the row.
    private func shades(_ strength: (Double) -> Double) -> [Color] {
        (0..<plot.height).compactMap { ink.tint(color, opacity: opacity, coverage: strength(Double($0) + 0.5)) }
    }

    /// - Parameters:
    ///   - height: Where the line is, 0…1 of the plot's height.
    ///   - ground: Where zero, or the other line, is.
    ///   - shades: The colours of the rows.
    func column(_ x: Int, from height: Double, to ground: Double, _ shades: [Color], on grid: inout Grid) {
        let (line, zero) = (lines(height), lines(ground))
        let (top, bottom) = (min(line, zero), max(line, zero))
        guard bottom > top else { return }
        for row in Int(top)..<min(shades.count, Int(bottom.rounded(.up))) {
            // To halves, for the same reason as above.
            let covered = min(Double(row + 1), bottom) - max(Double(row), top)
            guard covered < 0.75 else {
                grid[plot.x + x, plot.y + row].style.background = shades[row]
                continue
            }
            guard covered >= 0.25 else { continue }
            // Above the line, what was behind the cell stays: the area of another line, for one.
            let cell = grid[plot.x + x, plot.y + row].style.background
            let behind = cell == .standard ? ink.theme.background : cell
            grid[plot.x + x, plot.y + row].style.background = shades[row].mixed(with: behind, share: 0.5)
        }
    }

    /// Lines of cells from the top of the plot; what is not a number lies at the bottom.
    private func lines(_ share: Double) -> Double { (1 - (share > 0 ? min(share, 1) : 0)) * Double(plot.height) }
}
