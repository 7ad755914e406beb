/// An aggregation that takes a group's values one after the other.
protocol GroupFold {
    init(_ first: Double)
    mutating func add(_ value: Double)
    var value: Double { get }
}

struct SumFold: GroupFold {
    private var total: CompensatedSum

    init(_ first: Double) { total = CompensatedSum(first) }
    mutating func add(_ value: Double) { total.add(value) }
    var value: Double { total.sum + total.compensation }
}

struct MeanFold: GroupFold {
    private var mean: CompensatedMean

    init(_ first: Double) { mean = CompensatedMean(first) }
    mutating func add(_ value: Double) { mean.add(value) }
    var value: Double { mean.value }
}

struct MinimumFold: GroupFold {
    private(set) var value: Double

    init(_ first: Double) { value = first }
    mutating func add(_ other: Double) { if value > other || value.isNaN { value = other } }
}

struct MaximumFold: GroupFold {
    private(set) var value: Double

    init(_ first: Double) { value = first }
    mutating func add(_ other: Double) { if value < other || value.isNaN { value = other } }
}

struct CountFold: GroupFold {
    private(set) var value = 1.0

    init(_ first: Double) {}
    mutating func add(_ other: Double) { value += 1 }
}

struct PresenceFold: GroupFold {
    var value: Double { 1 }

    init(_ first: Double) {}
    mutating func add(_ other: Double) {}
}

/// Welford's method, as Prometheus does it here: without compensation.
struct VarianceFold: GroupFold {
    private var count = 1.0
    private var mean: Double
    private var squares: Double

    init(_ first: Double) {
        mean = first
        squares = first.isFinite ? 0 : .nan
    }

    mutating func add(_ other: Double) {
        count += 1
        let distance = other - mean
        mean += distance / count
        squares += distance * (other - mean)
    }

    var value: Double { squares / count }
}

struct DeviationFold: GroupFold {
    private var variance: VarianceFold

    init(_ first: Double) { variance = VarianceFold(first) }
    mutating func add(_ other: Double) { variance.add(other) }
    var value: Double { variance.value.squareRoot() }
}
