import PromQL

/// A query's text as people read it; one that can't be read as PromQL stays as it is.
public enum QueryText {
    /// Without conditions that every series fulfils, broken up into lines.
    ///
    /// - Parameter width: How long lines may be where they can be broken.
    public static func lines(_ text: String, width: Int) -> [String] {
        guard let query = try? ParsedQuery(text) else { return [text] }
        return query.simplified.readable(lineLength: width).split(separator: "\n").map(String.init)
    }

    /// The same on one line.
    public static func line(_ text: String) -> String {
        (try? ParsedQuery(text)).map { $0.simplified.description } ?? text
    }
}
