import Exposition

/// What a good page still deserves to be told, in words for people.
enum PageProblems {
    private static let mostDescribed = 3

    /// - Parameter forged: metrics with a sample that looks forged.
    static func describe(_ reader: PageReader, forged: [String]) -> [String] {
        var problems: [String] = []
        for name in forged.prefix(mostDescribed) {
            let metric = Redaction.printable(name)
            problems.append("\(metric) has a sample without labels, unlike its others: perhaps forged")
        }
        let repeated = reader.repeatedSamples.count
        if repeated > 0 {
            let samples = repeated == 1 ? "1 sample repeats" : "\(repeated) samples repeat"
            problems.append("\(samples) a series that the page has already given; the first one counts")
        }
        for problem in reader.problems.prefix(mostDescribed) {
            problems.append("left out \(Redaction.printable(problem.description))")
        }
        let further = reader.skippedLines - min(reader.problems.count, mostDescribed)
        if further > 0 { problems.append("left out \(further) further lines that can't be read") }
        return problems
    }
}
