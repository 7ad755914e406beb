/// One sequence that begins with Escape [, taken apart as ECMA-48 says.
struct ControlSequence: Equatable {
    /// `<`, `=`, `>` or `?` before the parameters; 0 where there is none.
    var privateMarker: UInt8 = 0
    /// Parameters, 0 where one is left out; sub-parameters behind a colon are dropped.
    var parameters: [Int] = []
    var final: UInt8

    enum Outcome: Equatable {
        /// The rest has not come yet.
        case torn
        /// Not a sequence; go on at this position.
        case broken(end: Int)
        /// Three bytes before this position tell of the mouse in the X10 way.
        case oldMouse(end: Int)
        case complete(ControlSequence, end: Int)
    }

    /// Longer ones do not exist; the limit keeps hostile input from being collected.
    private static let mostParameters = 16

    var isPasteStart: Bool { privateMarker == 0 && parameters == [200] && final == UInt8(ascii: "~") }

    /// Reads a sequence that begins with Escape [ at the slice's start.
    static func parse(_ bytes: ArraySlice<UInt8>) -> Outcome {
        var position = bytes.startIndex + 2
        guard position < bytes.endIndex else { return .torn }
        var sequence = ControlSequence(final: 0)
        if bytes[position] == UInt8(ascii: "[") {
            // The Linux console's F1 to F5: Escape [ [ A.
            guard position + 1 < bytes.endIndex else { return .torn }
            sequence.privateMarker = UInt8(ascii: "[")
            sequence.final = bytes[position + 1]
            return .complete(sequence, end: position + 2)
        }
        if (0x3C...0x3F).contains(bytes[position]) {
            sequence.privateMarker = bytes[position]
            position += 1
        }
        let textStart = position
        while position < bytes.endIndex, (0x30...0x3B).contains(bytes[position]) { position += 1 }
        sequence.parameters = parameters(in: bytes[textStart..<position])
        while position < bytes.endIndex, (0x20...0x2F).contains(bytes[position]) {
            // rxvt ends Shift with a navigation key in `$`, against the standard.
            if bytes[position] == UInt8(ascii: "$"), sequence.privateMarker == 0, sequence.parameters.count == 1 {
                break
            }
            position += 1
        }
        guard position < bytes.endIndex else { return .torn }
        let final = bytes[position]
        guard (0x40...0x7E).contains(final) || final == UInt8(ascii: "$") else { return .broken(end: position) }
        if final == UInt8(ascii: "M"), position == bytes.startIndex + 2 {
            return position + 3 < bytes.endIndex ? .oldMouse(end: position + 4) : .torn
        }
        sequence.final = final
        return .complete(sequence, end: position + 1)
    }

    private static func parameters(in text: ArraySlice<UInt8>) -> [Int] {
        guard !text.isEmpty else { return [] }
        return text.split(separator: UInt8(ascii: ";"), maxSplits: mostParameters, omittingEmptySubsequences: false)
            .map { field in
                field.prefix { (0x30...0x39).contains($0) }.prefix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) }
            }
    }
}
