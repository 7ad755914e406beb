import MetricModel

/// Takes a page apart, one entry at a time, with the verdicts of Prometheus 3.5 (model/textparse).
///
/// An entry is a line, except that label values and quoted names may hold raw line feeds where Prometheus' lexers
/// let them. The parser only finds where things stand; what a sample's labels amount to is `LabelPacker`'s business.
struct LineParser {
    enum Entry {
        case blank, comment, metadata, sample, endOfPage
    }

    let page: PageBytes
    let format: ExpositionFormat
    /// The next byte to read.
    var position = 0

    // MARK: What the last entry said

    var start = 0
    var metadata = MetadataLine(kind: .help, name: 0..<0, text: 0..<0)
    /// Where metadata spoke of a family with a plain name for the last time.
    var familyName = 0..<0
    /// The metric's name as written, without the quotes it may have.
    var name = 0..<0
    var nameIsQuoted = false
    var labels = LabelSpanList()
    /// Whether the series has the label names of the one read before it, in the same order.
    var repeatsLabelNames = false
    /// Which labels, the lowest bit being the first, have, or may have, other values than those of the series before;
    /// counts where names repeat and there are no more than 64.
    var changedLabels: UInt64 = 0
    /// Whether the series has the name of the one before.
    var repeatsName = false
    /// Where the value begins: what stands before it names the series.
    var valueStart = 0
    var value = 0.0
    var timestamp: Int64?
    var exemplar: ExemplarSpan?
    var exemplarLabels: [LabelSpan] = []

    var strings = StringScanner()

    init(_ page: PageBytes, format: ExpositionFormat) {
        self.page = page
        self.format = format
    }

    /// Reads the entry at `position`, which moves behind it; after a fault it stands where the entry began.
    mutating func next() throws(LineFault) -> Entry {
        start = position
        switch format {
        case .text004: return try nextTextEntry()
        case .openMetrics: return try nextOpenMetricsEntry()
        }
    }

    /// Reads only what stands behind the series, which is known already; `position` stays where it was after a fault.
    mutating func readSuffix(valueStart: Int) throws(LineFault) {
        start = valueStart
        switch format {
        case .text004: try readTextSuffix(from: valueStart)
        case .openMetrics: try readOpenMetricsSuffix(from: valueStart - 1)
        }
    }

    /// Compares the next series with the last one of a run, which began behind the sample read last.
    ///
    /// - Returns: false where that sample is the last one still.
    mutating func goOn(behind run: borrowing AlikeRun) -> Bool {
        guard run.lineStart != name.lowerBound else { return false }
        valueStart = run.lineStart + run.keyLength
        let nameLength = run.labels[0].end
        labels.repeatAll(at: run.lineStart, nameGrowth: nameLength - name.count)
        name = run.lineStart..<(run.lineStart + nameLength)
        // The lowest bit is the name's.
        var changed = run.changedLabels & ~1
        while changed != 0 {
            let label = changed.trailingZeroBitCount
            let now = run.labels[label]
            labels.setValue(of: label - 1, length: now.end - now.start, isEscaped: now.isEscaped)
            changed &= changed &- 1
        }
        return true
    }

    func fault(_ offset: Int, _ reason: String) -> LineFault {
        LineFault(offset: offset, reason: reason)
    }
}

/// Where the numbers of a sample's exemplar led to.
struct ExemplarSpan {
    var value: Double
    /// Milliseconds since the Unix epoch.
    var timestamp: Int64?
}

// MARK: - Series

extension LineParser {
    /// Reads a series that begins with its name; returns what stands behind it.
    mutating func readNamedSeries(nameStart: Int, from position: Int) throws(LineFault) -> Int {
        let repeated = endOfRepeatedName(at: position)
        var end = repeated ?? position + (page.isRepeated(familyName, at: position) ? familyName.count : 1)
        while ByteClass.isMetricName(page[end]) { end += 1 }
        // Blanks before a name belong to it.
        repeatsName = end == repeated && nameStart == position
        name = nameStart..<end
        nameIsQuoted = false
        beginLabels()
        let brace = format == .text004 ? page.skippingBlanks(end) : end
        guard page[brace] == UInt8(ascii: "{") else {
            repeatsLabelNames = labels.previousCount == 0
            return end
        }
        var isNamed = true
        return try readLabels(from: brace + 1, isNamed: &isNamed)
    }

    /// Reads a series whose name stands in quotes among its labels.
    mutating func readBracedSeries(brace: Int) throws(LineFault) -> Int {
        beginLabels()
        repeatsName = false
        var isNamed = false
        let end = try readLabels(from: brace + 1, isNamed: &isNamed)
        guard isNamed else { throw fault(brace, "expected a metric name before or in the braces") }
        return end
    }

    /// Where the name of the series before ends, if it, or a longer name, stands here too.
    @inline(__always)
    private func endOfRepeatedName(at position: Int) -> Int? {
        // Where blanks stood before it, it is no name to go by.
        guard !nameIsQuoted, ByteClass.startsMetricName(page[name.lowerBound]), page.isRepeated(name, at: position)
        else { return nil }
        return position + name.count
    }

