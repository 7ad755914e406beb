/// Why a page, or one line of it, is refused: the place, what stands there and what was expected.
public struct ExpositionError: Error, Hashable, Sendable {
    /// Counted from 1, by line feeds.
    public let line: Int
    /// In bytes, counted from 1.
    public let column: Int
    /// The offending text, from the place of the error to the end of its line, shortened and safe to print.
    public let excerpt: String
    /// What should have stood there, or the rule that is broken: "expected a value".
    public let reason: String
}

extension ExpositionError: CustomStringConvertible {
    public var description: String {
        excerpt.isEmpty
            ? "line \(line), column \(column): \(reason)"
            : "line \(line), column \(column): \(reason), got \(excerpt)"
    }
}

extension ExpositionError {
    /// The longest piece of the page an error quotes, in bytes.
    private static let longestExcerpt = 40

    /// Finds line and column of the fault and makes the text there safe to print.
    init(_ fault: LineFault, in page: UnsafeRawBufferPointer) {
        let offset = min(max(fault.offset, 0), page.count)
        var line = 1
        var lineStart = 0
        for index in 0..<offset where page[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        self.line = line
        column = offset - lineStart + 1
        reason = fault.reason
        excerpt = ExpositionError.excerpt(of: page, from: offset)
    }

    private static func excerpt(of page: UnsafeRawBufferPointer, from offset: Int) -> String {
        guard offset < page.count else { return "the end of the page" }
        let rest = page[offset...].prefix(longestExcerpt)
        let piece = rest.prefix { $0 != UInt8(ascii: "\n") }
        let isCut = piece.count == longestExcerpt && offset + piece.count < page.count
        if piece.isEmpty { return "the end of the line" }
        return SafeText.quoted(piece) + (isCut ? "…" : "")
    }
}
