import MetricModel

/// Why a file can't be loaded, and where in it.
struct SeriesFileError: Error, Hashable {
    let file: String
    /// Counted from 1; nil where the file as a whole is meant.
    var line: Int?
    /// In bytes, counted from 1.
    var column: Int?
    let reason: String
}

extension SeriesFileError: CustomStringConvertible {
    /// `page.om:12:5: expected a value`
    var description: String {
        var place = SeriesFileError.printable(file)
        if let line { place += ":\(line)" }
        if let column { place += ":\(column)" }
        return "\(place): \(reason)"
    }

    /// File names may hold anything; a terminal gets only what is safe.
    private static func printable(_ name: String) -> String {
        let quoted = LabelSyntax.quoted(name)
        return quoted.dropFirst().dropLast() == name ? name : quoted
    }
}
