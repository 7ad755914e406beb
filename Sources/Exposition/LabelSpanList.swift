/// The labels of the series being read, which take the places of those of the series before, one after another.
///
/// Neighbours nearly always have the same names and mostly the same values. The places count from where each series
/// begins: what stands there again as before need not even be written down again.
struct LabelSpanList {
    /// The first `count` belong to the series being read, those behind, up to `previousCount`, to the one before.
    private var spans: [LabelSpan] = []
    /// How many labels have been read.
    private(set) var count = 0
    /// How many labels the series before had.
    private(set) var previousCount = 0
    private var origin = 0
    private var previousOrigin = 0

    /// Goes on to the next series.
    @inline(__always)
    mutating func begin(at origin: Int) {
        previousCount = count
        previousOrigin = self.origin
        count = 0
        self.origin = origin
    }

    @inline(__always)
    subscript(index: Int) -> LabelSpan { spans[index].moved(by: origin) }

    /// What stood in the series before where the next label is going to stand.
    @inline(__always)
    var previous: LabelSpan? { count < previousCount ? spans[count].moved(by: previousOrigin) : nil }

    /// Where the labels of the series before ended; nil where it has no more of them.
    @inline(__always)
    var previousEnd: Int? { count < previousCount ? spans[previousCount - 1].next + previousOrigin : nil }

    @inline(__always)
    mutating func append(_ label: LabelSpan) {
        let label = label.moved(by: -origin)
        if count < spans.count { spans[count] = label } else { spans.append(label) }
        count += 1
    }

    /// Where each label stands, counted from where its series begins.
    @inline(__always)
    func relative(_ index: Int) -> LabelSpan { spans[index] }

    /// Goes on to a series that has the same labels but for some values, and a name that is longer or shorter.
    mutating func repeatAll(at origin: Int, nameGrowth: Int) {
        previousCount = count
        previousOrigin = self.origin
        self.origin = origin
        guard nameGrowth != 0 else { return }
        for index in spans.indices { spans[index] = spans[index].moved(by: nameGrowth) }
    }

    /// Gives a label a value of another length; the labels behind it move.
    mutating func setValue(of index: Int, length: Int, isEscaped: Bool) {
        let growth = length - spans[index].value.count
        spans[index].valueIsEscaped = isEscaped
        guard growth != 0 else { return }
        spans.withUnsafeMutableBufferPointer { spans in
            spans[index].value = spans[index].value.lowerBound..<(spans[index].value.upperBound + growth)
            spans[index].finish(before: spans[index].next + growth)
            for later in (index + 1)..<spans.count { spans[later] = spans[later].moved(by: growth) }
        }
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
        let end = end - previousOrigin
        let growth = previousOrigin + distance - origin
        let limit = previousCount
        var last = 0
        count = spans.withUnsafeMutableBufferPointer { spans in
            var index = first
            var expected = index < limit ? spans[index].name.lowerBound : 0
            while index < limit {
                let known = spans[index]
                guard known.next < end, !known.nameIsQuoted, known.name.lowerBound == expected else { break }
                expected = known.next
                if growth != 0 { spans[index] = known.moved(by: growth) }
                index += 1
            }
            last = expected
            return index
        }
        return count > first ? last + previousOrigin : nil
    }
}
