import MetricModel

extension TimeRegion {
    /// One of a graph panel's `timeRegions`, whose clock is UTC's.
    ///
    /// - Returns: nil where neither a day nor an hour is said.
    init?(graph json: JSONValue) {
        guard let place = Place(json) else { return nil }
        let mode = json["colorMode"].text ?? ""
        let own = json["fill"].flag == false ? json["lineColor"] : json["fillColor"]
        let name = mode == "custom" ? own.text ?? "" : mode
        self.init(
            start: place.start, length: place.length, isWeekly: place.isWeekly, zone: .utc,
            color: PanelColor(grafana: name) ?? .text, isFilled: json["fill"].flag ?? true,
            hasLines: json["line"].flag ?? false)
    }

    /// What an annotation of time regions says, which all graphs show.
    ///
    /// - Returns: nil for any other annotation, for those that are told by a cron expression, and for those of a zone
    ///   whose clock is not known here: at other hours they would be wrong.
    init?(annotation json: JSONValue) {
        let region = json["target"]["timeRegion"]
        let isMeant = json["target"]["queryType"].text == "timeRegions" && region["mode"].text != "cron"
        let name = region["timezone"].text ?? ""
        let zone = ClockZone(named: name)
        guard isMeant, zone != nil || ["", "browser"].contains(name.lowercased()), let place = Place(region) else {
            return nil
        }
        self.init(
            start: place.start, length: place.length, isWeekly: place.isWeekly, zone: zone,
            color: json["iconColor"].text.flatMap { PanelColor(grafana: $0) } ?? .text, isFilled: true, hasLines: true)
    }

    /// Days and hours as Grafana completes them (timeRegions.ts, convertToCron).
    private struct Place {
        var start: TimeSpan
        var length: TimeSpan
        var isWeekly: Bool

        init?(_ json: JSONValue) {
            var days = (json["fromDayOfWeek"].integer, json["toDayOfWeek"].integer)
            days = (days.0 ?? days.1, days.1 ?? days.0)
            let hours = (Self.minutes(json["from"]), Self.minutes(json["to"]))
            guard days.0 != nil || hours.0 != nil || hours.1 != nil else { return nil }
            let (first, last) = (days.0 ?? 1, days.1 ?? 1)
            guard (1...7).contains(first), (1...7).contains(last) else { return nil }
            isWeekly = days.0 != nil
            // Days alone last until the end of the last one.
            let isWholeDays = hours.0 == nil && hours.1 == nil
            let from = hours.0 ?? (isWeekly ? 0 : hours.1 ?? 0)
            let to = isWholeDays ? 1440 : hours.1 ?? from
            start = .minutes(Int64((isWeekly ? (first - 1) * 1440 : 0) + from))
            let minutes = (last - first) * 1440 + to - from
            let period = isWeekly ? 7 * 1440 : 1440
            length = .minutes(Int64(minutes < 0 ? minutes + period : min(minutes, period)))
        }

        /// `08:30`, `8`, `24:00`
        private static func minutes(_ json: JSONValue) -> Int? {
            let parts = (json.text ?? "").split(separator: ":").map { Int($0) }
            guard let first = parts.first, let hour = first, (0...24).contains(hour) else { return nil }
            guard parts.count > 1 else { return hour * 60 }
            return parts[1].flatMap { (0..<60).contains($0) ? hour * 60 + $0 : nil }
        }
    }
}

extension GrafanaDashboard {
    /// A region that all graphs show, or some.
    struct SharedTimeRegion: Sendable {
        var region: TimeRegion
        /// The panels that are meant, by number, or those that are not.
        var panels: Set<Int>
        var isExcluding: Bool

        init?(_ json: JSONValue) {
            guard json["enable"].flag != false, let region = TimeRegion(annotation: json) else { return nil }
            self.region = region
            let filter = json["filter"]
            panels = Set(filter["ids"].elements.compactMap(\.integer))
            isExcluding = filter.isObject ? filter["exclude"].flag ?? false : true
        }

        func isShown(on panel: Panel) -> Bool {
            guard case .timeSeries = panel.kind else { return false }
            return panels.contains(panel.id) != isExcluding
        }
    }

    /// The panel with the regions that it shares with others.
    func sharingTimeRegions(_ panel: Panel) -> Panel {
        var panel = panel
        if case .row(var row) = panel.kind {
            row.hidden = row.hidden.map(sharingTimeRegions)
            panel.kind = .row(row)
        }
        panel.timeRegions += timeRegions.filter { $0.isShown(on: panel) }.map(\.region)
        return panel
    }
}
