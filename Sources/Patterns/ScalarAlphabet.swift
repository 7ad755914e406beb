/// Sorts scalars into kinds that a program can't tell apart, so that an automaton's table has few columns.
struct ScalarAlphabet: Sendable {
    /// Where each kind but the first begins.
    private let bounds: [UInt32]
    private let ascii: [UInt16]

    var count: Int { bounds.count + 1 }

    /// - Returns: nil where there would be more kinds than `limit`.
    init?(_ program: Program, limit: Int) {
        var starts: Set<UInt32> = []
        for instruction in program.instructions {
            if case .scalar(let value) = instruction { starts.formUnion([value, value + 1]) }
        }
        for lookup in program.sets {
            for range in lookup.set.ranges { starts.formUnion([range.lowerBound, range.upperBound + 1]) }
            if starts.count > limit { return nil }
        }
        starts.remove(0)
        guard starts.count < limit, limit <= Int(UInt16.max) else { return nil }
        let bounds = starts.sorted()
        self.bounds = bounds
        ascii = (0..<128).map { UInt16(ScalarAlphabet.search(bounds, for: $0)) }
    }

    @inline(__always)
    func kind(of scalar: UInt32) -> Int {
        scalar < 128 ? Int(ascii[Int(scalar)]) : ScalarAlphabet.search(bounds, for: scalar)
    }

    /// How many bounds are not above the scalar.
    private static func search(_ bounds: [UInt32], for scalar: UInt32) -> Int {
        var low = 0
        var high = bounds.count
        while low < high {
            let middle = (low + high) / 2
            if bounds[middle] <= scalar { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
