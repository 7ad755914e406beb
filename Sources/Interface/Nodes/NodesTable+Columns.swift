import Canvas
import Dashboards
import MetricModel

/// Which columns of the Nodes board there is room for.
extension NodesTable {
    /// What makes sense of a reason.
    private static let leastReason = 16

    /// Those that fit, the important ones first; the last one takes the room left over.
    func columns(_ texts: [[String]], width: Int) -> [Column] {
        var room = width
        var taken: [Column] = []
        // A column in which nobody has anything to say leaves its room to the others.
        let isQuiet = texts.allSatisfy { $0[NodeColumn.note.rawValue].isEmpty }
        // Why a node is down comes before what else is known of it.
        let hasFailure = view.rows.contains { $0.state == .down }
        func priority(_ kind: NodeColumn) -> Int {
            guard kind == .note else { return kind.priority }
            return isQuiet ? 0 : hasFailure ? NodeColumn.state.priority : kind.priority
        }
        for kind in NodeColumn.allCases.sorted(by: { priority($0) > priority($1) }) {
            let wanted = kind == .note && hasFailure ? reasonWidth(texts, most: width) : columnWidth(kind, texts)
            // A number that is cut is another number.
            guard room >= (kind.isNumber ? wanted : kind.widths.lowerBound) else { break }
            let width = min(wanted, room)
            taken.append(Column(kind: kind, width: width))
            room -= width + NodesTable.gap
        }
        var columns = taken.sorted { $0.kind.rawValue < $1.kind.rawValue }
        let spare = max(0, room + NodesTable.gap)
        if let last = columns.indices.last, columns[last].kind == .note { columns[last].width += spare }
        return columns
    }

    /// As much of the longest reason as leaves room for other numbers: that of the selected node is said in full below.
    private func reasonWidth(_ texts: [[String]], most width: Int) -> Int {
        let longest = texts.filter { $0[NodeColumn.state.rawValue].hasPrefix(NodesTable.failureSign) }
            .reduce(0) { max($0, Glyphs.width(of: $1[NodeColumn.note.rawValue])) }
        return max(NodesTable.leastReason, min(longest, width * 2 / 5))
    }

    private func columnWidth(_ kind: NodeColumn, _ texts: [[String]]) -> Int {
        if kind == .trend { return kind.widths.lowerBound }
        // What is odd gets the rest; until then as much as makes sense of it.
        if kind == .note { return 16 }
        let widest = texts.reduce(Glyphs.width(of: kind.title)) { max($0, Glyphs.width(of: $1[kind.rawValue])) }
        return min(max(widest, kind.widths.lowerBound), kind.widths.upperBound)
    }
}
