import MetricModel

/// When a board's panels look: all at once and alike, but for those that say otherwise.
struct PanelTimes {
    let moment: BoardMoment
    private let smoothing: TimeSpan
    private let usual: PanelTime

    init(moment: BoardMoment, smoothing: TimeSpan) {
        self.moment = moment
        self.smoothing = smoothing
        usual = PanelTime(moment: moment, rate: RateWindow(moment, smoothing: smoothing))
    }

    /// - Parameters:
    ///   - query: nil for the panel as a whole.
    ///   - minimumStep: The query's shortest step, variables put in.
    func time(of panel: Panel, query: PanelQuery? = nil, minimumStep: String = "") -> PanelTime {
        let factor = query?.intervalFactor ?? 1
        let timing = panel.timing
        guard timing != PanelTiming() || !minimumStep.isEmpty || factor > 1 || moment.points[panel.id] != nil else {
            return usual
        }
        let scrape = moment.window.scrapeInterval
        let span = timing.span ?? moment.window.span
        let points = timing.maximumPoints ?? moment.points[panel.id] ?? usualPoints
        let panelStep = StepRule(scrapeInterval: scrape, minimumStep: TimeSpan(timing.minimumStep))
            .step(span: span, points: points)
        let resolution = QueryResolution(
            span: span, points: points, panelInterval: panelStep,
            minimumStep: minimumStep.isEmpty ? timing.minimumStep : minimumStep, factor: Int64(factor),
            scrapeInterval: scrape)
        var own = moment
        let shift = timing.shift ?? .zero
        own.now = moment.now - shift
        own.window = TimeWindow(ending: end - shift, span: span, step: resolution.step, scrapeInterval: scrape)
        return PanelTime(
            moment: own, rate: RateWindow(own, smoothing: smoothing, rateInterval: resolution.rateInterval))
    }

    private var usualPoints: Int {
        let points = moment.window.span.milliseconds / max(moment.window.step.milliseconds, 1)
        return Int(min(max(points, 1), 11_000))
    }

    /// Where the board's window ended before it was aligned.
    private var end: Timestamp {
        let window = moment.window
        return moment.now >= window.through && moment.now - window.through < window.step ? moment.now : window.through
    }
}
