public import MetricModel

/// A sample as it stands on the page.
public struct WrittenSample: Hashable, Sendable {
    /// The metric's name, without quotes and escapes.
    public let name: String
    /// In the order of the page, empty values among them, bounds as written; escapes undone.
    public let labels: [Label]
    /// The series a server stores: name included, empty labels dropped, bounds normalised.
    public let identity: Labels
    public let value: Double
    /// Milliseconds since the Unix epoch, where the page says so.
    public let timestamp: Int64?
    public let exemplar: PageExemplar?
    /// Where the sample begins, counted from 1.
    public let line: Int
    /// The place, among the page's families, of the one that the HELP or TYPE line above speaks of.
    let block: Int?

    public static func == (left: WrittenSample, right: WrittenSample) -> Bool {
        left.identity == right.identity && left.labels == right.labels && left.timestamp == right.timestamp
            && left.value.bitPattern == right.value.bitPattern && left.exemplar == right.exemplar
            && left.line == right.line
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(identity)
        hasher.combine(line)
    }

    /// The value of a label as written, or the empty text.
    func value(of label: String) -> String {
        labels.first { $0.name.isBytewiseEqual(to: label) }?.value ?? ""
    }
}
