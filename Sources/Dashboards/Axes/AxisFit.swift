/// How an axis' marks fit onto lines.
struct AxisFit {
    /// Along the axis: values, or powers of a logarithm.
    let low: Double
    let high: Double
    let rows: Int
    let ends: AxisRows.Ends
    let scale: AxisScale
    /// Lines from mark to mark: marks need air, where there is room for it.
    private let leastApart: Int

    init(from low: Double, to high: Double, rows: Int, ends: AxisRows.Ends, scale: AxisScale) {
        self.low = low
        self.high = high
        self.rows = rows
        self.ends = ends
        self.scale = scale
        leastApart = rows < 5 ? 1 : rows < 24 ? 2 : 3
    }

    struct Mark {
        var row: Int
        var position: Double
        /// Whether it is a multiple of the step, not only an end.
        var isRound = true
    }

    struct Choice {
        var lower: Double
        var span: Double
        var step: Double
        var marks: [Mark] = []
    }

    func best() -> Choice? { ends == .bothHeld ? held() : stretched() }

    private var isSmall: Bool { rows < 7 }
    /// Small axes take 3 and 4 for round as well: coarse steps would waste much of them.
    private var round: [Double] { isSmall ? [1, 2, 3, 4, 5] : [1, 2, 5] }

    /// The choice that leaves the least room empty; fewer than three marks count as more of it.
    private func stretched() -> Choice? {
        // Steps that can't be made smaller stand as far apart as they come.
        if let least = scale.leastStep, (high - low) / least < Double(rows / leastApart) {
            return fit(apart: leastApart...max(leastApart, rows))
        }
        // Further apart the eye loses the line; in small axes nothing else may fit.
        return fit(apart: leastApart...max(leastApart, 5)) ?? fit(apart: 6...max(6, rows))
    }

    private func fit(apart distances: ClosedRange<Int>) -> Choice? {
        var best: (choice: Choice, emptiness: Double)?
        for apart in distances where apart < max(leastApart + 1, rows) {
            guard let choice = choice(apart: apart) else { continue }
            let marks = choice.marks.count
            let scarcity = marks < 2 ? 1 : marks < 3 ? (isSmall ? 0.25 : 0.5) : 0
            let emptiness = choice.span / (high - low) + scarcity
            if best.map({ emptiness < $0.emptiness - 1e-9 }) ?? true { best = (choice, emptiness) }
        }
        return best?.choice
    }

    /// The smallest round step with which marks so many lines apart hold all the values.
    private func choice(apart: Int) -> Choice? {
        let steps = Double(rows) / Double(apart)
        var step = scale.step(atLeast: (high - low) / steps, round: round)
        for _ in 0..<3 {
            let foot = ends == .free ? scale.mark(below: low, step: step) : low
            let span = step * steps
            guard step > 0, foot.isFinite, span.isFinite, (foot + span).isFinite else { return nil }
            if foot + span >= high - step * 1e-9 {
                let marks = marks(step: step, apart: apart, foot: foot)
                return Choice(lower: foot, span: span, step: step, marks: marks)
            }
            step = scale.step(atLeast: step * 1.01, round: round)
        }
        return nil
    }

    private func marks(step: Double, apart: Int, foot: Double) -> [Mark] {
        let first = scale.mark(above: foot, step: step)
        let offset = (first - foot) / step * Double(apart) + 1e-6
        guard offset >= 0, offset < Double(rows) else { return [] }
        return stride(from: Int(offset), to: rows, by: apart).enumerated().map { index, row in
            Mark(row: row, position: first + Double(index) * step)
        }
    }

    /// Between ends that don't move: as many round marks as happen to stand equally far apart, or the ends themselves.
    private func held() -> Choice? {
        for count in stride(from: min(max(2, (rows + 1) / 2), 8), to: 1, by: -1) {
            let step = scale.step(atLeast: (high - low) / Double(count), round: [1, 2, 2.5, 5])
            guard step > 0, let marks = evenMarks(step: step), marks.count > 2 else { continue }
            return Choice(lower: low, span: high - low, step: step, marks: marks)
        }
        let marks = [Mark(row: 0, position: low, isRound: false), Mark(row: rows - 1, position: high, isRound: false)]
        return Choice(lower: low, span: high - low, step: high - low, marks: marks)
    }

    private func evenMarks(step: Double) -> [Mark]? {
        var marks: [Mark] = []
        let first = scale.mark(above: low, step: step)
        for index in 0..<rows {
            let position = first + Double(index) * step
            guard position <= high + step * 1e-9 else { break }
            let line = (position - low) / (high - low) * Double(rows) + 1e-6
            marks.append(Mark(row: Int(clamping: line, to: 0...(rows - 1)), position: position))
        }
        let gaps = Set(zip(marks, marks.dropFirst()).map { $1.row - $0.row })
        return gaps.count == 1 && gaps.allSatisfy { $0 >= leastApart } ? marks : nil
    }
}
