/// Reads math expressions; operators bind as in Grafana (pkg/expr/mathexp/parse): `||`, `&&`, comparisons, `+ -`,
/// `* / %`, `**`, then `!` and `-` in front.
struct MathParser {
    private let bytes: [UInt8]
    private var place = 0
    private var depth = 0
    private var operators = 0
    private(set) var inputs: [String] = []

    private static let deepest = 100
    private static let mostOperators = 300
    private static let longest = 10_000
    /// From the loosest to the tightest; longer operators before those they begin with.
    private static let levels: [[MathExpression.Operator]] = [
        [.or], [.and], [.equal, .notEqual, .lessOrEqual, .greaterOrEqual, .less, .greater], [.add, .subtract],
        [.multiply, .divide, .remainder], [.power],
    ]

    init(_ text: String) { bytes = Array(text.utf8.prefix(Self.longest + 1)) }

    mutating func parse() throws(MathError) -> MathExpression.Node {
        if bytes.count > Self.longest { throw error("it is too long") }
        let node = try binary(0)
        skipSpace()
        if place < bytes.count { throw error("an operator is missing") }
        return node
    }

    private func error(_ reason: String) -> MathError { MathError(offset: place, reason: reason) }

    // MARK: Operators

    private mutating func binary(_ level: Int) throws(MathError) -> MathExpression.Node {
        guard level < Self.levels.count else { return try operand() }
        var left = try binary(level + 1)
        while let operation = takeOperator(level) {
            operators += 1
            // Chains make trees as deep as they are long.
            if operators > Self.mostOperators { throw error("it has too many operators") }
            left = .binary(operation, left, try binary(level + 1))
        }
        return left
    }

    private mutating func takeOperator(_ level: Int) -> MathExpression.Operator? {
        skipSpace()
        for operation in Self.levels[level] where bytes[place...].starts(with: operation.rawValue.utf8) {
            if operation == .multiply, bytes[place...].starts(with: "**".utf8) { continue }
            place += operation.rawValue.utf8.count
            return operation
        }
        return nil
    }

    private mutating func operand() throws(MathError) -> MathExpression.Node {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.deepest { throw error("it is nested too deeply") }
        skipSpace()
        guard place < bytes.count else { throw error("a value is missing at the end") }
        switch bytes[place] {
        case UInt8(ascii: "("):
            place += 1
            let node = try binary(0)
            try take(")")
            return node
        case UInt8(ascii: "-"):
            place += 1
            return .negated(try operand())
        case UInt8(ascii: "!"):
            place += 1
            return .inverted(try operand())
        case UInt8(ascii: "$"): return .input(try variable())
        case let byte where Self.isDigit(byte) || byte == UInt8(ascii: "."): return .number(try number())
        case let byte where Self.isLetter(byte): return try call()
        default: throw error("a value is missing")
        }
    }

    // MARK: Operands

    /// `$A` or `${A B}`
    private mutating func variable() throws(MathError) -> String {
        place += 1
        var name: ArraySlice<UInt8>
        if place < bytes.count, bytes[place] == UInt8(ascii: "{") {
            place += 1
            name = bytes[place...].prefix { $0 != UInt8(ascii: "}") }
            place += name.count
            try take("}")
        } else {
            name = bytes[place...].prefix { Self.isLetter($0) || Self.isDigit($0) }
            place += name.count
        }
        if name.isEmpty { throw error("a query's letter is missing behind $") }
        let text = String(decoding: name, as: UTF8.self)
        if !inputs.contains(text) { inputs.append(text) }
        return text
    }

    private mutating func number() throws(MathError) -> Double {
        let start = place
        while place < bytes.count {
            let byte = bytes[place]
            let isExponentSign =
                (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && bytes[place - 1] | 0x20 == UInt8(ascii: "e")
                && place > start
            guard Self.isDigit(byte) || Self.isLetter(byte) || byte == UInt8(ascii: ".") || isExponentSign else {
                break
            }
            place += 1
        }
        guard let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)) else {
            place = start
            throw error("this is no number")
        }
        return number
    }

    private mutating func call() throws(MathError) -> MathExpression.Node {
        let name = String(decoding: bytes[place...].prefix { Self.isLetter($0) || Self.isDigit($0) }, as: UTF8.self)
        let constants: [String: Double] = ["nan": .nan, "null": .nan, "inf": .infinity, "infn": -.infinity]
        let function = MathExpression.Function(rawValue: name)
        guard function != nil || constants[name] != nil else { throw error("there is no function \(name)") }
        place += name.utf8.count
        try take("(")
        if let constant = constants[name] {
            try take(")")
            return .number(constant)
        }
        let argument = try binary(0)
        try take(")")
        return function.map { .call($0, argument) } ?? argument
    }

    private mutating func take(_ character: Unicode.Scalar) throws(MathError) {
        skipSpace()
        guard place < bytes.count, bytes[place] == UInt8(ascii: character) else {
            throw error("\(character) is missing")
        }
        place += 1
    }

    private mutating func skipSpace() {
        while place < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[place]) { place += 1 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
    }
}
