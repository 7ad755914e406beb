internal import CCurses

/// Colour pairs, numbered in the order in which they are first wanted.
struct PairTable {
    private let limit: Int
    private var pairs: [Int64: Int32] = [:]
    /// Whether a pair was wanted that there was no room for.
    private(set) var isExhausted = false

    /// - Parameter limit: How many the terminal has, pair 0 among them. The Linux console has 64.
    init(limit: Int) {
        self.limit = limit
    }

    /// Whether forgetting all would make room: a small table would only fill up again with the same frame.
    var isWorthRenewing: Bool { isExhausted && limit >= 4096 }

    /// The pair of two colour numbers. Where there is no room left, one that has the foreground, or else the
    /// background, with the terminal's own colour beside it; or else the terminal's own pair.
    mutating func pair(foreground: Int32, background: Int32) -> Int32 {
        let standard = ColorMap.standard
        if let pair = find(foreground, background) { return pair }
        isExhausted = true
        return pairs[key(foreground, standard)] ?? pairs[key(standard, background)] ?? 0
    }

    mutating func forgetAll() {
        pairs.removeAll(keepingCapacity: true)
        isExhausted = false
        ccurses_forget_pairs()
    }

    private mutating func find(_ foreground: Int32, _ background: Int32) -> Int32? {
        if foreground == ColorMap.standard, background == ColorMap.standard { return 0 }
        let key = key(foreground, background)
        if let pair = pairs[key] { return pair }
        let next = pairs.count + 1
        guard next < limit, ccurses_define_pair(Int32(next), foreground, background) else { return nil }
        pairs[key] = Int32(next)
        return Int32(next)
    }

    private func key(_ foreground: Int32, _ background: Int32) -> Int64 {
        Int64(foreground) << 32 | Int64(UInt32(bitPattern: background))
    }
}
