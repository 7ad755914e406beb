import MetricModel

/// Watches one target's pages for counters that fall and for what they say of the node.
struct PageWatch {
    /// What one page showed.
    struct Sight: Equatable {
        /// The page's `instance` and `job`.
        var node: Labels
        /// Kong's version; nil where the page does not say.
        var version: String?
        /// How many watched counters could be compared with the page before, and how many of them fell.
        var compared = 0
        var fallen = 0
    }

    /// Some counters tell as much as all of them. No more than an integer has bits.
    private static let mostWatched = 64

    /// By slot: the place in `values`, or -1.
    private var places: [Int32] = []
    /// NaN where there was no value yet.
    private var values: [Double] = []
    /// Places in `values` that no slot has any more.
    private var freePlaces: [Int32] = []
    private var node: Labels?
    private var version: (slot: Int32, text: String)?

    mutating func bind(_ slot: Int32, to labels: Labels) {
        guard slot >= 0 else { return }
        while places.count <= Int(slot) { places.append(-1) }
        let name = labels.metricName
        // The target's own series are written apart and know nothing of the page.
        node = node ?? Labels([Label(Label.instance, labels[Label.instance]), Label(Label.job, labels[Label.job])])
        // A slot whose series has ended is given to any other one.
        release(slot)
        if name.isBytewiseEqual(to: "kong_node_info") { version = (slot, labels["version"]) }
        if PageWatch.isCounter(name) { watch(slot) }
    }

    private mutating func release(_ slot: Int32) {
        if version?.slot == slot { version = nil }
        guard places[Int(slot)] >= 0 else { return }
        freePlaces.append(places[Int(slot)])
        places[Int(slot)] = -1
    }

    private mutating func watch(_ slot: Int32) {
        if let place = freePlaces.popLast() {
            places[Int(slot)] = place
            values[Int(place)] = .nan
        } else if values.count < PageWatch.mostWatched {
            places[Int(slot)] = Int32(values.count)
            values.append(.nan)
        }
    }

    /// By its name; two of Kong's gauges are called totals.
    private static func isCounter(_ name: String) -> Bool {
        (name.hasSuffix("_total") || name.hasSuffix("_count")) && !name.hasPrefix("kong_nginx_")
    }

    /// - Returns: nil where nothing of a page has been bound.
    mutating func see(slots: [Int32], values newValues: [Double]) -> Sight? {
        guard let node, !slots.isEmpty else { return nil }
        var sight = Sight(node: node)
        // A bit for each of `values`.
        var seen: UInt64 = 0
        for (slot, value) in zip(slots, newValues) {
            if slot == version?.slot { sight.version = version?.text }
            guard slot >= 0, slot < places.count, places[Int(slot)] >= 0 else { continue }
            let place = Int(places[Int(slot)])
            seen |= 1 << UInt64(place)
            let before = values[place]
            values[place] = value
            if before.isNaN || value.isNaN { continue }
            sight.compared += 1
            if value < before { sight.fallen += 1 }
        }
        let hasForgotten = forgetAll(but: seen)
        if hasForgotten && seen == 0 {
            sight.compared += 1
            sight.fallen += 1
        }
        return sight
    }

    /// What a page leaves out has ended. A gateway that began anew counts one series after the other again, and none of
    /// them has fallen since the restart; where all are gone, this is the restart.
    ///
    /// - Returns: Whether there was anything to forget.
    private mutating func forgetAll(but seen: UInt64) -> Bool {
        var hasForgotten = false
        for place in values.indices where seen & 1 << UInt64(place) == 0 && !values[place].isNaN {
            values[place] = .nan
            hasForgotten = true
        }
        return hasForgotten
    }
}
