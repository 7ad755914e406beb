import Dashboards
import Exposition
import Interface
import MetricModel
import Scraping

extension NodeRow {
    /// How many scrapes the line of durations shows.
    private static let scrapesShown = 32
    /// Restarts and outages are told of for so long.
    private static let pastShown = TimeSpan.minutes(60)
    /// More outages than these are not kept, nor counted.
    private static let mostOutages = 999

    mutating func take(_ target: Target) {
        interval = target.interval
        details.address = target.address.url
        details.labelsBefore = target.labelsBeforeRelabeling
        details.requestHeaders = target.requestHeaders.map { NodeDetails.Item($0.name, $0.value) }
        takeWarnings(of: target)
    }

    /// What was seen of its pages stays until the next good one: a node that fails for a while has no other clock.
    private mutating func takeWarnings(of target: Target) {
        marks.removeAll { if case .unsafe = $0 { true } else { false } }
        marks += target.warnings.map { .unsafe($0) }
    }

    mutating func take(_ report: ScrapeReport, _ facts: NodeFacts.Facts) {
        interval = report.target.interval
        takeWarnings(of: report.target)
        lastScrape = report.timestamp
        if report.failure == nil { takeCounts(of: report) }
        durations = durations.suffix(NodeRow.scrapesShown - 1) + [report.failure == nil ? report.duration : nil]
        if !facts.version.isEmpty { version = facts.version }
        if let families = report.families {
            details.families = families.map {
                NodeDetails.Item($0.name, "\($0.metadata.type)", note: $0.metadata.help)
            }
        }
        takeOutcome(of: report)
        if report.failure == nil { takeMarks(of: report, facts) }
        markOutages(at: report.timestamp)
    }

    private mutating func takeCounts(of report: ScrapeReport) {
        lastAnswer = report.timestamp
        samples = report.counts.samples
        seriesAdded = report.counts.newSeries
        bytes = report.pageByteCount
    }

    private mutating func takeOutcome(of report: ScrapeReport) {
        let former = state
        if former == .down, report.failure == nil { noteOutage(until: report.timestamp) }
        switch report.outcome {
        case .succeeded(let problems):
            state = problems.isEmpty ? .up : .odd
            details.problems = problems
            details.answerHeaders = report.answerHeaders.map { NodeDetails.Item($0.name, $0.value) }
            message = problems.first ?? ""
            if problems.count > 1 { message += " (and \(problems.count - 1) more)" }
        case .failed(let failure):
            state = .down
            let prefix = "\(instance): "
            message = failure.advice.hasPrefix(prefix) ? String(failure.advice.dropFirst(prefix.count)) : failure.advice
        }
        if state != former || since == nil { since = report.timestamp }
    }

    private mutating func noteOutage(until end: Timestamp) {
        outages = outages.suffix(NodeRow.mostOutages - 1)
        outages.append(NodeOutage(began: since ?? end, ended: end, reason: AIMetricsAdvice.problem(in: message)))
    }

    /// Tells of the outages that are not too long ago.
    private mutating func markOutages(at moment: Timestamp) {
        outages.removeAll { moment - $0.ended >= NodeRow.pastShown }
        marks.removeAll(where: \.isPastFailure)
        if let last = outages.last { marks.append(.failed(last, times: outages.count)) }
    }

    private mutating func takeMarks(of report: ScrapeReport, _ facts: NodeFacts.Facts) {
        marks = report.target.warnings.map { .unsafe($0) }
        if facts.isJumping {
            marks.append(.jumping)
        } else if let restart = facts.restart, report.timestamp - restart < NodeRow.pastShown {
            marks.append(.restarted(restart))
        }
        let date = report.answerHeaders.first { $0.name.lowercased() == "date" }.flatMap { HTTPDate.moment($0.value) }
        if let date {
            let difference = ClockDifference(answer: date, asked: report.timestamp, seconds: report.duration)
            if let span = difference.worthTelling { marks.append(.clock(span)) }
        }
    }
}
