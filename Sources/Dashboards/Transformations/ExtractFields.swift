import Patterns

/// Takes texts apart into fields of their own (`extractFields`).
struct ExtractFields: FrameTransformation {
    enum Format: Sendable {
        /// `a=b c=d`, also with colons, and commas between.
        case pairs
        /// The members of an object, or what stands at the paths: `a.b[0]`.
        case json(paths: [(path: String, name: String)])
        /// JSON where a text looks like it, else pairs.
        case automatic
        case delimiter(String)
        /// Named groups are fields.
        case pattern(Pattern)
    }

    var source: String
    var format: Format
    /// Whether everything else goes, but for the time where that is kept.
    var replaces = false
    var keepsTime = false

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.map { frame in
            guard let index = frame.index(of: source) else { return frame }
            let extracted = columns(frame.fields[index].values, refID: frame.refID)
            let kept = replaces ? frame.fields.filter { keepsTime && $0.kind == .time } : frame.fields
            return DataFrame(refID: frame.refID, fields: kept + extracted)
        }
    }

    private func columns(_ values: [PanelTable.Value], refID: String) -> [DataField] {
        var names: [String] = []
        var cells: [String: [PanelTable.Value]] = [:]
        for (row, value) in values.enumerated() {
            for (name, text) in parts(value.plainText) {
                if cells[name] == nil {
                    guard names.count < PanelFrames.mostColumns else { continue }
                    names.append(name)
                    cells[name] = [PanelTable.Value](repeating: .empty, count: values.count)
                }
                cells[name]?[row] = .text(text)
            }
        }
        return names.map { name in
            let texts = cells[name] ?? []
            // A column of nothing but numbers is one of numbers.
            let isNumeric = texts.allSatisfy { $0 == .empty || $0.number != nil }
            let values = isNumeric ? texts.map { $0.number.map(PanelTable.Value.number) ?? .empty } : texts
            return DataField(name: name, kind: isNumeric ? .number : .string, values: values, refID: refID)
        }
    }

    private func parts(_ text: String) -> [(String, String)] {
        switch format {
        case .pairs: return Self.pairs(text)
        case .json(let paths): return JSONValue(text: text)?.fields(at: paths) ?? []
        case .automatic:
            let looksLikeJSON = text.utf8.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "{")
            return looksLikeJSON ? JSONValue(text: text)?.fields(at: []) ?? Self.pairs(text) : Self.pairs(text)
        case .delimiter(let delimiter):
            return text.split(separator: delimiter).enumerated().map { ("\($0 + 1)", Self.bare($1)) }
        case .pattern(let pattern):
            guard let match = pattern.firstMatch(in: text) else { return [] }
            return pattern.groupNames.compactMap { name in name.isEmpty ? nil : match[name].map { (name, String($0)) } }
        }
    }

    /// Quotes keep what separates.
    private static func pairs(_ text: String) -> [(String, String)] {
        var result: [(String, String)] = []
        var (name, value) = ("", "")
        var (isValue, isQuoted) = (false, false)
        func finish() {
            let key = bare(name[...])
            if isValue, !key.isEmpty { result.append((key, bare(value[...]))) }
            (name, value, isValue) = ("", "", false)
        }
        for character in text {
            if character == "\"" {
                isQuoted.toggle()
            } else if isQuoted {
                if isValue { value.append(character) } else { name.append(character) }
            } else if !isValue, character == "=" || character == ":" {
                isValue = true
            } else if isValue, value.isEmpty, character == " " {
                continue
            } else if ", ;&|\n\t{}".contains(character) {
                finish()
            } else if isValue {
                value.append(character)
            } else {
                name.append(character)
            }
        }
        finish()
        return result
    }

    private static func bare(_ text: Substring) -> String {
        let front = text.drop { $0 == " " || $0 == "\"" }
        return String(front.reversed().drop { $0 == " " || $0 == "\"" }.reversed())
    }
}
