/// A notice for output that is read line by line.
extension Notice {
    /// What the screen says: a line for the reason, and one for each thing that was tried or is to be done.
    var lines: [String] {
        ["\(title): \(summary)"] + tried.map { "Tried: \($0.text)" } + steps.map { "What to do: \($0.text)" }
    }
}

extension Notice.Item {
    /// `ai_metrics: true on the Prometheus plugin: it is off by default`
    var text: String { [subject, remark].filter { !$0.isEmpty }.joined(separator: " ") }
}
