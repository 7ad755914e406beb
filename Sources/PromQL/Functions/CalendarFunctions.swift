import MetricModel

extension Function {
    /// Parts of a date, in UTC.
    static let calendarFunctions: [Function] = [
        calendar("year", "The year.") { Double($0.year) },
        calendar("month", "The month, 1 to 12.") { Double($0.month) },
        calendar("day_of_month", "The day of the month, 1 to 31.") { Double($0.day) },
        calendar("day_of_week", "The day of the week, 0 for Sunday.") { Double($0.weekday) },
        calendar("day_of_year", "The day of the year, 1 to 366.") { Double($0.dayOfYear) },
        calendar("days_in_month", "How many days the month has.") { Double($0.daysInMonth) },
        calendar("hour", "The hour, 0 to 23.") { Double($0.hour) },
        calendar("minute", "The minute, 0 to 59.") { Double($0.minute) },
    ]

    private static func calendar(
        _ name: String, _ summary: String, _ compute: @escaping @Sendable (CalendarMoment) -> Double
    ) -> Function {
        Function(name, [.instantVector], optional: 1, dependsOnTime: true, summary, .calendar(compute))
    }
}

extension Evaluator {
    func calendar(_ call: Call, _ compute: @escaping (CalendarMoment) -> Double) throws -> any RowSource {
        guard let argument = call.arguments.first else {
            try context.reserve(steps.count)
            let column = (0..<steps.count).map { step in
                compute(CalendarMoment(seconds: steps.time(step) / 1000))
            }
            return try RowTable(.empty, column)
        }
        return try map(try rows(argument)) { column in
            for step in column.indices where !column[step].isGap {
                column[step] = compute(CalendarMoment(seconds: Int64(truncating: column[step])))
            }
        }
    }
}

extension Int64 {
    /// As Go converts on x86: what no `Int64` holds becomes the smallest one.
    init(truncating value: Double) {
        self = value.magnitude < 0x1p63 ? Int64(value) : .min
    }
}

extension RowTable {
    /// A vector of one series.
    init(_ labels: Labels, _ column: Column) throws {
        self.init()
        try insert(labels, column)
    }
}
