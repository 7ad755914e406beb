/// Writes a field's texts in another case, or cut (`formatString`).
struct FormatText: FrameTransformation {
    enum Style: Sendable {
        case upper, lower, sentence, title, pascal, camel, snake, kebab, trimmed
        case cut(from: Int, to: Int)
    }

    var field: String
    var style: Style

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.map { frame in
            var frame = frame
            guard let index = frame.index(of: field) else { return frame }
            frame.fields[index].values = frame.fields[index].values.map { value in
                if case .text(let text) = value { .text(formatted(text)) } else { value }
            }
            return frame
        }
    }

    private func formatted(_ text: String) -> String {
        let words = text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
        switch style {
        case .upper: return text.uppercased()
        case .lower: return text.lowercased()
        case .sentence: return Self.capitalized(text.lowercased())
        case .title:
            return text.split(separator: " ", omittingEmptySubsequences: false).map {
                Self.capitalized($0.lowercased())
            }.joined(separator: " ")
        case .pascal: return words.map(Self.capitalized).joined()
        case .camel: return words.prefix(1).joined() + words.dropFirst().map(Self.capitalized).joined()
        case .snake: return words.joined(separator: "_")
        case .kebab: return words.joined(separator: "-")
        case .trimmed:
            let front = text.drop { $0.isWhitespace }
            return String(front.reversed().drop { $0.isWhitespace }.reversed())
        case .cut(let from, let to): return String(text.prefix(max(to, 0)).dropFirst(max(from, 0)))
        }
    }

    private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
