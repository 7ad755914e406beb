import Canvas

/// How a legend's entries stand one behind the other: whole values or none, and names that can still be read.
struct LegendList {
    /// What an entry needs, in columns.
    struct Entry {
        var name: Int
        /// Each with its heading, as `Mean: 4.2`.
        var values: [Int]
    }

    struct Place: Equatable {
        var x: Int
        var y: Int
        var nameRoom: Int
    }

    /// The entries that have a place, in order.
    private(set) var places: [Place] = []
    /// How many values each of them shows, from the first one on.
    private(set) var values = 0
    /// Where it says how many are left out.
    private(set) var more: (x: Int, y: Int)?

    /// The column behind each entry that has a place.
    private var ends: [Int] = []

    /// Between entries, and between a name and its values.
    static let gap = 2
    private static let marker = 2
    /// With fewer columns a cut name tells nothing.
    private static let readable = 8

    /// Names come first: values give way from the end until as many names are there as would be without any value.
    init(_ entries: [Entry], width: Int, lines: Int) {
        self.init(entries, width: width, lines: lines, values: 0)
        let names = self
        guard !names.places.isEmpty else { return }
        let fewest = names.places.count
        for count in stride(from: entries.map(\.values.count).max() ?? 0, to: 0, by: -1) {
            let list = LegendList(entries, width: width, lines: lines, values: count)
            let isWhole = zip(list.places, entries).allSatisfy { $0.nameRoom >= $1.name }
            guard isWhole, list.places.count >= fewest else { continue }
            self = list
            return
        }
    }

    private init(_ entries: [Entry], width: Int, lines: Int, values: Int) {
        self.values = values
        guard lines > 0 else { return }
        var (x, y) = (0, 0)
        for (index, entry) in entries.enumerated() {
            let numbers = entry.values.prefix(values).reduce(0) { $0 + Self.gap + $1 }
            let wanted = Self.marker + entry.name + numbers
            let rest = entries.count - index - 1
            func room() -> Int {
                let reserved = y == lines - 1 && rest > 0 ? Self.gap + Glyphs.width(of: Self.more(rest)) : 0
                return width - reserved - x
            }
            if x > 0, wanted > room(), y < lines - 1 { (x, y) = (0, y + 1) }
            let nameRoom = min(entry.name, room() - Self.marker - numbers)
            guard nameRoom >= entry.name || (x == 0 && nameRoom >= Self.readable) else {
                more = (x, y)
                return
            }
            places.append(Place(x: x, y: y, nameRoom: nameRoom))
            ends.append(x + Self.marker + nameRoom + numbers)
            x += Self.marker + nameRoom + numbers + Self.gap
        }
    }

    /// The entry at a place, both counted from the list's corner; nil between entries and behind them.
    func entry(atX x: Int, y: Int) -> Int? {
        places.indices.first { places[$0].y == y && (places[$0].x..<ends[$0]).contains(x) }
    }

    static func more(_ count: Int) -> String { "… \(count) more" }

    /// How many lines all of them need.
    static func lines(_ entries: [Entry], width: Int, most: Int) -> Int {
        var (lines, x) = (1, 0)
        for entry in entries {
            let wanted = entry.values.reduce(marker + entry.name) { $0 + gap + $1 }
            if x > 0, x + wanted > width { (lines, x) = (lines + 1, 0) }
            if lines >= most { return most }
            x += wanted + gap
        }
        return lines
    }
}
