/// The name that was probably meant.
enum NearestName {
    /// The one that takes the fewest changed letters; nil where that is more than a third of them.
    static func of(_ text: String, in names: [String]) -> String? {
        guard text.utf8.count <= 64 else { return nil }
        let near = names.map { ($0, distance(Array(text.utf8), Array($0.utf8))) }.min { $0.1 < $1.1 }
        guard let (name, steps) = near, steps <= max(1, name.utf8.count / 3) else { return nil }
        return name
    }

    /// Letters to change, add or leave out (Levenshtein).
    private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var row = Array(0...other.count)
        for (line, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for column in other.indices {
                let above = row[column + 1]
                row[column + 1] = min(above + 1, row[column] + 1, diagonal + (other[column] == letter ? 0 : 1))
                diagonal = above
            }
        }
        return row[other.count]
    }
}