    private mutating func beginLabels() {
        labels.begin(at: start)
        changedLabels = 0
        repeatsLabelNames = false
    }

    /// Takes over the labels that stand here byte by byte as in the series before, without looking into them.
    ///
    /// What follows a label is compared too: so reading it again could only end at the same place.
    ///
    /// - Returns: whether there were any.
    @inline(__always)
    private mutating func takeRepeatedLabels(at position: inout Int) -> Bool {
        guard let start = labels.previous?.name.lowerBound, let end = labels.previousEnd, start < position else {
            return false
        }
        let distance = position - start
        let equal = start + page.commonLength(at: position, and: start, limit: end + 1 - start)
        guard let taken = labels.takeOver(before: equal, movedBy: distance) else { return false }
        position = taken + distance
        return true
    }

    /// Reads the label name that stood at the same place in the series before, if it stands here again.
    @inline(__always)
    private mutating func readRepeatedName(at position: inout Int) -> LabelSpan? {
        guard let known = labels.previous else { return nil }
        let end = position + known.name.count
        guard !known.nameIsQuoted, end < page.count, page.base[end] == UInt8(ascii: "="),
            page.hasEqualBytes(at: position, and: known.name.lowerBound, count: known.name.count)
        else { return nil }
        defer { position = end }
        return LabelSpan(name: position..<end, value: 0..<0, nameIsQuoted: false, valueIsEscaped: false)
    }

    /// Reads what stands in a series' braces; returns what stands behind the closing one.
    private mutating func readLabels(from position: Int, isNamed: inout Bool) throws(LineFault) -> Int {
        let isText = format == .text004
        var position = position
        var namesRepeat = true
        while true {
            if isText { position = page.skippingBlanks(position) }
            if page[position] == UInt8(ascii: "}") {
                repeatsLabelNames = namesRepeat && labels.count == labels.previousCount
                return position + 1
            }
            if namesRepeat && takeRepeatedLabels(at: &position) { continue }
            var label: LabelSpan
            if let known = readRepeatedName(at: &position) {
                label = known
            } else {
                namesRepeat = false
                label = try readLabelName(at: &position, allowsLineFeeds: true)
            }
            if isText { position = page.skippingBlanks(position) }
            let next = page[position]
            if label.nameIsQuoted && (next == UInt8(ascii: ",") || next == UInt8(ascii: "}")) {
                guard !isNamed else { throw fault(label.name.lowerBound - 1, "expected no second metric name") }
                isNamed = true
                name = label.name
                nameIsQuoted = true
                position += 1
                if next == UInt8(ascii: "}") { return position }
                continue
            }
            try readLabelValue(of: &label, at: &position, isExemplar: false)
            changedLabels |= 1 &<< UInt64(truncatingIfNeeded: labels.count)
            if isText { position = page.skippingBlanks(position) }
            if page[position] == UInt8(ascii: ",") {
                position += 1
            } else if !isText && page[position] != UInt8(ascii: "}") {
                throw fault(position, "expected `,` or `}` after a label")
            }
            label.finish(before: position)
            labels.append(label)
        }
    }

    mutating func readLabelName(at position: inout Int, allowsLineFeeds: Bool) throws(LineFault) -> LabelSpan {
        let first = position
        if page[first] == UInt8(ascii: "\"") {
            try strings.scan(page, from: first + 1, allowsLineFeeds: allowsLineFeeds, skipsNULs: false)
            position = strings.end + 1
            return LabelSpan(name: (first + 1)..<strings.end, value: 0..<0, nameIsQuoted: true, valueIsEscaped: false)
        }
        guard ByteClass.startsLabelName(page[first]) else { throw fault(first, "expected a label name or `}`") }
        position += 1
        while ByteClass.isLabelName(page[position]) { position += 1 }
        return LabelSpan(name: first..<position, value: 0..<0, nameIsQuoted: false, valueIsEscaped: false)
    }

    /// Reads `="value"`.
    mutating func readLabelValue(
        of label: inout LabelSpan, at position: inout Int, isExemplar: Bool
    ) throws(LineFault) {
        guard page[position] == UInt8(ascii: "=") else { throw fault(position, "expected `=` after a label name") }
        position += 1
        let isText = format == .text004
        while isText && ByteClass.isBlank(page[position]) { position = page.skippingNULs(position + 1) }
        let quote = position
        guard page[quote] == UInt8(ascii: "\"") else { throw fault(quote, "expected a label value in double quotes") }
        try strings.scan(page, from: quote + 1, allowsLineFeeds: isText, skipsNULs: !isExemplar)
        position = strings.end + 1
        // A NUL behind the closing quote belongs to Prometheus' token, which then loses its last byte only.
        if !isExemplar { position = page.skippingNULs(position) }
        label.value = (quote + 1)..<(position - 1)
        label.valueIsEscaped = strings.isEscaped
        guard strings.isASCII || UTF8Check.isValid(page.slice(label.value)) else {
            throw fault(quote, "expected valid UTF-8 in the label value")
        }
    }
}
