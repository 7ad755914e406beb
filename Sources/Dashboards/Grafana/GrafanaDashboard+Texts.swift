import FoundationEssentials

extension GrafanaDashboard {
    /// A document with all its texts changed, such as to hide names in it; the names of its members stay.
    ///
    /// - Returns: nil for what is no JSON.
    public static func document(_ json: String, changing change: (String) -> String) -> String? {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)) else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value.changingTexts(change))).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension JSONValue: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let flag): try container.encode(flag)
        case .number(let number): try container.encode(number)
        case .string(let text): try container.encode(text)
        case .array(let elements): try container.encode(elements)
        case .object(let members): try container.encode(members)
        }
    }
}

extension JSONValue {
    /// Documents nest no deeper than the decoder allows.
    fileprivate func changingTexts(_ change: (String) -> String) -> JSONValue {
        switch self {
        case .string(let text): .string(change(text))
        case .array(let elements): .array(elements.map { $0.changingTexts(change) })
        case .object(let members): .object(members.mapValues { $0.changingTexts(change) })
        case .null, .bool, .number: self
        }
    }
}
