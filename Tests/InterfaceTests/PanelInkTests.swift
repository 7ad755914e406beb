import Canvas
import Dashboards
import Testing

@testable import Interface

struct PanelInkTests {
    @Test(arguments: ThemeLibrary.all())
    func textOnColouredGroundsIsLegible(theme: Theme) throws {
        let ink = PanelInk(theme: theme, colors: SeriesColors())
        let named = ["green", "red", "yellow", "orange", "blue", "purple", "dark-red", "super-light-green"]
        let colors = try named.map { try #require(PanelColor(grafana: $0)) } + (0..<12).map(PanelColor.palette)
        for color in colors {
            let style = ink.ground(color)
            guard let ratio = Contrast.ratio(style.foreground, style.background) else { continue }
            #expect(ratio >= 4.5, "\(theme.name): \(color)")
        }
    }
}
