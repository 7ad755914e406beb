/// Writes JSON text piece by piece, as Prometheus' encoder spells it.
///
/// The caller keeps the structure right; commas between the members of a list or an object come by themselves.
public struct JSONWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    /// Whether the next value is the first of its list or object.
    private var isFirst = true

    public init() {}

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    public mutating func array(_ elements: (inout JSONWriter) -> Void) {
        enclose(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
    }

    private mutating func enclose(_ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void) {
        beginValue()
        bytes.append(open)
        isFirst = true
        content(&self)
        bytes.append(close)
        isFirst = false
    }

    /// The name of an object's next member; its value has to follow.
    public mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        isFirst = true
    }

    /// - Parameter escapingHTML: spells `<`, `>` and `&` as `\u003c`, `\u003e` and `\u0026`. Go does so with all text
    ///   but labels, which Prometheus writes itself.
    public mutating func string(_ text: String, escapingHTML: Bool = false) {
        beginValue()
        bytes.append(UInt8(ascii: "\""))
        if text.utf8.allSatisfy({ JSONWriter.isPlain($0, escapingHTML: escapingHTML) }) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for scalar in text.unicodeScalars { appendEscaped(scalar, escapingHTML: escapingHTML) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Text that is JSON already: a number, `true`, `null`.
    public mutating func raw(_ text: String) {
        beginValue()
        bytes.append(contentsOf: text.utf8)
    }
}

// MARK: - Pieces

extension JSONWriter {
    /// Puts the comma where one is due.
    mutating func beginValue() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// Lets others write text that needs no escapes.
    mutating func withBytes(_ write: (inout [UInt8]) -> Void) {
        write(&bytes)
    }

    /// Makes room for so many bytes more, growing in steps that keep the cost of copying down.
    mutating func reserve(_ count: Int) {
        let wanted = bytes.count + count
        if wanted > bytes.capacity { bytes.reserveCapacity(max(wanted, bytes.capacity * 2)) }
    }

    mutating func dropTrailing(_ byte: UInt8) {
        while bytes.last == byte { bytes.removeLast() }
    }
}

// MARK: - Escapes

extension JSONWriter {
    private static func isPlain(_ byte: UInt8, escapingHTML: Bool) -> Bool {
        switch byte {
        case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): false
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): !escapingHTML
        // The first byte of U+2028 and U+2029, among others.
        case 0xe2: !escapingHTML
        default: true
        }
    }

    private mutating func appendEscaped(_ scalar: Unicode.Scalar, escapingHTML: Bool) {
        switch scalar {
        case "\"": bytes.append(contentsOf: #"\""#.utf8)
        case "\\": bytes.append(contentsOf: #"\\"#.utf8)
        case "\n": bytes.append(contentsOf: #"\n"#.utf8)
        case "\r": bytes.append(contentsOf: #"\r"#.utf8)
        case "\t": bytes.append(contentsOf: #"\t"#.utf8)
        case "\u{0}"..<" ": appendCode(scalar)
        case "<" where escapingHTML, ">" where escapingHTML, "&" where escapingHTML: appendCode(scalar)
        case "\u{2028}" where escapingHTML, "\u{2029}" where escapingHTML: appendCode(scalar)
        default: bytes.append(contentsOf: String(scalar).utf8)
        }
    }

    /// `\u001b`
    private mutating func appendCode(_ scalar: Unicode.Scalar) {
        let hex = String(scalar.value, radix: 16)
        bytes.append(contentsOf: "\\u".utf8)
        bytes.append(contentsOf: String(repeating: "0", count: 4 - hex.utf8.count).utf8)
        bytes.append(contentsOf: hex.utf8)
    }
}

// MARK: - Shorthands

extension JSONWriter {
    /// A member that is a text.
    mutating func member(_ name: String, _ text: String) {
        key(name)
        string(text, escapingHTML: true)
    }

    /// An object of texts.
    mutating func strings(_ members: [(name: String, value: String)]) {
        object { json in
            for (name, value) in members { json.member(name, value) }
        }
    }

    /// An object of lists without elements, for things there are none of.
    mutating func emptyLists(_ names: String...) {
        object { json in
            for name in names {
                json.key(name)
                json.array { _ in }
            }
        }
    }
}
