/// In which order a graph lists its series: the largest now first, and steady, so that two of about the same size do not
/// change places with every sample.
struct SeriesOrder: Sendable, Hashable {
    private var names: [String] = []
    private var ranks: [String: Int] = [:]

    /// By how much of its own value and of the largest a series has to be passed before the order is made anew.
    private static let ownShare = 0.1
    private static let largestShare = 0.01

    /// - Parameters:
    ///   - names: Of all series of the graph.
    ///   - values: What each of them is now; nil where it has no value.
    mutating func see(_ names: [String], values: [Double?]) {
        let values = Self.weights(values)
        let known = Dictionary(zip(names, values)) { first, _ in first }
        if holds(known) { return }
        rise(known)
        if !holds(known) {
            self.names = names.indices.sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
                .map { names[$0] }
        }
        ranks = Dictionary(zip(self.names, self.names.indices)) { first, _ in first }
    }

    /// Each rises past those that it exceeds by enough, so that one that grew does not shuffle all the others.
    private mutating func rise(_ values: [String: Double]) {
        guard ranks.count == values.count else { return }
        let largest = values.values.reduce(0) { max($0, $1) }
        var risen: [String] = []
        for name in names {
            guard let value = values[name] else { return }
            let place = risen.lastIndex { !Self.passes(value, values[$0] ?? -.infinity, largest: largest) }
            risen.insert(name, at: place.map { $0 + 1 } ?? 0)
        }
        names = risen
    }

    private static func passes(_ value: Double, _ other: Double, largest: Double) -> Bool {
        guard other.isFinite else { return value > other }
        return value - other > ownShare * other.magnitude + largestShare * largest
    }

    private func holds(_ values: [String: Double]) -> Bool {
        guard ranks.count == values.count else { return false }
        let largest = values.values.reduce(0) { max($0, $1) }
        var least = Double.infinity
        for name in names {
            guard let value = values[name] else { return false }
            if least < .infinity, Self.passes(value, least, largest: largest) { return false }
            least = min(least, value)
        }
        return true
    }

    /// The places of series in this order; those it has not seen come last, the largest of them first.
    func places(of names: [String], values: [Double?]) -> [Int] {
        let values = Self.weights(values)
        let known = names.map { ranks[$0] ?? ranks.count }
        return names.indices.sorted { left, right in
            let (one, other) = (known[left], known[right])
            if one != other { return one < other }
            return values[left] != values[right] ? values[left] > values[right] : left < right
        }
    }

    private static func weights(_ values: [Double?]) -> [Double] {
        values.map { value in value.flatMap { $0.isFinite ? $0 : nil } ?? -.infinity }
    }
}
