/// Makes JSON text fit for a terminal.
enum SafeJSON {
    /// The same value, with control and format characters escaped that JSON lets stand as they are: DEL, C1, bidi.
    ///
    /// Such characters can stand in strings only, so there is no need to know where in the text one is.
    static func of(_ json: String) -> String {
        if json.utf8.allSatisfy({ $0 < 0x7f }) { return json }
        var result = ""
        result.reserveCapacity(json.utf8.count)
        for scalar in json.unicodeScalars {
            if scalar.isASCII ? scalar.value != 0x7f : !scalar.isInvisible {
                result.unicodeScalars.append(scalar)
            } else {
                for unit in String(scalar).utf16 { result += escape(unit) }
            }
        }
        return result
    }

    private static func escape(_ unit: UInt16) -> String {
        let hex = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }
}
