public import MetricModel

extension TimeExpression {
    /// The moment it stands for.
    ///
    /// - Parameters:
    ///   - now: What `now` is.
    ///   - utcOffset: The zone in whose days and hours is counted.
    ///   - roundsUp: Whether `/d` is the end of the day, as at the end of a range, or its beginning.
    public func moment(now: Timestamp, utcOffset: TimeSpan = .zero, roundsUp: Bool = false) -> Timestamp {
        var result: Timestamp
        switch start {
        case .now: result = now
        case .moment(let moment): result = moment
        }
        for step in steps {
            switch step {
            case .add(let count, let unit):
                result = Self.adding(count, unit, to: result + utcOffset) - utcOffset
            case .round(let unit):
                let floor = Self.floor(result + utcOffset, unit)
                result = floor - utcOffset
                if roundsUp { result = Self.adding(1, unit, to: floor) - utcOffset - .milliseconds(1) }
            }
        }
        return result
    }

    private static func length(of unit: Unit) -> Int64? {
        switch unit {
        case .second: 1000
        case .minute: 60_000
        case .hour: 3_600_000
        case .day: 86_400_000
        case .week: 604_800_000
        case .month, .quarter, .year: nil
        }
    }

    private static func months(of unit: Unit) -> Int64 {
        switch unit {
        case .year: 12
        case .quarter: 3
        default: 1
        }
    }

    private static func adding(_ count: Int64, _ unit: Unit, to local: Timestamp) -> Timestamp {
        if let length = length(of: unit) {
            let (span, overflow) = length.multipliedReportingOverflow(by: count)
            return overflow ? local : local + TimeSpan(milliseconds: span)
        }
        let civil = CivilTime(local)
        let month = civil.year * 12 + civil.month - 1 + min(max(count, -120_000), 120_000) * months(of: unit)
        let (year, first) = (month.flooredQuotient(12), month - month.flooredQuotient(12) * 12 + 1)
        // A day that the month lacks is its last one, as moment.js has it.
        let next = month + 1
        let lengthOfMonth =
            CivilDay.number(
                year: next.flooredQuotient(12), month: next - next.flooredQuotient(12) * 12 + 1, day: 1)
            - CivilDay.number(year: year, month: first, day: 1)
        let day = min(civil.day, lengthOfMonth)
        return Timestamp(
            milliseconds: CivilDay.number(year: year, month: first, day: day) * 86_400_000 + civil.milliseconds)
    }

    private static func floor(_ local: Timestamp, _ unit: Unit) -> Timestamp {
        switch unit {
        case .second, .minute, .hour, .day:
            return StepRule.align(local, to: TimeSpan(milliseconds: length(of: unit) ?? 1))
        case .week:
            // The epoch was a Thursday; weeks begin with Sunday, as Grafana's do by default.
            return StepRule.align(local, to: .hours(168), utcOffset: .hours(96))
        case .month, .quarter, .year:
            let civil = CivilTime(local)
            let months = months(of: unit)
            let month = (civil.month - 1) / months * months + 1
            return Timestamp(milliseconds: CivilDay.number(year: civil.year, month: month, day: 1) * 86_400_000)
        }
    }
}

extension Int64 {
    /// The quotient rounded towards minus infinity.
    fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }
}
