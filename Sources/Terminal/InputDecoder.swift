/// Turns the bytes that a terminal sends into events: keys, mouse, pastes and answers to questions.
///
/// It reads whole sequences itself, rather than ncurses' `get_wch`, for three reasons: a sequence it does not know
/// is dropped, where ncurses would type its characters as if they were keys; a paste is one event, so that pasted
/// text never runs commands; and a sequence that a slow line tears apart is waited for longer than a lone Escape.
/// It has no clock and no descriptor: the screen feeds it, and calls `giveUpWaiting` when `patience` is over.
struct InputDecoder {
    /// What a paste keeps at most; the rest is dropped.
    static let longestPaste = 1 << 20
    /// What a sequence may take at most; a longer one is dropped up to its end.
    static let longestSequence = 4096

    /// Keys whose sequences only this terminal's description knows.
    private let describedKeys: [[UInt8]: Key]
    private var bytes: [UInt8] = []
    private var pasted: [UInt8]?
    private var isSkippingString = false

    init(describedKeys: [[UInt8]: Key] = [:]) {
        self.describedKeys = describedKeys
    }

    /// How long to wait for the rest of what came so far; nil when nothing is open. Milliseconds.
    var patience: Int? {
        if pasted != nil { return 2000 }
        if isSkippingString { return 250 }
        guard let first = bytes.first else { return nil }
        return first == Byte.escape && bytes.allSatisfy { $0 == Byte.escape } ? 25 : 250
    }

    mutating func decode(_ input: some Sequence<UInt8>) -> [TerminalEvent] {
        bytes.append(contentsOf: input)
        var events: [TerminalEvent] = []
        var position = 0
        while position < bytes.count {
            guard let end = next(from: position, into: &events) else { break }
            position = end
        }
        bytes.removeFirst(position)
        return events
    }

    /// Takes what came so far for all there is: an Escape is the key, a torn sequence is dropped, a paste is over.
    mutating func giveUpWaiting() -> [TerminalEvent] {
        defer { bytes = [] }
        isSkippingString = false
        if let text = pasted {
            pasted = nil
            return [.paste(PasteText.cleaned(text))]
        }
        guard bytes.first == Byte.escape else { return [] }
        if bytes.allSatisfy({ $0 == Byte.escape }) {
            return bytes.map { _ in .key(Key(.escape)) }
        }
        guard bytes.count == 2, (0x21...0x7E).contains(bytes[1]) else { return [] }
        return [.key(Key(.character(Character(Unicode.Scalar(bytes[1]))), modifiers: .alt))]
    }

    /// Decodes what begins at a position; the position behind it, or nil when it is not all there yet.
    private mutating func next(from start: Int, into events: inout [TerminalEvent]) -> Int? {
        if isSkippingString { return skipString(from: start) }
        if pasted != nil { return paste(from: start, into: &events) }
        let escapes = bytes[start...].prefix(while: { $0 == Byte.escape }).count
        guard escapes > 0 else { return character(from: start, modifiers: [], into: &events) }
        // An Escape before a sequence is Alt with older terminals; more of them are the key.
        if escapes > 2 {
            events.append(.key(Key(.escape)))
            return start + 1
        }
        guard start + escapes < bytes.count else { return nil }
        let modifiers: KeyModifiers = escapes == 2 ? .alt : []
        let introducer = start + escapes - 1
        switch bytes[start + escapes] {
        case UInt8(ascii: "["):
            return controlSequence(from: introducer, modifiers: modifiers, into: &events)
        case UInt8(ascii: "O"):
            return shiftedSequence(from: introducer, modifiers: modifiers, into: &events)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            return string(from: introducer, into: &events)
        default:
            if escapes == 2 { events.append(.key(Key(.escape))) }
            return character(from: start + escapes, modifiers: .alt, into: &events)
        }
    }

    // MARK: Characters

    private func character(
        from start: Int, modifiers: KeyModifiers, into events: inout [TerminalEvent]
    ) -> Int? {
        let first = bytes[start]
        if first < 0x80 {
            var key = KeySequences.key(forByte: first)
            key.modifiers.formUnion(modifiers)
            events.append(.key(key))
            return start + 1
        }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        let available = bytes[start...].prefix(length)
        let isTorn =
            available.count < length && first >= 0xC2 && first < 0xF5
            && available.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
        if isTorn { return nil }
        guard let text = String(validating: available, as: UTF8.self), let scalar = text.unicodeScalars.first,
            scalar.value > 0x9F
        else { return start + 1 }
        events.append(.key(Key(.character(Character(scalar)), modifiers: modifiers)))
        return start + length
    }

