import Interface
import MetricModel
import Scraping

/// A stretch of scraping without a screen, for commands that print one answer.
struct ShortScrape {
    let plan: ScrapePlan
    let span: TimeSpan

    /// Scrapes for the span, or not at all where no discovery came up with a target; says on standard error which nodes
    /// do not answer.
    ///
    /// - Throws: where none has answered at all.
    func run(_ collector: Collector) async throws {
        await collector.start(plan)
        if !collector.registry.nodes.isEmpty {
            try await Task.sleep(for: .milliseconds(max(0, span.milliseconds)))
            await collector.firstAnswers()
        }
        let nodes = collector.registry.nodes
        for node in nodes where !node.isUp {
            StandardError.write("kongtop: \(node.message)\n")
        }
        for problem in collector.book.problems { StandardError.write("kongtop: \(SafeLine.of(problem))\n") }
        if nodes.isEmpty { StandardError.write("kongtop: there is no target to ask\n") }
        if !nodes.contains(where: \.isUp) {
            await collector.stop()
            throw ExitStatus.failure
        }
    }
}
