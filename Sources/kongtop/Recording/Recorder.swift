import Dashboards
import Interface
import MetricModel
import PromQL

/// Makes recordings: asks a board's questions once, and keeps every series that was looked at.
struct Recorder: Sendable {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    let source: any SeriesSource

    /// Some 200 MB of text: more than a board shows of any fleet.
    static let mostSamples = 10_000_000

    /// The file's content: all measures of the board, with all values of its variables, so that they can be chosen
    /// when it is opened.
    func contents(_ order: RecordingOrder) throws(Failure) -> String {
        let recording = RecordingSource(source)
        let evaluator = BoardEvaluator(engine: Engine(source: recording))
        let view = order.view
        let window = TimeWindow(ending: view.moment, span: view.range, points: 240, scrapeInterval: view.interval)
        let moment = BoardMoment(
            now: view.moment, window: window, collectingSince: Timestamp(milliseconds: .min / 2))
        for measure in Measure.allCases {
            let board = order.entry.make(measure, TimeRange(span: view.range))
            _ = try? evaluator.evaluate(board, at: moment, isCancelled: { false })
            for variable in board.variables { _ = try? evaluator.values(of: variable, at: moment) }
        }
        return try text(recording, order)
    }

    private func text(_ recording: RecordingSource, _ order: RecordingOrder) throws(Failure) -> String {
        var redaction = order.redaction
        var series: [(labels: Labels, samples: SampleBuffer)] = []
        var count = 0
        do {
            try recording.forEachSeries { labels, samples in
                count += samples.count
                guard count <= Recorder.mostSamples else {
                    throw Failure(
                        description: "can't record more than \(Recorder.mostSamples) samples; a shorter range has fewer"
                    )
                }
                series.append((labels, samples))
            }
        } catch {
            throw error as? Failure ?? Failure(description: "can't record: \(error)")
        }
        series.sort { $0.labels < $1.labels }
        redaction.meet(series.map(\.labels))
        var view = order.view
        for label in redaction.labels {
            guard case .values(let chosen) = view.choices[label] else { continue }
            view.choices[label] = .values(chosen.map { redaction.redacted($0, of: label) })
        }
        var text = RecordingFile.header(view)
        for one in series { text += RecordingFile.line(redaction.redacted(one.labels), one.samples) }
        return text
    }
}
