import MetricModel

/// How a series is called for people: Grafana's legend format.
struct Legend {
    private enum Piece {
        case text(String)
        case label(String)
    }

    private let pieces: [Piece]
    /// Where one of several labels is empty, its place says so: `(none) 200`. Labels without text between them are
    /// written so because only one of them has a value.
    private let labelsStandAlone: Bool

    /// - Parameter format: Text with `{{label}}` in it; empty or `__auto` for the labels themselves.
    init(_ format: String) {
        var pieces: [Piece] = []
        var rest = (format == "__auto" ? "" : format)[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            pieces.append(.text(String(rest[..<open.lowerBound])))
            let name = rest[open.upperBound..<close.lowerBound].drop { $0 == " " }
            pieces.append(.label(String(name.prefix { $0 != " " })))
            rest = rest[close.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces.filter { if case .text("") = $0 { false } else { true } }
        labelsStandAlone = Self.labelsStandAlone(self.pieces)
    }

    /// Whether there are several labels, and text between any two of them.
    private static func labelsStandAlone(_ pieces: [Piece]) -> Bool {
        let places = pieces.indices.filter { if case .label = pieces[$0] { true } else { false } }
        return places.count > 1 && zip(places, places.dropFirst()).allSatisfy { $1 - $0 > 1 }
    }

    private static let none = "(none)"

    /// The name; never empty, `(none)` where the labels it is made of have no values.
    func name(_ labels: Labels) -> String {
        guard !pieces.isEmpty else { return labels.isEmpty ? "value" : labels.description }
        var name = ""
        for piece in pieces {
            switch piece {
            case .text(let text): name += text
            case .label(let label): name += labelsStandAlone && labels[label].isEmpty ? Self.none : labels[label]
            }
        }
        return name.isEmpty ? Self.none : name
    }
}
