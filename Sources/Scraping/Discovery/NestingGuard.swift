/// Refuses documents that are nested so deeply that reading them, which recurs, would end the program.
enum NestingGuard {
    private static let deepest = 100
    /// Block style nests at least one column a level.
    private static let widestIndentation = 400

    /// What is wrong with the document; nil where its nesting is harmless.
    static func problem(in bytes: [UInt8]) -> String? {
        var line = 1
        var brackets = 0
        var indentation = 0
        var isIndentation = true
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                indentation = 0
                isIndentation = true
                continue
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), 0x09:
                if isIndentation { indentation += 1 }
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                brackets += 1
                isIndentation = false
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                brackets = max(brackets - 1, 0)
                isIndentation = false
            default:
                isIndentation = false
            }
            if brackets > deepest || indentation > widestIndentation { return "line \(line): is nested too deeply" }
        }
        return nil
    }
}
