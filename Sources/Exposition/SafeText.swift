import MetricModel

/// Makes bytes of a page safe to print.
enum SafeText {
    /// In double quotes; control bytes, bidirectional controls and what is no UTF-8 come out as escapes.
    static func quoted(_ bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        if let text = String(validating: bytes, as: UTF8.self) { return LabelSyntax.quoted(text) }
        var result = "\""
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""): result += "\\\""
            case UInt8(ascii: "\\"): result += "\\\\"
            case 0x20..<0x7f: result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "\\x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return result + "\""
    }
}
