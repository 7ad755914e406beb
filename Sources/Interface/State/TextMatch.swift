/// How typed text finds names: anywhere in them, ASCII letters of either case.
enum TextMatch {
    static func contains(_ text: String, _ wanted: String) -> Bool {
        let needle = wanted.utf8.map(lowered)
        guard !needle.isEmpty else { return true }
        let hay = text.utf8.map(lowered)
        guard hay.count >= needle.count else { return false }
        return (0...(hay.count - needle.count)).contains { start in
            hay[start..<(start + needle.count)].elementsEqual(needle)
        }
    }

    static func begins(_ text: String, _ wanted: String) -> Bool {
        text.utf8.lazy.map(lowered).starts(with: wanted.utf8.lazy.map(lowered))
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
