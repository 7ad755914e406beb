/// Where a label, as written, stands on the page.
struct LabelSpan {
    /// Without the quotes a name may have.
    var name: Range<Int>
    /// Without its quotes.
    var value: Range<Int>
    var nameIsQuoted: Bool
    /// Whether there is a backslash in the value.
    var valueIsEscaped: Bool
}
