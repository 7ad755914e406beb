import Dashboards
import Dispatch
import MetricModel
import Testing

@testable import Interface
@testable import kongtop

struct BoardRefresherTests {
    /// Without series; looking at it tells so and then waits.
    private struct SlowSource: SeriesSource {
        let asked: AsyncStream<Void>.Continuation
        let gate = DispatchSemaphore(value: 0)

        func select(_ matchers: [Matcher], from: Timestamp, through: Timestamp) throws -> any SeriesSelection {
            asked.yield()
            gate.wait()
            return NoSeries()
        }
    }

    private struct NoSeries: SeriesSelection {
        var count: Int { 0 }
        func labels(at index: Int) -> Labels { .empty }
        func read(_ index: Int, from: Timestamp, through: Timestamp, into buffer: inout SampleBuffer) {}
    }

    private func evaluation(_ ticket: Int) -> Evaluation {
        let panel = Panel(
            id: 1, title: "p", kind: .timeSeries(TimeSeriesOptions()),
            position: GridPosition(x: 0, y: 0, width: 24, height: 8),
            queries: [PanelQuery("A", "a", mode: .range)], unit: .short)
        let span = TimeSpan.minutes(15)
        let moment = Timestamp(seconds: 1_700_000_000 + Double(ticket))
        return Evaluation(
            ticket: ticket, board: Board(name: "b", title: "B", panels: [panel], timeRange: TimeRange(span: span)),
            choices: [:], moment: moment,
            window: TimeWindow(ending: moment, span: span, points: 40, scrapeInterval: .seconds(1)))
    }

    @Test func givesUpWhatWaitsAsWell() async {
        let (asks, asked) = AsyncStream<Void>.makeStream()
        let (events, post) = AsyncStream<InterfaceEvent>.makeStream()
        let source = SlowSource(asked: asked)
        let refresher = BoardRefresher(
            source: source, settleTime: .seconds(15), coverage: { _ in Coverage() }, post: { post.yield($0) })
        refresher.request(evaluation(1))
        for await _ in asks { break }
        refresher.request(evaluation(2))
        refresher.cancel()
        // From here on nothing waits.
        for _ in 0..<100 { source.gate.signal() }
        // Time for what should not be evaluated.
        try? await Task.sleep(for: .milliseconds(50))
        refresher.request(evaluation(3))
        for await event in events {
            guard case .data(let data) = event else { continue }
            #expect(data.ticket == 3)
            break
        }
    }
}
