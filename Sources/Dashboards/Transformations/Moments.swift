/// How many numbers there are, their sum, and the sum of their squared distances from their mean.
struct Moments {
    private(set) var count = 0.0
    private(set) var sum = 0.0
    private var squares = 0.0

    init() {}

    init(_ value: Double) {
        (count, sum) = (1, value)
    }

    /// nil where there are no numbers.
    var mean: Double? { count > 0 ? sum / count : nil }

    /// Of the whole population; nil where there are no numbers.
    var variance: Double? { count > 0 ? squares / count : nil }

    /// Those of two groups of numbers together (Chan, Golub and LeVeque, 1979).
    static func + (left: Moments, right: Moments) -> Moments {
        if left.count == 0 { return right }
        if right.count == 0 { return left }
        var result = Moments()
        result.count = left.count + right.count
        result.sum = left.sum + right.sum
        let distance = right.sum / right.count - left.sum / left.count
        result.squares = left.squares + right.squares + distance * distance * (left.count * right.count / result.count)
        return result
    }
}
