/// The labels of the series being read, which take the places of those of the series before, one after another.
///
/// Neighbours nearly always have the same names and mostly the same values: what repeats is only moved.
struct LabelSpanList {
    /// The first `count` belong to the series being read, those behind, up to `previousCount`, to the one before.
    private var spans: [LabelSpan] = []
    /// How many labels have been read.
    private(set) var count = 0
    /// How many labels the series before had.
    private(set) var previousCount = 0

    /// Goes on to the next series.
    @inline(__always)
    mutating func begin() {
        previousCount = count
        count = 0
    }

    @inline(__always)
    subscript(index: Int) -> LabelSpan { spans[index] }

    /// What stood in the series before where the next label is going to stand.
    @inline(__always)
    var previous: LabelSpan? { count < previousCount ? spans[count] : nil }

    /// Where the labels of the series before ended; nil where it has no more of them, or was given up.
    @inline(__always)
    var previousEnd: Int? { count < previousCount ? spans[previousCount - 1].next : nil }

    @inline(__always)
    mutating func append(_ label: LabelSpan) {
        if count < spans.count { spans[count] = label } else { spans.append(label) }
        count += 1
    }

    /// Takes over labels of the series before: those that stand before a place without a gap and have plain names.
    ///
    /// - Parameters:
    ///   - end: where they must stand before.
    ///   - distance: how much further on they stand now.
    /// - Returns: where the last of them ended; nil where there is none.
    @inline(__always)
    mutating func takeOver(before end: Int, movedBy distance: Int) -> Int? {
        let first = count
        let limit = previousCount
        count = spans.withUnsafeMutableBufferPointer { spans in
            var index = first
            var expected = index < limit ? spans[index].name.lowerBound : 0
            while index < limit {
                let known = spans[index]
                guard let next = known.next, next < end, !known.nameIsQuoted, known.name.lowerBound == expected else {
                    break
                }
                expected = next
                spans[index].move(by: distance)
                index += 1
            }
            return index
        }
        return count > first ? spans[count - 1].next.map { $0 - distance } : nil
    }
}
