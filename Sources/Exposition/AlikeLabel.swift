/// Where a label's value stands on the last line of an `AlikeRun`, and in its packed text.
struct AlikeLabel {
    /// On the page, counted from where the line begins, without the quotes.
    var start: Int
    var end: Int
    /// In the packed text, counted from where that begins.
    var textStart: Int
    var textLength: Int
    /// Whether another value can be put in its place.
    let isReplaceable: Bool
    /// Whether the value is a bound, which is packed in its normalised form.
    let isBound: Bool

    /// - Parameter text: where the value stands in the packed text; nil where nothing can be put in its place.
    init(value: Range<Int>, text: Range<Int>?, isBound: Bool) {
        start = value.lowerBound
        end = value.upperBound
        textStart = text?.lowerBound ?? 0
        textLength = text?.count ?? 0
        isReplaceable = text != nil
        self.isBound = isBound
    }
}
