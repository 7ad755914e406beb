extension SyntaxParser {
    /// Reads `(`, `(?:`, `(?i)`, `(?i:`, `(?P<name>` or `(?<name>`.
    mutating func openGroup() throws(PatternError) {
        guard isNext("(?") else {
            position += 1
            return openCapturingGroup(named: "")
        }
        if isNext("(?P<"), scalars.count - position > 4 { return try openNamedGroup(nameAt: position + 4) }
        if isNext("(?<"), scalars.count - position > 3 { return try openNamedGroup(nameAt: position + 3) }
        try parseFlags()
    }

    private mutating func openCapturingGroup(named name: String) {
        frames.append(Frame(flags: flags, groupNumber: groupNames.count))
        groupNames.append(name)
    }

    private mutating func openNamedGroup(nameAt start: Int) throws(PatternError) {
        guard let end = scalars[start...].firstIndex(of: ">") else {
            throw error(.invalidGroupName, text(from: position, to: scalars.count))
        }
        let name = scalars[start..<end]
        guard !name.isEmpty, name.allSatisfy({ $0 == "_" || isAlphanumeric($0) }) else {
            throw error(.invalidGroupName, text(from: position, to: end + 1))
        }
        position = end + 1
        openCapturingGroup(named: text(from: start, to: end))
    }

    /// Reads what follows `(?` of a group that captures nothing: flags to set, after a minus flags to clear,
    /// then `:` with the group's content or `)`, which changes the flags of the group around it.
    private mutating func parseFlags() throws(PatternError) {
        let start = position
        var changed = flags
        var isSetting = true
        var sawFlag = false
        position += 2
        while let scalar = peek() {
            position += 1
            switch scalar {
            case "i": changed.ignoresCase = isSetting
            case "m": changed.isMultiline = isSetting
            case "s": changed.dotMatchesNewline = isSetting
            case "U": changed.isNonGreedy = isSetting
            case "-" where isSetting:
                isSetting = false
                sawFlag = false
                continue
            case ":" where isSetting || sawFlag:
                frames.append(Frame(flags: flags))
                flags = changed
                return
            case ")" where isSetting || sawFlag:
                flags = changed
                return
            default:
                throw error(.unsupportedPerl, text(from: start))
            }
            sawFlag = true
        }
        throw error(.unsupportedPerl, text(from: start))
    }

    mutating func closeGroup() throws(PatternError) {
        guard frames.count > 1, let frame = frames.popLast() else {
            throw error(.unexpectedParenthesis, source)
        }
        position += 1
        flags = frame.flags
        var piece = try closed(frame)
        if let number = frame.groupNumber {
            piece.syntax = .group(piece.syntax, number: number)
            piece.size += 2
            piece.height += 1
        }
        try append(piece)
    }

    func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
}
