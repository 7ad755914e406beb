import Canvas
import Dashboards
import Glibc
import MetricModel

/// Counts over time and size, two buckets to a cell where there are more of them than lines.
struct HeatmapPanel {
    var content: HeatmapContent
    var options: HeatmapOptions
    var data: PanelData
    var context: PanelContext

    private var theme: Theme { context.theme }

    func draw(in area: Rect, on grid: inout Grid) {
        let inner = area.inset(horizontally: 1)
        guard inner.width > 6, inner.height > 1, !content.buckets.isEmpty else { return }
        let labels = content.buckets.map { label($0) }
        let axis = min(labels.map { Glyphs.width(of: $0) }.max() ?? 0, inner.width / 3) + 2
        let hasTimes = inner.height >= 3
        let plot = Rect(
            x: inner.x + axis, y: inner.y, width: max(0, inner.width - axis),
            height: inner.height - (hasTimes ? 1 : 0))
        let halves = plot.height * (usesHalves ? 2 : 1)
        for x in 0..<plot.width {
            let columns = timeRange(x, width: plot.width)
            for y in 0..<plot.height {
                let upper = share(columns, buckets(y * (usesHalves ? 2 : 1), of: halves))
                let lower = usesHalves ? share(columns, buckets(y * 2 + 1, of: halves)) : upper
                draw(upper: upper, lower: lower, x: plot.x + x, y: plot.y + y, on: &grid)
            }
        }
        drawLabels(labels, beside: plot, axis: axis, on: &grid)
        TimeLabels(from: data.from, through: data.through, theme: theme, wallClock: context.wallClock)
            .draw(below: plot, firstX: plot.x, axisRow: nil, labelRow: hasTimes ? plot.maxY : nil, on: &grid)
    }

    /// Whether a cell can have one colour above and another below.
    private var usesHalves: Bool { !theme.isMonochrome && hasHalves && !context.ink.isLimited }
    private var hasHalves: Bool { theme.glyphs == .braille || theme.glyphs == .blocks }

    private func label(_ bucket: HeatmapContent.Bucket) -> String {
        guard let upper = bucket.upper else { return PanelContext.name(bucket.label) }
        return options.axisUnit.format(upper, decimals: options.axisDecimals).text
    }

    // MARK: Places

    /// The buckets that a line shows, counted from above.
    private func buckets(_ line: Int, of lines: Int) -> Range<Int> {
        let count = content.buckets.count
        let first = line * count / max(1, lines)
        let last = max(first + 1, (line + 1) * count / max(1, lines))
        if options.isReversed { return first..<min(last, count) }
        return max(0, count - last)..<max(0, count - first)
    }

    /// The times that a column shows: places in `content.times`.
    private func timeRange(_ column: Int, width: Int) -> Range<Int> {
        let span = Double((data.through - data.from).milliseconds) + Double(data.step.milliseconds)
        guard span > 0, width > 0 else { return 0..<0 }
        let length = Double((content.columnSpan ?? data.step).milliseconds)
        // Half a step before the first time and half a one after the last: a column around each is one from each on.
        let start = Double(data.from.milliseconds)
        func index(_ share: Double) -> Int {
            let time = start + span * share
            var (low, high) = (0, content.times.count)
            while low < high {
                let middle = (low + high) / 2
                if Double(content.times[middle]) < time { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let first = index(Double(column) / Double(width))
        let last = index(Double(column + 1) / Double(width))
        if last > first { return first..<last }
        // Between two times the one before goes on, for as long as a column is.
        guard first > 0 else { return 0..<0 }
        let age = start + span * Double(column) / Double(width) - Double(content.times[first - 1])
        return age < length ? (first - 1)..<first : 0..<0
    }

    /// The largest count among them, as a place on the colour scale; nil where nothing is known.
    private func share(_ times: Range<Int>, _ buckets: Range<Int>) -> Double? {
        var largest: Double?
        for bucket in buckets where content.counts.indices.contains(bucket) {
            for time in times where content.counts[bucket].indices.contains(time) {
                if let count = content.counts[bucket][time], count.isFinite { largest = max(largest ?? count, count) }
            }
        }
        guard let largest else { return nil }
        let (low, high) = (content.minimum, content.maximum)
        var share = high > low ? (largest - low) / (high - low) : 1
        share = share.isNaN ? 1 : min(max(share, 0), 1)
        return options.exponent.map { pow(share, $0) } ?? share
    }

    // MARK: Cells

    private func draw(upper: Double?, lower: Double?, x: Int, y: Int, on grid: inout Grid) {
        guard upper != nil || lower != nil else { return }
        guard usesHalves else {
            let shades: [Unicode.Scalar] = hasHalves ? ["░", "▒", "▓", "█"] : [".", ":", "+", "#"]
            let shade = Int(clamping: (upper ?? 0) * 4, to: 0...3)
            grid.put(Glyph(shades[shade]), x: x, y: y, style: theme.text)
            return
        }
        let (one, other) = (color(upper), color(lower))
        grid.put(Glyph("▀"), x: x, y: y, style: Style(foreground: one, background: other))
    }

    private func color(_ share: Double?) -> Color {
        guard let share else { return theme.background }
        let place = options.reversesScheme ? 1 - share : share
        // Schemes for paper begin with white: on a dark screen little is dark.
        let turned = options.scheme.isForPaper && theme.kind == .dark ? 1 - place : place
        return context.ink.style(options.scheme.color(at: turned)).foreground
    }

    private func drawLabels(_ labels: [String], beside plot: Rect, axis: Int, on grid: inout Grid) {
        let count = labels.count
        var free = plot.y
        for line in 0..<count {
            let bucket = options.isReversed ? line : count - 1 - line
            let y = plot.y + plot.height * line / max(1, count)
            guard y >= free, y < plot.maxY else { continue }
            grid.write(
                labels[bucket], x: plot.x - axis, y: y, style: theme.muted, maxWidth: axis - 2, align: .trailing)
            grid.put(Glyph("┤"), x: plot.x - 1, y: y, style: theme.border)
            free = y + 1
        }
    }
}

extension ColorScheme {
    fileprivate var isForPaper: Bool { self == .oranges }
}
