/// Gathers the shapes of one row, so that each colour needs one path.
struct ShapePaths {
    let cell: (width: Int, height: Int)
    private var fills: [Int: String] = [:]
    private var lines: [Int: String] = [:]
    private var heavy: [Int: String] = [:]

    init(cell: (width: Int, height: Int)) {
        self.cell = cell
    }

    mutating func add(_ shape: CellShape, color: Int, x: Int, y: Int) {
        switch shape {
        case .fill(let boxes):
            for box in boxes { fills[color, default: ""] += path(box, x: x, y: y) }
        case .line(let arms):
            if arms.isHeavy {
                heavy[color, default: ""] += path(arms, x: x, y: y)
            } else {
                lines[color, default: ""] += path(arms, x: x, y: y)
            }
        }
    }

    /// In a stable order.
    var elements: [String] {
        fills.sorted { $0.key < $1.key }.map { "<path class=\"c\($0.key)\" d=\"\($0.value)\"/>" }
            + lines.sorted { $0.key < $1.key }.map { "<path class=\"l s\($0.key)\" d=\"\($0.value)\"/>" }
            + heavy.sorted { $0.key < $1.key }.map { "<path class=\"h s\($0.key)\" d=\"\($0.value)\"/>" }
    }

    private func path(_ box: CellShape.Box, x: Int, y: Int) -> String {
        let left = ShapePaths.number(x * 1000 + box.x, cell.width)
        let top = ShapePaths.number(y * 1000 + box.y, cell.height)
        let width = ShapePaths.number(box.width, cell.width)
        return "M\(left) \(top)h\(width)v\(ShapePaths.number(box.height, cell.height))h-\(width)z"
    }

    private func path(_ arms: CellShape.Arms, x: Int, y: Int) -> String {
        let left = x * cell.width
        let top = y * cell.height
        let middle = (
            x: ShapePaths.number(x * 1000 + 500, cell.width), y: ShapePaths.number(y * 1000 + 500, cell.height)
        )
        if arms.isDotted {
            let dash = cell.width / 4
            return "M\(left + 1) \(middle.y)h\(dash)M\(left + 1 + 2 * dash) \(middle.y)h\(dash)"
        }
        let horizontal = arms.left ? left : left + cell.width
        let vertical = arms.up ? top : top + cell.height
        if arms.isRound {
            return "M\(horizontal) \(middle.y)Q\(middle.x) \(middle.y) \(middle.x) \(vertical)"
        }
        var path = ""
        if arms.left || arms.right {
            let start = arms.left ? "\(left)" : middle.x
            path += "M\(start) \(middle.y)H\(arms.right ? "\(left + cell.width)" : middle.x)"
        }
        if arms.up || arms.down {
            let start = arms.up ? "\(top)" : middle.y
            path += "M\(middle.x) \(start)V\(arms.down ? "\(top + cell.height)" : middle.y)"
        }
        return path
    }

    /// Thousandths of cells as pixels, with two digits behind the point at most.
    private static func number(_ thousandths: Int, _ size: Int) -> String {
        let hundredths = thousandths * size / 10
        let rest = hundredths % 100
        guard rest != 0 else { return "\(hundredths / 100)" }
        let digits = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)"
        return "\(hundredths / 100).\(digits)"
    }
}
