/// A label's value that is another one than on the line before.
struct AlikeChange {
    var label: Int
    /// How many bytes longer the value is on the page than it was on the line before.
    var growth: Int
    /// Where the value stands on the page.
    var start: Int
    /// How long it is in the packed text.
    var textLength: Int
    /// The packed text of a bound.
    var bound: SIMD32<UInt8> = .zero
}
