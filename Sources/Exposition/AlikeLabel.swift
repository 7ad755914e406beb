/// Where a label, or the metric's name, stands on the last line of an `AlikeRun`, and in its packed text.
struct AlikeLabel {
    /// Where the label's name begins on the page; all these places count from where the line begins.
    var nameStart: Int
    /// Where the value begins, behind its quote; the metric's name is a value without quotes.
    var start: Int
    /// Where the value ends, before its quote.
    var end: Int
    /// Whether there is a backslash in the value.
    var isEscaped: Bool
    let nameLength: Int
    /// The label's place among all by name.
    let rank: Int
    /// Where the label begins in the packed text, counted from where that begins.
    var pieceStart: Int
    /// How long the value is in the packed text; 0 where the value is empty: the label isn't there then.
    var textLength: Int
    /// The hash of the label's name; not known before it stands in the packed text.
    var nameHash: UInt64 = 0
    /// What the label adds to the hash of the packed text; nothing where it is not there.
    var hash: UInt64 = 0
    /// Whether the name, and the value there is, are short enough for lengths of a byte; no other can be replaced.
    let isReplaceable: Bool
    /// Whether the value is a bound, which is packed in its normalised form.
    let isBound: Bool

    /// - Parameter piece: the whole label in the packed text, lengths included.
    init(_ span: LabelSpan, piece: Range<Int>, rank: Int, isBound: Bool) {
        nameStart = span.name.lowerBound
        nameLength = span.name.count
        start = span.value.lowerBound
        end = span.value.upperBound
        isEscaped = span.valueIsEscaped
        self.rank = rank
        pieceStart = piece.lowerBound
        textLength = piece.isEmpty ? 0 : piece.count - nameLength - 2
        isReplaceable = nameLength <= AlikeRun.longestPart && (0...AlikeRun.longestPart).contains(textLength)
        self.isBound = isBound
    }

    /// The metric's name, which stands at the beginning of the line.
    ///
    /// - Parameter piece: the whole label `__name__` in the packed text, lengths included.
    init(metricName name: Range<Int>, piece: Range<Int>, rank: Int) {
        nameStart = 0
        nameLength = LabelPacker.nameOfMetricName.count
        start = 0
        end = name.count
        isEscaped = false
        self.rank = rank
        pieceStart = piece.lowerBound
        textLength = name.count
        isReplaceable = name.count <= AlikeRun.longestPart
        isBound = false
    }

    /// How long the label is in the packed text with a value of this length there.
    @inline(__always)
    func pieceLength(_ textLength: Int) -> Int { textLength == 0 ? 0 : nameLength + 2 + textLength }
}
