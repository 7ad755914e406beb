/// A compiled terminfo description of the loaded terminal with one change: its colour numbers are 24-bit colours.
///
/// ncurses shows 24-bit colours only with a description that says so, and TERM hardly ever names one
/// (xterm-direct): terminals say COLORTERM=truecolor instead. So ncurses gets the terminal's own description with
/// other colour sequences, in the TERMINFO variable, which since 6.2 may hold a description itself (term(5), "b64:").
/// Numbers below 256 still name the palette. The format is that of term(5) with 32-bit numbers.
struct DirectColorDescription {
    static let reservedNumbers: Int32 = 256

    private static let setForeground = colorSequence(layer: 3)
    private static let setBackground = colorSequence(layer: 4)

    private var bytes: [UInt8] = []

    /// The value for TERMINFO.
    static func environmentValue(for name: String, from source: LoadedDescription) -> String {
        var description = DirectColorDescription()
        description.append(name: name, from: source)
        return "b64:" + String(decoding: Base64.encode(description.bytes), as: UTF8.self)
    }

    /// `38;5;N` below 256, `38;2;R;G;B` from there on; semicolons, which every terminal understands.
    private static func colorSequence(layer: Int) -> String {
        "\u{1B}[\(layer)8;%?%p1%{256}%<%t5;%p1%d"
            + "%e2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
    }

    private mutating func append(name: String, from source: LoadedDescription) {
        let flags = source.flags.map { $0.name == "ccc" ? false : $0.value }
        let numbers = source.numbers.map { number -> Int32 in
            switch number.name {
            case "colors": 0x100_0000
            case "pairs": 0x1_0000
            default: number.value
            }
        }
        let strings = source.strings.map { string -> [UInt8]? in
            switch string.name {
            case "setaf": Array(Self.setForeground.utf8)
            case "setab": Array(Self.setBackground.utf8)
            // Other ways to set colours would be taken for these numbers too.
            case "setf", "setb", "initc", "oc", "scp", "initp": nil
            default: string.value
            }
        }
        let names = Array(name.utf8) + [0]
        let (offsets, table) = Self.layOut(strings)
        append16([0o1036, names.count, flags.count, numbers.count, offsets.count, table.count])
        bytes += names
        bytes += flags.map { $0 ? 1 : 0 }
        pad()
        append32(numbers)
        append16(offsets)
        bytes += table
        pad()
        appendExtension(hasDefaultColors: source.hasDefaultColors)
    }

    /// Names that are not in the standard: RGB, which says what the colour numbers are, and AX, which says that 39
    /// and 49 select the terminal's own colours.
    private mutating func appendExtension(hasDefaultColors: Bool) {
        let names = Array("AX\0RGB\0".utf8)
        append16([2, 0, 0, 2, names.count])
        bytes += [hasDefaultColors ? 1 : 0, 1]
        append16([0, 3])
        bytes += names
    }

    private static func layOut(_ strings: [[UInt8]?]) -> (offsets: [Int], table: [UInt8]) {
        var table: [UInt8] = []
        let offsets = strings.map { string -> Int in
            guard let string else { return -1 }
            defer { table += string + [0] }
            return table.count
        }
        return (offsets, table)
    }

    private mutating func append16(_ values: [Int]) {
        for value in values {
            let bits = UInt16(bitPattern: Int16(clamping: value))
            bytes += [UInt8(bits & 255), UInt8(bits >> 8)]
        }
    }

    private mutating func append32(_ values: [Int32]) {
        for value in values { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }
    }

    private mutating func pad() {
        if bytes.count % 2 != 0 { bytes.append(0) }
    }
}
