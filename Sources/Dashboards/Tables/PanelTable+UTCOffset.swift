public import MetricModel

extension PanelTable {
    /// The table with a column `utc_offset_hours` behind its first column of times: times are written in UTC, and this
    /// says how far the clocks of those who look at it are ahead. A table without times stays as it is.
    public func withUTCOffset(_ offset: TimeSpan) -> PanelTable {
        let place = columns.indices.first { column in
            rows.contains { row in
                if row.indices.contains(column), case .time = row[column] { true } else { false }
            }
        }
        guard let place else { return self }
        var table = self
        table.columns.insert("utc_offset_hours", at: place + 1)
        let hours = Double(offset.milliseconds) / 3_600_000
        for row in table.rows.indices { table.rows[row].insert(.number(hours), at: min(place + 1, rows[row].count)) }
        return table
    }
}
