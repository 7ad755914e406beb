/// A label's value that is another one than on the line before.
struct AlikeChange {
    let label: Int
    /// Where the value begins on the page.
    let start: Int
    let length: Int
    let isEscaped: Bool
    /// How long it is in the packed text.
    var textLength: Int
    /// Where the packed text of a bound stands in the `BoundCache`.
    var boundPlace = 0
}
