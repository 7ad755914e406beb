/// Where a label, as written, stands on the page; pages are shorter than 2 GiB, so half words do.
struct LabelSpan {
    private var nameStart: Int32
    private var nameEnd: Int32
    private var valueStart: Int32
    private var valueEnd: Int32
    /// Behind the label and its comma.
    private var end: Int32 = 0
    var nameIsQuoted: Bool
    /// Whether there is a backslash in the value.
    var valueIsEscaped: Bool

    init(name: Range<Int>, value: Range<Int>, nameIsQuoted: Bool, valueIsEscaped: Bool) {
        nameStart = Int32(truncatingIfNeeded: name.lowerBound)
        nameEnd = Int32(truncatingIfNeeded: name.upperBound)
        valueStart = Int32(truncatingIfNeeded: value.lowerBound)
        valueEnd = Int32(truncatingIfNeeded: value.upperBound)
        self.nameIsQuoted = nameIsQuoted
        self.valueIsEscaped = valueIsEscaped
    }

    /// Without the quotes a name may have.
    @inline(__always)
    var name: Range<Int> { Range(uncheckedBounds: (Int(nameStart), Int(nameEnd))) }

    /// Without its quotes.
    @inline(__always)
    var value: Range<Int> {
        get { Range(uncheckedBounds: (Int(valueStart), Int(valueEnd))) }
        set {
            valueStart = Int32(truncatingIfNeeded: newValue.lowerBound)
            valueEnd = Int32(truncatingIfNeeded: newValue.upperBound)
        }
    }

    /// Where reading went on.
    @inline(__always)
    var next: Int { Int(end) }

    @inline(__always)
    mutating func finish(before next: Int) {
        end = Int32(truncatingIfNeeded: next)
    }

    /// The same label further on.
    @inline(__always)
    func moved(by distance: Int) -> LabelSpan {
        let distance = Int32(truncatingIfNeeded: distance)
        var moved = self
        moved.nameStart &+= distance
        moved.nameEnd &+= distance
        moved.valueStart &+= distance
        moved.valueEnd &+= distance
        moved.end &+= distance
        return moved
    }
}
