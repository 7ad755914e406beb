import ArgumentParser
import Dashboards
import Interface
import MetricModel
import PromQL

/// A board as lines on standard output, at each interval.
struct PlainSession {
    let collector: Collector
    let plan: ScrapePlan
    let options: PlainOptions
    let appearance: AppearanceOptions
    let boards: BoardOptions
    let shelf: BoardShelf

    /// Runs until the count is reached, a condition holds or the reader goes away.
    ///
    /// - Throws: `ExitStatus.conditionHeld` when a condition holds; `ExitStatus.failure` when one can't be evaluated,
    ///   or no node has ever answered.
    func run() async throws {
        let conditions = try options.failIf.map { try FailCondition($0) }
        await collector.start(plan)
        if let after = options.after { try await Task.sleep(for: .milliseconds(after.milliseconds)) }
        await collector.firstAnswers()
        let engine = Engine(source: collector.store)
        let frame = StillFrame(
            collector: collector, interval: interval, appearance: appearance, boards: boards, shelf: shelf,
            evaluator: BoardEvaluator(engine: engine))
        var next = ContinuousClock.now
        var hasAnswered = false
        for count in 1... {
            var report = BoardReport(frame.state(size: PlainSession.size))
            hasAnswered = hasAnswered || report.nodesUp > 0
            let findings = try check(conditions, engine, at: report.moment)
            report.failed = findings.map(\.condition)
            let isRead = StandardOutput.write(text(of: report))
            if !findings.isEmpty { try await end(findings) }
            if !isRead || count == options.count { break }
            next += .milliseconds(interval.milliseconds)
            // A machine that slept does not catch up on the lines it missed.
            next = max(next, .now)
            try await Task.sleep(until: next, clock: .continuous)
        }
        try await end(hasAnswered: hasAnswered)
    }

    private var interval: TimeSpan { plan.interval }

    /// Of the screen that nobody sees; how finely graphs are asked goes by its width.
    private static let size = GridSize(width: 120, height: 36)

    private func text(of report: BoardReport) -> String {
        switch options.format ?? .text {
        case .text:
            report.lines(utcOffset: appearance.utcOffset(at: report.moment)).map { SafeLine.of($0) + "\n" }.joined()
        case .ndjson: SafeJSON.of(report.json)
        }
    }

    private func check(
        _ conditions: [FailCondition], _ engine: Engine, at moment: Timestamp
    ) throws -> [(condition: String, finding: String)] {
        do throws(QueryError) {
            var findings: [(condition: String, finding: String)] = []
            for condition in conditions {
                if let finding = try condition.finding(engine, at: moment) {
                    findings.append((condition.text, finding))
                }
            }
            return findings
        } catch {
            StandardError.write("kongtop: --fail-if: \(SafeLine.of(error.message))\n")
            throw ExitStatus.failure
        }
    }

    private func end(_ findings: [(condition: String, finding: String)]) async throws {
        for finding in findings {
            StandardError.write("kongtop: --fail-if '\(SafeLine.of(finding.condition))' holds: ")
            StandardError.write("\(SafeLine.of(finding.finding))\n")
        }
        await collector.stop()
        throw ExitStatus.conditionHeld
    }

    private func end(hasAnswered: Bool) async throws {
        let nodes = collector.registry.nodes
        await collector.stop()
        guard !hasAnswered else { return }
        for node in nodes { StandardError.write("kongtop: \(SafeLine.of(node.message))\n") }
        throw ExitStatus.failure
    }
}
