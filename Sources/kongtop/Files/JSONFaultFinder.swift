/// Finds where a text stops being JSON (RFC 8259), for decoders that don't say.
struct JSONFaultFinder {
    /// Decoders refuse what nests deeper, as RFC 8259 allows them to.
    private static let deepest = 512

    private var scanner: JSONScanner
    /// The brackets that are to be closed still, the innermost last.
    private var closings: [UInt8] = []

    /// nil for a text that is JSON.
    static func fault(in bytes: [UInt8]) -> JSONFault? {
        var finder = JSONFaultFinder(scanner: JSONScanner(bytes, bytes.indices))
        do throws(JSONFault) {
            try finder.read()
            return nil
        } catch {
            return error
        }
    }

    private mutating func read() throws(JSONFault) {
        repeat {
            scanner.skipBlanks()
            if closings.last == UInt8(ascii: "}") { try readName() }
            if try readValue() { try finishValue() }
        } while !closings.isEmpty
        scanner.skipBlanks()
        if !scanner.isAtEnd { throw scanner.fault("nothing more was expected") }
    }

    private mutating func readName() throws(JSONFault) {
        guard scanner.next == UInt8(ascii: "\"") else { throw fault("expected a name in quotes") }
        _ = try scanner.string()
        scanner.skipBlanks()
        guard scanner.next == UInt8(ascii: ":") else { throw fault("expected a colon") }
        scanner.position += 1
        scanner.skipBlanks()
    }

    /// - Returns: False where a bracket was opened whose content comes next.
    private mutating func readValue() throws(JSONFault) -> Bool {
        switch scanner.next {
        case UInt8(ascii: "{"): return try open(UInt8(ascii: "}"))
        case UInt8(ascii: "["): return try open(UInt8(ascii: "]"))
        case UInt8(ascii: "\""): _ = try scanner.string()
        case UInt8(ascii: "t"): try scanner.take("true")
        case UInt8(ascii: "f"): try scanner.take("false")
        case UInt8(ascii: "n"): try scanner.take("null")
        case let byte? where byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
            _ = try scanner.number()
        default: throw fault("expected a value")
        }
        return true
    }

    private mutating func open(_ closing: UInt8) throws(JSONFault) -> Bool {
        scanner.position += 1
        scanner.skipBlanks()
        if scanner.next == closing {
            scanner.position += 1
            return true
        }
        closings.append(closing)
        if closings.count > Self.deepest { throw scanner.fault("nested deeper than \(Self.deepest) levels") }
        return false
    }

    /// Reads the comma behind a value, or all brackets that it closes.
    private mutating func finishValue() throws(JSONFault) {
        while let closing = closings.last {
            scanner.skipBlanks()
            if scanner.next == UInt8(ascii: ",") {
                scanner.position += 1
                return
            }
            guard scanner.next == closing else {
                throw fault("expected a comma or \(Character(UnicodeScalar(closing)))")
            }
            scanner.position += 1
            closings.removeLast()
        }
    }

    private func fault(_ reason: String) -> JSONFault {
        scanner.isAtEnd ? scanner.fault("the text ends here, but \(reason)") : scanner.fault(reason)
    }
}
