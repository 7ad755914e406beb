import Glibc

/// How a writer spells sample values.
public enum NumberStyle: String, Hashable, Sendable, CaseIterable {
    /// The shortest text that reads back exactly, as Go's client libraries write it: `25`, `1e+06`, `+Inf`.
    case shortest
    /// As OpenMetrics writes floats: `25.0`, `1e+06`.
    case openMetrics
    /// As Lua, and so Kong, prints doubles: up to 14 significant digits, `8.68e-05`, `1.2345678901235e+15`.
    case lua

    /// The value's text.
    public func text(_ value: Double) -> String {
        switch self {
        case .shortest: GoFloat.shortest(value)
        case .openMetrics: GoFloat.openMetrics(value)
        case .lua: NumberStyle.luaText(value)
        }
    }

    private static func luaText(_ value: Double) -> String {
        if value.magnitude < 1e14 && value.rounded(.towardZero) == value && !(value == 0 && value.sign == .minus) {
            return String(Int64(value))
        }
        var buffer = [CChar](repeating: 0, count: 64)
        let length = withVaList([value]) { vsnprintf(&buffer, 64, "%.14g", $0) }
        // The process may run in a locale with a decimal comma; Kong does not.
        let bytes = buffer.prefix(max(0, min(Int(length), 63))).map { byte in
            byte == 0x2c ? UInt8(ascii: ".") : UInt8(bitPattern: byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
