import MetricModel

/// What the last page looked like, line by line, so that the next one need not be parsed again.
struct PagePlan {
    enum Kind: UInt8 {
        case sample, metadata, other
    }

    struct Line {
        /// The bytes of the line up to its value, or the whole line where it has none, in `keys`.
        var keyStart: Int
        var keyLength: Int32
        /// The series of a sample.
        var slot: Int32
        var kind: Kind
        /// Whether the slot holds only while the last TYPE line says `type`.
        var dependsOnType: Bool
        /// For a TYPE line the type it sets; for a sample the one it was read under.
        var type: MetricType?
    }

    var lines: [Line] = []
    var keys: [UInt8] = []

    /// Drops the keys no line refers to, once they have become more than half.
    mutating func compactKeys() {
        let used = lines.reduce(0) { $0 + Int($1.keyLength) }
        guard keys.count > 2 * used + 65536 else { return }
        var kept: [UInt8] = []
        kept.reserveCapacity(used)
        for index in lines.indices {
            let start = lines[index].keyStart
            lines[index].keyStart = kept.count
            kept.append(contentsOf: keys[start..<(start + Int(lines[index].keyLength))])
        }
        keys = kept
    }
}
