/// Lines of numbers that stand below each other.
enum NumberColumns {
    /// A name flush left, then cells flush right.
    static func line(_ name: String, _ cells: [String], nameWidth: Int = 22, cellWidth: Int = 11) -> String {
        let gap = String(repeating: " ", count: max(1, nameWidth - name.count))
        return "  " + name + gap
            + cells.map { cell in
                String(repeating: " ", count: max(1, cellWidth - cell.count)) + cell
            }.joined()
    }

    /// With digits behind the point.
    static func rounded(_ number: Double, _ digits: Int = 0) -> String {
        guard number.isFinite else { return "-" }
        if digits == 0 { return "\(Int(number.rounded()))" }
        let power = (0..<digits).reduce(1) { power, _ in power * 10 }
        let scaled = Int((number * Double(power)).rounded())
        let rest = String(scaled % power)
        return "\(scaled / power)." + String(repeating: "0", count: digits - rest.count) + rest
    }
}
