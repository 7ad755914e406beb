/// Addresses' queries and paths, as Go's net/url writes them.
enum QueryCoding {
    /// `a=1&b=2&b=3`, sorted by name, blanks as `+` (url.Values.Encode).
    static func encoded(_ parameters: [JobParameter]) -> String {
        let sorted = parameters.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        return sorted.flatMap { parameter in
            parameter.values.map { escaped(parameter.name, blank: "+") + "=" + escaped($0, blank: "+") }
        }.joined(separator: "&")
    }

    /// The path with what may not stand in one escaped; a `?` in it is part of the path.
    static func escapedPath(_ path: String) -> String {
        escaped(path, blank: "%20", keeping: "/$&+,:;=@")
    }

    /// The text as a form's value (url.QueryEscape).
    static func formEscaped(_ text: String) -> String { escaped(text, blank: "+") }

    private static func escaped(_ text: String, blank: String, keeping kept: String = "") -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: " "): result += blank
            case _ where kept.utf8.contains(byte): result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
