/// Reads RE2's syntax as Go's regexp/syntax does, without recursion: open groups stand on a stack of frames.
struct SyntaxParser {
    /// The most instructions an expression may need once its counted repetitions are written out.
    static let largestSize = 50_000
    /// The most ranges all sets of an expression may have together.
    static let mostRanges = 200_000
    /// How deep groups and repetitions may nest; later passes walk the tree by recursion.
    static let greatestHeight = 1000
    /// The most copies counted repetitions, one in another, may ask for.
    static let mostRepeats = 1000

    struct Flags {
        var ignoresCase = false
        var isMultiline = false
        var dotMatchesNewline = false
        var isNonGreedy = false
    }

    /// An expression and what the limits need to know of it.
    struct Piece {
        var syntax: Syntax
        var size = 1
        var height = 1
        /// The largest product of nested repetition counts.
        var repeats = 1
    }

    /// An open group: the alternatives that are complete and the one being read.
    struct Frame {
        var flags: Flags
        var groupNumber: Int?
        var alternatives: [Piece] = []
        var pieces: [Piece] = []
    }

    let source: String
    let scalars: [Unicode.Scalar]
    var position = 0
    var flags: Flags
    var frames: [Frame]
    var groupNames = [""]
    var sets: [ScalarSet] = []
    private var setNumbers: [ScalarSet: Int] = [:]
    private var rangeCount = 0

    init(_ source: String, dotMatchesNewline: Bool) {
        self.source = source
        scalars = Array(source.unicodeScalars)
        flags = Flags(dotMatchesNewline: dotMatchesNewline)
        frames = [Frame(flags: flags)]
    }

    mutating func parse() throws(PatternError) -> ParsedPattern {
        var lastRepetition: Int?
        while let scalar = peek() {
            let start = position
            let isRepetition = try parseRepetition(scalar, after: lastRepetition)
            if !isRepetition { try parseItem(scalar) }
            lastRepetition = isRepetition ? start : nil
        }
        guard frames.count == 1, let frame = frames.last else { throw error(.missingParenthesis, source) }
        let piece = try closed(frame)
        return ParsedPattern(syntax: piece.syntax, sets: sets, groupNames: groupNames)
    }

    private mutating func parseItem(_ scalar: Unicode.Scalar) throws(PatternError) {
        switch scalar {
        case "(": try openGroup()
        case ")": try closeGroup()
        case "|":
            position += 1
            try closeAlternative()
        case "^":
            position += 1
            try append(.assertion(flags.isMultiline ? .lineStart : .textStart))
        case "$":
            position += 1
            try append(.assertion(flags.isMultiline ? .lineEnd : .textEnd))
        case ".":
            position += 1
            let newline = ScalarSet([0x0a...0x0a])
            try append(flags.dotMatchesNewline ? .everything : newline.inverted)
        case "[": try append(try parseClass())
        case "\\": try parseBackslash()
        default:
            position += 1
            try appendLiteral(scalar.value)
        }
    }
}

// MARK: - Reading

extension SyntaxParser {
    func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        position + distance < scalars.count ? scalars[position + distance] : nil
    }

    /// Whether ASCII text stands at the current position.
    func isNext(_ text: String) -> Bool {
        scalars[position...].starts(with: text.unicodeScalars)
    }

    func text(from start: Int, to end: Int? = nil) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[start..<(end ?? position)])
        return text
    }

    func error(_ fault: SyntaxFault, _ place: String) -> PatternError {
        PatternError("error parsing regexp: \(fault.rawValue): `\(place)`")
    }
}

// MARK: - Building

extension SyntaxParser {
    mutating func append(_ syntax: Syntax) throws(PatternError) {
        try append(Piece(syntax: syntax))
    }

    mutating func append(_ piece: Piece) throws(PatternError) {
        try check(piece)
        frames[frames.count - 1].pieces.append(piece)
    }

    mutating func append(_ set: ScalarSet) throws(PatternError) {
        if let scalar = set.onlyMember { return try append(.scalar(scalar)) }
        if let number = setNumbers[set] { return try append(.set(number)) }
        rangeCount += set.ranges.count
        guard rangeCount <= SyntaxParser.mostRanges else { throw error(.tooLarge, source) }
        setNumbers[set] = sets.count
        sets.append(set)
        try append(.set(sets.count - 1))
    }

    mutating func appendLiteral(_ value: UInt32) throws(PatternError) {
        let set = ScalarSet([value...value])
        try append(flags.ignoresCase ? CaseFolding.closure(of: set) : set)
    }

    func check(_ piece: Piece) throws(PatternError) {
        if piece.height > SyntaxParser.greatestHeight { throw error(.nestsTooDeeply, source) }
        if piece.size > SyntaxParser.largestSize { throw error(.tooLarge, source) }
    }

    mutating func closeAlternative() throws(PatternError) {
        let pieces = frames[frames.count - 1].pieces
        frames[frames.count - 1].pieces = []
        frames[frames.count - 1].alternatives.append(try sequence(pieces))
    }

    /// The frame's content as one piece.
    func closed(_ frame: Frame) throws(PatternError) -> Piece {
        let alternatives = frame.alternatives + [try sequence(frame.pieces)]
        // A split and a jump between any two.
        return try combined(alternatives, .choice(alternatives.map(\.syntax)), size: 2 * (alternatives.count - 1))
    }

    private func sequence(_ pieces: [Piece]) throws(PatternError) -> Piece {
        let syntax = pieces.isEmpty ? Syntax.empty : .sequence(pieces.map(\.syntax))
        return try combined(pieces, syntax, size: pieces.isEmpty ? 1 : 0)
    }

    private func combined(_ pieces: [Piece], _ syntax: Syntax, size: Int) throws(PatternError) -> Piece {
        if pieces.count == 1 { return pieces[0] }
        var whole = Piece(syntax: syntax, size: size)
        for piece in pieces {
            whole.size += piece.size
            whole.height = max(whole.height, piece.height + 1)
            whole.repeats = max(whole.repeats, piece.repeats)
        }
        try check(whole)
        return whole
    }
}
