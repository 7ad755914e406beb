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
            if board.layout == .grid {
                ask(board, of: evaluator, at: moment, view.choices)
                break
            }
            _ = try? evaluator.evaluate(board, at: moment, isCancelled: { false })
            for variable in board.variables { _ = try? evaluator.values(of: variable, at: moment) }
        }
        return try text(recording, order)
    }

    /// The board's document, which may name what is hidden: in expressions, titles and choices.
    private func document(_ order: RecordingOrder, _ redaction: Redaction) throws(Failure) -> String? {
        guard let document = order.entry.document, !redaction.isEmpty else { return order.entry.document }
        guard let hidden = GrafanaDashboard.document(document, changing: redaction.redacted(text:)) else {
            throw Failure(description: "can't hide names in the board's document")
        }
        return hidden
    }

    /// All of a dashboard's questions: those of closed rows too, with everything chosen and with what is.
    private func ask(
        _ board: Board, of evaluator: BoardEvaluator, at moment: BoardMoment, _ choices: [String: VariableChoice]
    ) {
        var open = board
        for panel in board.panels {
            if case .row(let row) = panel.kind, row.isCollapsed { open = open.togglingRow(panel.id) }
        }
        for choices in [[:], choices] {
            let variables = evaluator.variables(of: open, choices: choices, at: moment)
            let shown = open.repeated(
                choices: variables.choices, values: variables.values, span: moment.window.span)
            _ = try? evaluator.evaluate(
                shown, choices: variables.choices, values: variables.values, at: moment, isCancelled: { false })
        }
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
        view.choices = view.choices.reduce(into: [:]) { choices, one in
            choices[one.key] = one.value.redacted(redaction, variable: one.key)
        }
        var text = RecordingFile.header(view, document: try document(order, redaction))
        for one in series { text += RecordingFile.line(redaction.redacted(one.labels), one.samples) }
        return text
    }
}

extension VariableChoice {
    /// A dashboard's variable may have another name than the label whose values it holds: these are known from the
    /// series then.
    fileprivate func redacted(_ redaction: Redaction, variable: String) -> VariableChoice {
        guard case .values(let chosen) = self else { return self }
        let isLabel = redaction.labels.contains(variable)
        return .values(
            chosen.map { isLabel ? redaction.redacted($0, of: variable) : redaction.redacted(text: $0) })
    }
}
