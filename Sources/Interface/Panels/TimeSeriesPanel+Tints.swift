import Canvas
import Dashboards

extension TimeSeriesPanel {
    /// Areas of more series than this would hide each other.
    private static let mostAreas = 8
    /// 0…100, as in Grafana's fill opacity.
    private static let opacity = 20.0

    /// The colour of each line behind what lies below it: the largest first, so that each keeps its own ground.
    func drawTints(_ layout: GraphLayout, on grid: inout Grid) {
        guard options.isFilled, !theme.isMonochrome, order.count <= Self.mostAreas else { return }
        for index in order {
            guard case .rgb(let red, let green, let blue) = style(index).foreground else { continue }
            let color = PanelColor.rgb(red: red, green: green, blue: blue)
            AreaTint(color, opacity: Self.opacity, ink: context.ink, plot: layout.plot)?
                .draw(under: points(frame.tops[index], layout), to: layout.share(of: 0), on: &grid)
        }
    }
}
