extension SyntaxParser {
    /// Reads a class in brackets, the first of which stands here.
    mutating func parseClass() throws(PatternError) -> ScalarSet {
        let start = position
        var ranges: [ClosedRange<UInt32>] = []
        position += 1
        let isNegated = peek() == "^"
        if isNegated { position += 1 }
        var isFirst = true
        while peek() != "]" || isFirst {
            isFirst = false
            if let set = try parseNamedClass() {
                ranges.append(contentsOf: set.ranges)
            } else if let set = try parseSetEscape() {
                ranges.append(contentsOf: set.ranges)
            } else {
                ranges.append(try parseRange(classAt: start))
            }
            // A long class of large sets must not grow without end before the limits see it.
            if ranges.count > SyntaxParser.mostRanges { throw error(.tooLarge, source) }
        }
        position += 1
        return resolved(ScalarSet(ranges), isNegated: isNegated)
    }

    /// Reads `[:alpha:]` or `[:^alpha:]`; nil, and nothing read, where none stands here.
    private mutating func parseNamedClass() throws(PatternError) -> ScalarSet? {
        guard isNext("[:") else { return nil }
        let start = position
        var end = position + 2
        while end + 1 < scalars.count, scalars[end] != ":" || scalars[end + 1] != "]" { end += 1 }
        guard end + 1 < scalars.count else { return nil }
        position = end + 2
        let isNegated = scalars[start + 2] == "^"
        guard let set = ScalarSet.posix(text(from: start + (isNegated ? 3 : 2), to: end)) else {
            throw error(.invalidRange, text(from: start))
        }
        return resolved(set, isNegated: isNegated)
    }

    /// Reads one scalar or `a-z`.
    private mutating func parseRange(classAt classStart: Int) throws(PatternError) -> ClosedRange<UInt32> {
        let start = position
        let low = try parseClassScalar(classAt: classStart)
        guard peek() == "-", let behind = peek(1), behind != "]" else { return low...low }
        position += 1
        let high = try parseClassScalar(classAt: classStart)
        guard low <= high else { throw error(.invalidRange, text(from: start)) }
        return low...high
    }

    private mutating func parseClassScalar(classAt classStart: Int) throws(PatternError) -> UInt32 {
        guard let scalar = peek() else {
            throw error(.missingBracket, text(from: classStart, to: scalars.count))
        }
        if scalar == "\\" { return try parseScalarEscape() }
        position += 1
        return scalar.value
    }
}
