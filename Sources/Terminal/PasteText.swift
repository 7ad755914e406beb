/// What is kept of a paste.
enum PasteText {
    /// What a terminal sends behind pasted text.
    static let terminator = Array("\u{1B}[201~".utf8)

    /// The text without controls, but for tabs and line ends, which all become `\n`.
    static func cleaned(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "\r": scalars.append("\n")
            case "\n": if previous != "\r" { scalars.append("\n") }
            case "\t": scalars.append(scalar)
            case "\0"..<" ", "\u{7F}"..."\u{9F}": continue
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
