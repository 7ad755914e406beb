import Canvas
import PromQL

/// A query's error as it is shown on a terminal: one line, and for a mistake in the text where it is.
///
///     kongtop: 1:4: parse error: unclosed left parenthesis
///       sum(up
///          ^~~
struct QueryComplaint {
    let query: String
    let error: QueryError

    private static let indent = "  "

    var text: String {
        let line = "kongtop: \(error.message.map { $0.isNewline ? " " : String($0) }.joined())\n"
        guard error.kind == .parse, let range = error.range, !query.isEmpty else { return line }
        return line + picture(of: range)
    }

    /// The line of the query in which the mistake begins, underlined as far as the mistake goes on it.
    private func picture(of range: Range<Int>) -> String {
        let bytes = Array(query.utf8)
        let lower = min(max(0, range.lowerBound), bytes.count)
        let start = bytes[..<lower].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let end = bytes[lower...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let upper = min(max(lower, range.upperBound), end)
        let before = QueryComplaint.printable(bytes[start..<lower])
        let marked = QueryComplaint.printable(bytes[lower..<upper])
        let after = QueryComplaint.printable(bytes[upper..<end])
        let underline = "^" + String(repeating: "~", count: max(0, Glyphs.width(of: marked) - 1))
        let blanks = String(repeating: " ", count: Glyphs.width(of: before))
        return "\(QueryComplaint.indent)\(before)\(marked)\(after)\n\(QueryComplaint.indent)\(blanks)\(underline)\n"
    }

    /// Control characters, tabs among them, come out as one blank each, so that the underline stays below.
    private static func printable(_ bytes: ArraySlice<UInt8>) -> String {
        String(
            String.UnicodeScalarView(
                String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator: " "
                    default: scalar
                    }
                }))
    }
}
