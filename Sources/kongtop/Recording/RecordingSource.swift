import MetricModel
import Synchronization

/// Notes which series are asked for, and of which time, on their way to another source.
final class RecordingSource: SeriesSource {
    private struct Question {
        var matchers: [Matcher]
        var from: Timestamp
        var through: Timestamp
    }

    private let source: any SeriesSource
    private let questions = Mutex<[String: Question]>([:])

    init(_ source: any SeriesSource) {
        self.source = source
    }

    func select(_ matchers: [Matcher], from: Timestamp, through: Timestamp) throws -> any SeriesSelection {
        let key = matchers.map { "\($0.name)\($0.operation.rawValue)\(LabelSyntax.quoted($0.value))" }.joined(
            separator: ",")
        questions.withLock { questions in
            var question = questions[key] ?? Question(matchers: matchers, from: from, through: through)
            question.from = min(question.from, from)
            question.through = max(question.through, through)
            questions[key] = question
        }
        return try source.select(matchers, from: from, through: through)
    }

    /// All series that were asked for, each once, with all samples of the time that was asked about.
    ///
    /// - Parameter body: called for each series.
    func forEachSeries(_ body: (Labels, SampleBuffer) throws -> Void) throws {
        var seen: Set<Labels> = []
        var buffer = SampleBuffer()
        let asked = questions.withLock { Array($0.values) }
        guard let from = asked.map(\.from).min(), let through = asked.map(\.through).max() else { return }
        for question in asked {
            let found = try source.select(question.matchers, from: from, through: through)
            for index in 0..<found.count where seen.insert(found.labels(at: index)).inserted {
                found.read(index, from: from, through: through, into: &buffer)
                if !buffer.isEmpty { try body(found.labels(at: index), buffer) }
            }
        }
    }
}
