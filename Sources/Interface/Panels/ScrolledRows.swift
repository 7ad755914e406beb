/// Which of a table's rows are in sight: as many as there is room for, the selected one among them.
struct ScrolledRows {
    var count: Int
    var room: Int
    var selected: Int

    /// The first row shown.
    var top: Int { room > 0 ? max(0, min(selected - room / 2, count - room)) : 0 }

    /// `12`, or which of them are in sight: `1–7 of 12`; where some were looked for and all found fit: `3 of 12`.
    func words(total: Int) -> String {
        if room > 0, count > room { return "\(top + 1)–\(top + room) of \(count)" }
        return count == total ? "\(total)" : "\(count) of \(total)"
    }

    /// The row to select so that the rows move up by some lines, down where negative; nil where all are in sight, or
    /// none is left that way.
    func moved(by lines: Int) -> Int? {
        guard room > 0, count > room else { return nil }
        let wanted = min(max(0, top + lines), count - room)
        return wanted == top ? nil : wanted + room / 2
    }
}
