import Glibc

/// How Kong spells labels and numbers.
enum KongText {
    /// `name="value",name="value"`, with only `\` and `"` escaped; empty values are printed.
    static func labels(_ names: [String], _ values: [String]) -> [UInt8] {
        var text: [UInt8] = []
        for (name, value) in zip(names, values) {
            if !text.isEmpty { text.append(UInt8(ascii: ",")) }
            text.append(contentsOf: name.utf8)
            text.append(contentsOf: "=\"".utf8)
            append(escaping: value.utf8, to: &text)
            text.append(UInt8(ascii: "\""))
        }
        return text
    }

    /// Appends a label's value, raw but for quotes and backslashes.
    static func append(escaping value: some Sequence<UInt8>, to text: inout [UInt8]) {
        for byte in value {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { text.append(UInt8(ascii: "\\")) }
            text.append(byte)
        }
    }

    /// Appends a number as Lua prints doubles, `%.14g`.
    static func append(_ value: Double, to page: inout [UInt8]) {
        // From 1e14 on the number has more than 14 digits and takes an exponent.
        if value >= 0, value < 1e14, value == value.rounded(.towardZero), value.sign == .plus {
            append(digitsOf: UInt64(value), to: &page)
        } else {
            appendGeneral(value, to: &page)
        }
    }

    private static func append(digitsOf value: UInt64, to page: inout [UInt8]) {
        guard value >= 10 else {
            page.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value))
            return
        }
        let start = page.count
        var rest = value
        while rest > 0 {
            page.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        page[start...].reverse()
    }

    private static func appendGeneral(_ value: Double, to page: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 48) { buffer in
            let length = withVaList([value]) { vsnprintf(buffer.baseAddress, buffer.count, "%.14g", $0) }
            for character in buffer.prefix(Int(max(length, 0))) {
                let byte = UInt8(bitPattern: character)
                // The program may have set a locale whose decimal separator is a comma.
                page.append(byte == UInt8(ascii: ",") ? UInt8(ascii: ".") : byte)
            }
        }
    }
}
