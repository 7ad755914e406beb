import MetricModel

/// OpenMetrics 1.0, as openmetricslex.l and openmetricsparse.go of Prometheus 3.5 read it.
extension LineParser {
    private static let missingEnd = "expected `# EOF` at the end of the page"

    mutating func nextOpenMetricsEntry() throws(LineFault) -> Entry {
        guard position < page.count else { throw fault(position, LineParser.missingEnd) }
        let series: Int
        switch page[position] {
        case UInt8(ascii: "#"):
            return try readOpenMetricsComment(from: position + 1)
        case UInt8(ascii: "{"):
            series = try readBracedSeries(brace: position)
        case let byte where ByteClass.startsMetricName(byte):
            series = try readNamedSeries(nameStart: position, from: position)
        default:
            throw fault(position, "expected a metric name, `{` or `# HELP`, `# TYPE`, `# UNIT`, `# EOF`")
        }
        try readOpenMetricsSuffix(from: series)
        return .sample
    }

    /// Reads the value, the timestamp and the exemplar.
    mutating func readOpenMetricsSuffix(from end: Int) throws(LineFault) {
        exemplar = nil
        timestamp = nil
        var next = end
        valueStart = min(end + 1, page.count)
        value = try readFloat(at: &next, "expected one space and a value")
        if page[next] == UInt8(ascii: " "), !isExemplarMark(next) {
            timestamp = try readSeconds(at: &next, "expected a timestamp in seconds")
        }
        if page[next] == UInt8(ascii: " ") {
            guard isExemplarMark(next), page[next + 3] == UInt8(ascii: "{") else {
                throw fault(next, "expected the end of the line or an exemplar, ` # {`")
            }
            next = try readExemplar(from: next + 4)
        }
        guard page[next] == 0x0a else {
            throw fault(next, next < page.count ? "expected the end of the line" : LineParser.missingEnd)
        }
        position = next + 1
    }

    /// ` # ` or ` #` at the end of a token, which is where a timestamp can no longer stand.
    private func isExemplarMark(_ position: Int) -> Bool {
        page[position + 1] == UInt8(ascii: "#") && page[position + 2] == UInt8(ascii: " ")
    }

    private mutating func readExemplar(from brace: Int) throws(LineFault) -> Int {
        exemplarLabels.removeAll(keepingCapacity: true)
        var position = brace
        while page[position] != UInt8(ascii: "}") {
            var label = try readLabelName(at: &position, allowsLineFeeds: false)
            try readLabelValue(of: &label, at: &position, isExemplar: true)
            exemplarLabels.append(label)
            if page[position] == UInt8(ascii: ",") {
                position += 1
            } else if page[position] != UInt8(ascii: "}") {
                throw fault(position, "expected `,` or `}` after a label")
            }
        }
        position += 1
        var span = ExemplarSpan(value: try readFloat(at: &position, "expected one space and the exemplar's value"))
        if page[position] == UInt8(ascii: " ") {
            span.timestamp = try readSeconds(at: &position, "expected the exemplar's timestamp in seconds")
        }
        exemplar = span
        return position
    }

    /// Reads a space and the number behind it.
    private mutating func readFloat(at position: inout Int, _ expectation: String) throws(LineFault) -> Double {
        guard page[position] == UInt8(ascii: " ") else { throw fault(position, expectation) }
        let start = position + 1
        if let number = SimpleDecimal(page.base, from: start, to: page.count), endsToken(page[number.end]) {
            position = number.end
            return number.value
        }
        var end = start
        while !endsToken(page[end]) { end += 1 }
        guard end > start else { throw fault(position, expectation) }
        guard let number = FloatText.value(page.slice(start..<end)) else { throw fault(start, "expected a number") }
        position = end
        return number
    }

    private func endsToken(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == 0x0a || byte == 0
    }

    /// Reads a timestamp; milliseconds are cut, not rounded, as Go's `int64(ts * 1000)` does.
    private mutating func readSeconds(at position: inout Int, _ expectation: String) throws(LineFault) -> Int64 {
        let start = position
        let seconds = try readFloat(at: &position, expectation)
        guard seconds.isFinite else { throw fault(start + 1, expectation) }
        let milliseconds = seconds * 1000
        // What no Int64 holds becomes the smallest one on amd64; ours keeps that value for "none".
        return Int64(exactly: milliseconds.rounded(.towardZero)) ?? PageReader.noTimestamp + 1
    }
}

// MARK: - Comments and metadata

extension LineParser {
    private mutating func readOpenMetricsComment(from hash: Int) throws(LineFault) -> Entry {
        let expectation = "expected `# HELP`, `# TYPE`, `# UNIT` or `# EOF`"
        guard page[hash] == UInt8(ascii: " ") else { throw fault(hash - 1, expectation) }
        if let end = skipWord("EOF", at: hash + 1) {
            let rest = page[end] == 0x0a ? page.skippingNULs(end + 1) : end
            guard rest >= page.count else { throw fault(rest, "expected nothing after `# EOF`") }
            position = page.count
            return .endOfPage
        }
        for (keyword, kind) in [("HELP ", MetadataLine.Kind.help), ("TYPE ", .type), ("UNIT ", .unit)] {
            guard let name = skipWord(keyword, at: hash + 1) else { continue }
            try readOpenMetricsMetadata(kind, keyword: String(keyword.dropLast()), from: name)
            return .metadata
        }
        throw fault(hash - 1, expectation)
    }

    private func skipWord(_ word: String, at start: Int) -> Int? {
        var position = start
        for byte in word.utf8 {
            guard page[position] == byte else { return nil }
            position = page.skippingNULs(position + 1)
        }
        return position
    }

    private mutating func readOpenMetricsMetadata(
        _ kind: MetadataLine.Kind, keyword: String, from start: Int
    ) throws(LineFault) {
        metadata = MetadataLine(kind: kind, name: 0..<0, text: 0..<0)
        let space = try readFamilyName(at: start, keyword: keyword)
        guard page[space] == UInt8(ascii: " ") else { throw fault(space, "expected a space and a text in \(keyword)") }
        let end = page.lineEnd(from: space)
        guard end < page.count else { throw fault(end, LineParser.missingEnd) }
        // NULs that begin the next line belong to Prometheus' token.
        position = page.skippingNULs(end + 1)
        metadata.text = (space + 1)..<(position - 1)
        try checkMetadataText()
        if kind == .unit { try checkUnit() }
    }

    private func checkUnit() throws(LineFault) {
        let unit = page.slice(metadata.text)
        guard !unit.isEmpty else { return }
        let name = page.slice(metadata.name)
        let stem = name.dropLast(unit.count)
        guard name.count > unit.count, name.suffix(unit.count).elementsEqual(unit), stem.last == UInt8(ascii: "_")
        else {
            throw fault(metadata.text.lowerBound, "expected a unit with which the metric's name ends, after `_`")
        }
    }
}
