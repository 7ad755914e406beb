/// Reads JSON (RFC 8259) piece by piece from a part of a buffer, without building a tree.
struct JSONScanner {
    private let bytes: [UInt8]
    private let end: Int
    /// The byte that is read next.
    var position: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { position >= end }

    /// The next byte; nil at the end.
    var next: UInt8? { position < end ? bytes[position] : nil }

    func fault(_ reason: String) -> JSONFault {
        JSONFault(position: position, reason: reason)
    }

    mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || (0x09...0x0d).contains(byte) { position += 1 }
    }

    mutating func take(_ word: String) throws(JSONFault) {
        guard bytes[position..<end].starts(with: word.utf8) else { throw fault("expected \(word)") }
        position += word.utf8.count
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    // MARK: Structure

    /// Reads an object; the body has to read each member's value.
    mutating func forEachMember(
        _ body: (String, inout JSONScanner) throws(JSONFault) -> Void
    ) throws(JSONFault) {
        try forEach(in: "{", "}") { (scanner) throws(JSONFault) in
            let name = try scanner.string()
            scanner.skipBlanks()
            try scanner.take(":")
            scanner.skipBlanks()
            try body(name, &scanner)
        }
    }

    /// Reads an array; the body has to read each element.
    mutating func forEachElement(_ body: (inout JSONScanner) throws(JSONFault) -> Void) throws(JSONFault) {
        try forEach(in: "[", "]", body)
    }

    private mutating func forEach(
        in open: String, _ close: String, _ body: (inout JSONScanner) throws(JSONFault) -> Void
    ) throws(JSONFault) {
        try take(open)
        skipBlanks()
        let closing = close.utf8.first
        if next == closing {
            position += 1
            return
        }
        while true {
            try body(&self)
            skipBlanks()
            if takes(UInt8(ascii: ",")) {
                skipBlanks()
            } else {
                guard next == closing else { throw fault("expected \",\" or \"\(close)\"") }
                position += 1
                return
            }
        }
    }

    /// Passes over a value of any kind, without recursion: only strings and brackets matter.
    mutating func skipValue() throws(JSONFault) {
        var depth = 0
        repeat {
            guard let byte = next else { throw fault("expected a value") }
            switch byte {
            case UInt8(ascii: "\""):
                _ = try string()
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            if depth < 0 { throw fault("expected a value") }
            position += 1
        } while depth > 0 || !endsValue
    }

    private var endsValue: Bool {
        switch next {
        case nil, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): true
        default: false
        }
    }

    // MARK: Numbers

    mutating func number() throws(JSONFault) -> Double {
        let start = position
        let token = numberToken()
        if let small = JSONScanner.smallInteger(token) { return Double(small) }
        guard let value = Double(String(decoding: token, as: UTF8.self)) else {
            throw JSONFault(position: start, reason: "expected a number")
        }
        return value
    }

    mutating func integer() throws(JSONFault) -> Int64 {
        let start = position
        let token = numberToken()
        if let small = JSONScanner.smallInteger(token) { return small }
        guard let value = Int64(String(decoding: token, as: UTF8.self)) else {
            throw JSONFault(position: start, reason: "expected a whole number")
        }
        return value
    }

    private mutating func numberToken() -> ArraySlice<UInt8> {
        let start = position
        while let byte = next {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
                UInt8(ascii: "e"), UInt8(ascii: "E"):
                position += 1
            default: return bytes[start..<position]
            }
        }
        return bytes[start..<position]
    }

    /// Up to 15 digits, which is what most timestamps and counters are; nil for anything else.
    private static func smallInteger(_ token: ArraySlice<UInt8>) -> Int64? {
        guard (1...15).contains(token.count) else { return nil }
        var value: Int64 = 0
        for byte in token {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        return value
    }
}
