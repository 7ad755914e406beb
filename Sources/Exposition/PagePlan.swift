import MetricModel

/// What the last page looked like, line by line, so that the next one need not be parsed again.
///
/// Lines are known by hashes: hundreds of nodes have pages of a hundred kilobytes, which would else be kept.
struct PagePlan {
    enum Kind: UInt8 {
        case sample, metadata, other
    }

    struct Line {
        /// The hash of the line up to its value, or of the whole line where it has none; in a plan that isn't hashed
        /// yet, where the line begins on its page.
        var identity: UInt64
        /// How many bytes were hashed.
        var keyLength: Int32
        /// The series of a sample.
        var slot: Int32
        var kind: Kind
        /// Whether the slot holds only while the last TYPE line says `type`.
        var dependsOnType: Bool
        /// Whether only the number tells where the name ends, as in `name+1`: before another one it may go on.
        var nameMayGoOn = false
        /// For a TYPE line the type it sets; for a sample the one it was read under.
        var type: MetricType?
    }

    var lines: [Line] = []
    let hash = LineHash()
    /// The first page, whose lines are hashed when they are first compared; nil once they are.
    private var page: [UInt8]?

    /// Takes over the lines of a first page, which begin at their `identity`.
    mutating func takeOver(_ lines: [Line], of page: PageBytes, owner: [UInt8]?) {
        self.lines = lines
        self.page = owner
        if owner == nil { hashLines(of: UnsafeRawPointer(page.base)) }
    }

    /// Gives up the page, and room for lines that did not come.
    mutating func hashLines() {
        guard let page else { return }
        // A whole slice would share the room.
        if lines.capacity > lines.count + lines.count / 4 { lines = lines.map { $0 } }
        self.page = nil
        page.withUnsafeBytes { if let start = $0.baseAddress { hashLines(of: start) } }
    }

    private mutating func hashLines(of page: UnsafeRawPointer) {
        for index in lines.indices {
            let start = page + Int(lines[index].identity)
            lines[index].identity = hash(start, count: Int(lines[index].keyLength))
        }
    }

    mutating func removeAll() {
        lines.removeAll()
        page = nil
    }
}
