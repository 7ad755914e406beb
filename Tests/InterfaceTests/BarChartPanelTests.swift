import Canvas
import MetricModel
import Testing

@testable import Dashboards
@testable import Interface

struct BarChartPanelTests {
    private func lines(
        _ values: [[Double?]], _ options: BarChartOptions, minimum: Double? = nil, width: Int = 40, height: Int = 12
    ) -> [String] {
        var options = options
        options.legend.isShown = false
        let series = values.enumerated().map { place, values in
            BarChartContent.Series(
                name: "s\(place)", color: .rgb(red: UInt8(place), green: 200, blue: 0), values: values, unit: .short)
        }
        let content = BarChartContent(
            categories: values[0].indices.map { "c\($0)" }, series: series, minimum: minimum, maximum: nil)
        let context = PanelContext(
            theme: ThemeLibrary.standard(), colors: SeriesColors(), wallClock: WallClock(utcOffset: .zero, zone: ""),
            find: "", crosshair: nil, isFocused: false)
        var grid = Grid(width: width, height: height)
        BarChartPanel(content: content, options: options, context: context).draw(in: grid.bounds, on: &grid)
        return grid.plainText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func columns(_ line: String) -> [Int] {
        Array(line).enumerated().filter { "█▌▐▉▊▋▍▎▏".contains($0.element) }.map(\.offset)
    }

    @Test func lyingBarsGoBothWaysFromZero() throws {
        let lines = lines([[-3, 3, -1.5]], BarChartOptions(orientation: .horizontal, showsValues: false))
        let (low, high, half) = (columns(lines[0]), columns(lines[1]), columns(lines[2]))
        let zero = try #require(high.first)
        #expect(low.last == zero - 1 && half.last == zero - 1, "\(lines)")
        #expect(abs(low.count - high.count) <= 1 && abs(low.count - 2 * half.count) <= 1)
    }

    @Test func allNegativeBarsReachFromTheRight() {
        let lines = lines([[-4, -1]], BarChartOptions(orientation: .horizontal, showsValues: false))
        let (long, short) = (columns(lines[0]), columns(lines[1]))
        #expect(long.last == short.last && long.count >= 4 * short.count - 3 && !short.isEmpty, "\(lines)")
    }

    @Test func standingBarsGoBothWaysFromZero() {
        let lines = lines([[-3, 3]], BarChartOptions(orientation: .vertical))
        let rows = { (range: Range<Int>) in
            lines.indices.filter {
                lines[$0].dropFirst(range.lowerBound).prefix(range.count).contains { "█▀▄▁▂▃▅▆▇".contains($0) }
            }
        }
        let (down, up) = (rows(0..<20), rows(20..<40))
        #expect(down.first == up.last.map { $0 + 1 }, "\(lines)")
        #expect(abs(down.count - up.count) <= 1 && !up.isEmpty)
        #expect(lines.joined().contains("-3"))
    }

    /// What is negative is upon each other below zero, what is positive above it.
    @Test func stacksGoBothWays() throws {
        let options = BarChartOptions(orientation: .horizontal, stacking: .normal, showsValues: false)
        let lines = lines([[-2, 2], [-2, 2], [4, 0]], options)
        let (both, up) = (columns(lines[0]), columns(lines[1]))
        #expect(both.count >= 2 * up.count - 1 && both.last == up.last, "\(lines)")
    }

    @Test(arguments: [PanelOrientation.horizontal, .vertical]) func aMinimumIsTakenOffAStackOnce(
        orientation: PanelOrientation
    ) {
        func filled(_ values: [[Double?]], _ stacking: TimeSeriesOptions.Stacking, _ minimum: Double?) -> Int {
            let options = BarChartOptions(orientation: orientation, stacking: stacking, showsValues: false)
            return lines(values, options, minimum: minimum).joined().count { "█▉▇▆▅▄▃▂▁".contains($0) }
        }
        // A whole stack reaches the end; one of half its height over the minimum half as far.
        let whole = filled([[10], [10]], .normal, nil)
        #expect(filled([[10], [10]], .normal, 4) == whole)
        let low = filled([[10, 6], [10, 6]], .normal, 4) - filled([[10, 2], [10, 2]], .normal, 4)
        #expect(low > 0)
        // Shares are of the whole.
        #expect(filled([[3], [1]], .percent, 2) == filled([[3], [1]], .percent, nil))
    }

    @Test func anyValuesAreDrawn() {
        let odd: [Double?] = [
            1e308, -1e308, .infinity, .nan, nil, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
        ]
        for stacking in [TimeSeriesOptions.Stacking.none, .normal, .percent] {
            for orientation in [PanelOrientation.horizontal, .vertical, .automatic] {
                for (width, height) in [(0, 0), (1, 9), (5, 2), (12, 5), (40, 12), (240, 60)] {
                    for minimum in [nil, -1, 7, .nan, .infinity, -.infinity] as [Double?] {
                        let options = BarChartOptions(orientation: orientation, stacking: stacking)
                        _ = lines([odd, odd], options, minimum: minimum, width: width, height: height)
                    }
                }
            }
        }
    }
}
