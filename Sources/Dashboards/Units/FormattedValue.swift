/// A value in words: the number and what stands behind it.
public struct FormattedValue: Hashable, Sendable {
    /// `48.1`, `$3.91`, `–` for what is not known.
    public var number: String
    /// `k/s`, `/h`, `ms`; empty where there is none.
    public var suffix: String

    public init(number: String, suffix: String = "") {
        self.number = number
        self.suffix = suffix
    }

    /// `48.1 k/s`
    public var text: String { suffix.isEmpty ? number : "\(number) \(suffix)" }

    /// What stands for a value nobody knows.
    public static let missing = FormattedValue(number: "–")

    /// Without zeros at the end that say nothing: `60 %` for `60.0 %`.
    var shortest: FormattedValue {
        guard number.utf8.contains(UInt8(ascii: ".")), number.utf8.last.map({ (48...57).contains($0) }) ?? false else {
            return self
        }
        var result = self
        while result.number.hasSuffix("0") { result.number.removeLast() }
        if result.number.hasSuffix(".") { result.number.removeLast() }
        return result
    }
}
