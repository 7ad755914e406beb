internal import CCurses

/// What has to be known of a terminal before ncurses takes it over.
struct TerminalDescription {
    let name: String
    let colorCount: Int
    let hasDirectColor: Bool
    /// Whether the terminal reports a mouse as xterm does. Such terminals speak the rest of xterm's language too, or
    /// swallow what they do not know; the Linux console and real terminals may not.
    let speaksXterm: Bool
    /// The keys whose sequences differ from what nearly all terminals send.
    let keys: [[UInt8]: Key]
    /// Ends attributes, cursor hiding, the keypad's mode and the alternate screen.
    let undoing: [UInt8]
    /// This description with 24-bit colours, as a value for TERMINFO.
    let directColorEnvironment: String

    init(named name: String, output: Int32) throws(TerminalError) {
        guard !name.isEmpty else { throw .unnamedTerminal }
        switch ccurses_load_description(name, output) {
        case 1: break
        case 0: throw .unknownTerminal(name)
        default: throw .noDatabase
        }
        defer { ccurses_unload_description() }
        let loaded = LoadedDescription()
        guard loaded.string("cup") != nil else { throw .cannotPlaceCursor(name) }
        self.name = name
        colorCount = Int(ccurses_number("colors"))
        hasDirectColor = loaded.hasDirectColor
        speaksXterm = loaded.string("kmous") != nil
        keys = Self.keys(in: loaded)
        undoing = ["rmkx", "sgr0", "op", "cnorm", "rmcup"]
            .compactMap(loaded.string).map(Self.withoutPadding).reduce([], +)
        directColorEnvironment = DirectColorDescription.environmentValue(for: name, from: loaded)
    }

    private static func keys(in description: LoadedDescription) -> [[UInt8]: Key] {
        var named: [(String, Key)] = [
            ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
            ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
            ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kcbt", Key(.backTab)),
        ]
        for number in 1...12 { named.append(("kf\(number)", Key(.function(number)))) }
        var keys: [[UInt8]: Key] = [:]
        for (capability, key) in named {
            // Only sequences: a terminal whose arrow is Ctrl-L would lose a key.
            guard let bytes = description.string(capability), bytes.count > 2, bytes[0] == Byte.escape else { continue }
            keys[bytes] = key
        }
        return keys
    }

    /// Without `$<5>`, which stands for a pause.
    static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.first {
            if rest.starts(with: [UInt8(ascii: "$"), UInt8(ascii: "<")]),
                let end = rest.firstIndex(of: UInt8(ascii: ">"))
            {
                rest = rest[(end + 1)...]
            } else {
                kept.append(byte)
                rest = rest.dropFirst()
            }
        }
        return kept
    }
}
