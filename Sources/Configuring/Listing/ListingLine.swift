/// One line of a listing: what is set, and who set it.
struct ListingLine {
    var text: String
    /// Empty where a line only opens a section.
    var origin = ""
}

extension [ListingLine] {
    /// The lines with their origins as comments in one column.
    var text: String {
        let widest = Swift.min(48, reduce(0) { $1.origin.isEmpty ? $0 : Swift.max($0, $1.text.count) })
        return map { line in
            if line.origin.isEmpty { return line.text + "\n" }
            let padding = String(repeating: " ", count: Swift.max(0, widest - line.text.count))
            return "\(line.text)\(padding)  # \(line.origin)\n"
        }.joined()
    }
}
