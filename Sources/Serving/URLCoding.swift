/// Percent-encoded text of addresses and forms.
enum URLCoding {
    /// Broken escapes stay as they are; broken UTF-8 becomes U+FFFD.
    static func decoded(_ text: Substring, plusIsBlank: Bool) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, let value = hexValue(digits) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(plusIsBlank && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexValue(_ digits: Substring.UTF8View) -> UInt8? {
        var value: UInt8 = 0
        for digit in digits {
            guard let number = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
            value = value << 4 | UInt8(truncatingIfNeeded: number)
        }
        return value
    }

    /// `a=1&b=x+y`, as queries and form bodies are written.
    static func parameters(_ text: Substring) -> [ServiceRequest.Parameter] {
        text.split(separator: "&").map { pair in
            let name = pair.prefix { $0 != "=" }
            let value = pair[name.endIndex...].dropFirst()
            return ServiceRequest.Parameter(
                name: decoded(name, plusIsBlank: true), value: decoded(value, plusIsBlank: true))
        }
    }
}
