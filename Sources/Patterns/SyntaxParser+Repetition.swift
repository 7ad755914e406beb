extension SyntaxParser {
    /// Reads `*`, `+`, `?` or `{2,3}` where one stands here.
    ///
    /// - Parameter lastRepetition: where the repetition begins that ends right here, if one does.
    /// - Returns: whether there was one; a brace that counts nothing is a literal.
    mutating func parseRepetition(
        _ scalar: Unicode.Scalar, after lastRepetition: Int?
    ) throws(PatternError) -> Bool {
        let start = position
        let bounds: RepetitionBounds
        switch scalar {
        case "*": bounds = .anyNumber
        case "+": bounds = .atLeastOnce
        case "?": bounds = .atMostOnce
        case "{":
            guard let counted = try parseCounts() else { return false }
            bounds = counted
        default: return false
        }
        if scalar != "{" { position += 1 }
        var isGreedy = !flags.isNonGreedy
        if peek() == "?" {
            position += 1
            isGreedy.toggle()
        }
        if let lastRepetition { throw error(.nestedRepetition, text(from: lastRepetition)) }
        guard let piece = frames[frames.count - 1].pieces.popLast() else {
            throw error(.missingArgument, text(from: start))
        }
        let repeated = try repeating(piece, bounds, isGreedy: isGreedy, isCounted: scalar == "{", from: start)
        try append(repeated)
        return true
    }

    private func repeating(
        _ piece: Piece, _ bounds: RepetitionBounds, isGreedy: Bool, isCounted: Bool, from start: Int
    ) throws(PatternError) -> Piece {
        let copies = max(1, bounds.most ?? bounds.least)
        let repeats = bounds.most == 0 ? 1 : isCounted ? copies * piece.repeats : piece.repeats
        if isCounted, copies >= 2, repeats > SyntaxParser.mostRepeats {
            throw error(.invalidCount, text(from: start))
        }
        return Piece(
            syntax: .repetition(piece.syntax, bounds: bounds, isGreedy: isGreedy),
            size: copies * (piece.size + 1) + 2, height: piece.height + 1, repeats: repeats)
    }

    /// Reads `{2}`, `{2,}` or `{2,3}`; nil, and nothing read, where the brace counts nothing.
    private mutating func parseCounts() throws(PatternError) -> RepetitionBounds? {
        let start = position
        position += 1
        guard let least = parseCount() else { return unread(to: start) }
        var most: Int? = least
        if peek() == "," {
            position += 1
            if peek() == "}" {
                most = nil
            } else {
                guard let count = parseCount() else { return unread(to: start) }
                most = count
            }
        }
        guard peek() == "}" else { return unread(to: start) }
        position += 1
        let largest = max(least, most ?? 0)
        if largest > SyntaxParser.mostRepeats || (most ?? largest) < least {
            throw error(.invalidCount, text(from: start))
        }
        return RepetitionBounds(least: least, most: most)
    }

    private mutating func unread(to start: Int) -> RepetitionBounds? {
        position = start
        return nil
    }

    /// Reads a decimal number without leading zeros; what is far too large comes back as some number too large.
    private mutating func parseCount() -> Int? {
        let start = position
        var count = 0
        while let scalar = peek(), ("0"..."9").contains(scalar) {
            count = min(count * 10 + Int(scalar.value - 0x30), 100_000_000)
            position += 1
        }
        let length = position - start
        return length == 0 || (length > 1 && scalars[start] == "0") ? nil : count
    }
}
