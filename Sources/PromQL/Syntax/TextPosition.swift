/// Where in a query something stands, as `line:column`, both counted from 1 and in bytes.
struct TextPosition: CustomStringConvertible {
    let line: Int
    let column: Int

    init(offset: Int, in query: String) {
        var line = 1
        var lineStart = 0
        for (index, byte) in query.utf8.prefix(offset).enumerated() where byte == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        self.line = line
        column = min(offset, query.utf8.count) - lineStart + 1
    }

    var description: String { "\(line):\(column)" }
}

extension QueryError {
    /// An error in the query's text, with its position in front as Prometheus writes it.
    static func parse(_ message: String, at range: Range<Int>, in query: String) -> QueryError {
        QueryError(
            .parse, "\(TextPosition(offset: range.lowerBound, in: query)): parse error: \(message)", range: range)
    }
}
