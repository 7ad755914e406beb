/// A set of Unicode scalars, as sorted ranges that neither touch nor overlap.
struct ScalarSet: Hashable {
    private(set) var ranges: [ClosedRange<UInt32>]

    static let largestScalar: UInt32 = 0x10ffff
    static let everything = ScalarSet([0...largestScalar])

    /// Sorts and merges.
    init(_ unsorted: [ClosedRange<UInt32>]) {
        var merged: [ClosedRange<UInt32>] = []
        for range in unsorted.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound &+ 1 {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        ranges = merged
    }

    /// All scalars but these.
    var inverted: ScalarSet {
        var gaps: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges {
            if next < range.lowerBound { gaps.append(next...(range.lowerBound - 1)) }
            next = range.upperBound + 1
        }
        if next <= ScalarSet.largestScalar { gaps.append(next...ScalarSet.largestScalar) }
        return ScalarSet(gaps)
    }

    func contains(_ scalar: UInt32) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound <= scalar
    }

    /// The only member, where there is but one.
    var onlyMember: UInt32? {
        guard ranges.count == 1, ranges[0].count == 1 else { return nil }
        return ranges[0].lowerBound
    }

    /// The members, where there are at most `limit`.
    func members(limit: Int) -> [UInt32]? {
        var members: [UInt32] = []
        for range in ranges {
            guard members.count + range.count <= limit else { return nil }
            members.append(contentsOf: range)
        }
        return members
    }
}
