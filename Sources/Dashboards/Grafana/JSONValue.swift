import FoundationEssentials

/// Any JSON, for documents whose shape changes from version to version.
enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
}

extension JSONValue: Decodable {
    /// `JSONDecoder` refuses what nests more than 512 deep, so this can't go deeper either.
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // The most frequent kinds first: a wrong guess costs a thrown error.
        if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if container.decodeNil() {
            self = .null
        } else if let members = try? container.decode([String: JSONValue].self) {
            self = .object(members)
        } else if let elements = try? container.decode([JSONValue].self) {
            self = .array(elements)
        } else {
            // A number that is too large for any.
            self = .null
        }
    }
}

extension JSONValue {
    /// A member of an object; null for anything else.
    subscript(name: String) -> JSONValue {
        if case .object(let members) = self { members[name] ?? .null } else { .null }
    }

    /// An array's elements; none for anything else.
    var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    /// A text, or a number in its place.
    var text: String? {
        switch self {
        case .string(let text): text
        case .number(let number): Digits.exact(number)
        default: nil
        }
    }

    /// A number, or a text that is one; never the texts `nan` and `inf`, which no document means as a number.
    var number: Double? {
        switch self {
        case .number(let number): number
        case .string(let text): Double(text).flatMap { $0.isFinite ? $0 : nil }
        default: nil
        }
    }

    /// A number that a place or a size can be; everything beyond ±1,000,000 is none.
    var integer: Int? {
        number.flatMap { $0.magnitude <= 1e6 ? Int($0) : nil }
    }

    var flag: Bool? {
        if case .bool(let flag) = self { flag } else { nil }
    }

    var isObject: Bool {
        if case .object = self { true } else { false }
    }

    var isText: Bool {
        if case .string = self { true } else { false }
    }

    var isArray: Bool {
        if case .array = self { true } else { false }
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements) { _, last in last })
    }

    /// An override's properties (`{"id": "custom.width", "value": 80}`) in the shape that defaults have.
    static func nested(_ properties: [JSONValue]) -> JSONValue {
        var result: [String: JSONValue] = [:]
        var custom: [String: JSONValue] = [:]
        for property in properties {
            let id = property["id"].text ?? ""
            if id.hasPrefix("custom.") {
                custom[String(id.dropFirst("custom.".count))] = property["value"]
            } else {
                result[id] = property["value"]
            }
        }
        result["custom"] = .object(custom)
        return .object(result)
    }
}

extension JSONValue {
    /// An object's members; none for anything else.
    var members: [String: JSONValue] {
        if case .object(let members) = self { members } else { [:] }
    }
}
