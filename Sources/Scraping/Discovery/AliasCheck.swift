/// Finds files that could keep the YAML parser busy for ages before anything of them is seen.
///
/// The parser compares the keys of a map, and where a key is built of aliases of aliases, comparing takes time that
/// doubles with every level. Few aliases can't do harm, nor can many that stand in values only.
public enum AliasCheck {
    /// 3^(32/3) leaves are the most that so many aliases can make.
    private static let harmlessCount = 32

    /// Whether the parser will be done with the text in no time.
    public static func isHarmless(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var aliasCount = 0
        var hasOddKey = false
        for place in bytes.indices {
            switch bytes[place] {
            case UInt8(ascii: "*") where beginsWord(bytes, place):
                aliasCount += 1
                if isKey(bytes, behind: endOfWord(bytes, place + 1)) { hasOddKey = true }
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if isKey(bytes, behind: place + 1) { hasOddKey = true }
            case UInt8(ascii: "?") where beginsWord(bytes, place):
                hasOddKey = true
            default:
                break
            }
        }
        return aliasCount <= harmlessCount || !hasOddKey
    }

    private static func beginsWord(_ bytes: [UInt8], _ place: Int) -> Bool {
        place == 0 || " \t\n\r,[{:-?".utf8.contains(bytes[place - 1])
    }

    private static func endOfWord(_ bytes: [UInt8], _ start: Int) -> Int {
        // All that names of aliases are made of.
        bytes[start...].firstIndex { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): false
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): false
            default: true
            }
        } ?? bytes.count
    }

    /// Whether a colon follows, blanks and line ends in between.
    private static func isKey(_ bytes: [UInt8], behind place: Int) -> Bool {
        bytes[min(place, bytes.count)...].first { !" \t\n\r".utf8.contains($0) } == UInt8(ascii: ":")
    }
}