    // MARK: Sequences

    private mutating func controlSequence(
        from start: Int, modifiers: KeyModifiers, into events: inout [TerminalEvent]
    ) -> Int? {
        switch ControlSequence.parse(bytes[start...]) {
        case .torn:
            return bytes.count - start > Self.longestSequence ? bytes.count : nil
        case .broken(let end):
            return end
        case .oldMouse(let end):
            MouseSequences.event(oldReport: bytes[(end - 3)..<end]).map { events.append(.mouse($0)) }
            return end
        case .complete(let sequence, let end):
            if sequence.isPasteStart {
                pasted = []
            } else if var key = describedKeys[Array(bytes[start..<end])] ?? KeySequences.key(for: sequence) {
                key.modifiers.formUnion(modifiers)
                events.append(.key(key))
            } else if let mouse = MouseSequences.event(for: sequence) {
                events.append(.mouse(mouse))
            }
            return end
        }
    }

    /// Escape O and one letter, with a modifier before the letter from some terminals.
    private func shiftedSequence(
        from start: Int, modifiers: KeyModifiers, into events: inout [TerminalEvent]
    ) -> Int? {
        let digits = bytes[(start + 2)...].prefix { (0x30...0x39).contains($0) }.prefix(2)
        let end = start + 2 + digits.count
        guard end < bytes.count else { return nil }
        if bytes[end] == Byte.escape { return end }
        let parameter = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        if var key = describedKeys[Array(bytes[start...end])] ?? KeySequences.key(forShifted: bytes[end]) {
            key.modifiers.formUnion(modifiers.union(KeyModifiers(parameter: parameter)))
            events.append(.key(key))
        }
        return end + 1
    }

    // MARK: Strings and pastes

    private mutating func string(from start: Int, into events: inout [TerminalEvent]) -> Int? {
        let content = start + 2
        guard let (stop, end) = stringEnd(from: content) else {
            guard bytes.count - start > Self.longestSequence else { return nil }
            isSkippingString = true
            return bytes.count
        }
        if bytes[start + 1] == UInt8(ascii: "]"), let event = BackgroundReport.event(for: bytes[content..<stop]) {
            events.append(event)
        }
        return end
    }

    private mutating func skipString(from start: Int) -> Int? {
        if let (_, end) = stringEnd(from: start) {
            isSkippingString = false
            return end
        }
        // An Escape at the very end may begin the string's end.
        let kept = bytes.last == Byte.escape ? bytes.count - 1 : bytes.count
        return kept > start ? kept : nil
    }

    /// Where a string's content stops and where what is behind it begins. BEL ends a string, and so does Escape \.
    private func stringEnd(from start: Int) -> (stop: Int, end: Int)? {
        for position in start..<bytes.count {
            if bytes[position] == Byte.bell { return (position, position + 1) }
            guard bytes[position] == Byte.escape else { continue }
            guard position + 1 < bytes.count else { return nil }
            // Any other Escape breaks the string off and begins something new.
            return (position, bytes[position + 1] == UInt8(ascii: "\\") ? position + 2 : position)
        }
        return nil
    }

    private mutating func paste(from start: Int, into events: inout [TerminalEvent]) -> Int? {
        let terminator = PasteText.terminator
        var end = start
        while end < bytes.count {
            guard bytes[end] == Byte.escape else {
                end += 1
                continue
            }
            let ahead = bytes[end...].prefix(terminator.count)
            if ahead.elementsEqual(terminator) {
                keep(bytes[start..<end])
                events.append(.paste(PasteText.cleaned(pasted ?? [])))
                pasted = nil
                return end + terminator.count
            }
            if terminator.starts(with: ahead) { break }
            end += 1
        }
        keep(bytes[start..<end])
        return end > start ? end : nil
    }

    private mutating func keep(_ slice: ArraySlice<UInt8>) {
        let room = Self.longestPaste - (pasted?.count ?? 0)
        pasted?.append(contentsOf: slice.prefix(max(0, room)))
    }
}
