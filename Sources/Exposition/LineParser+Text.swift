import Glibc
import MetricModel

/// Text 0.0.4, as promlex.l and promparse.go of Prometheus 3.5 read it.
extension LineParser {
    mutating func nextTextEntry() throws(LineFault) -> Entry {
        guard position < page.count else { return .endOfPage }
        let first = page.skippingBlanks(position)
        let series: Int
        switch page[first] {
        case 0x0a:
            position = first + 1
            return .blank
        case 0:
            // A NUL where a line could begin ends the page.
            position = page.count
            return .endOfPage
        case UInt8(ascii: "#"):
            return try readTextComment(from: first + 1)
        case UInt8(ascii: "{"):
            series = try readBracedSeries(brace: first)
        case let byte where ByteClass.startsMetricName(byte):
            // Blanks before a name become part of it.
            series = try readNamedSeries(nameStart: start, from: first)
        default:
            throw fault(first, "expected a metric name, `{` or `#`")
        }
        try readTextSuffix(from: series)
        return .sample
    }

    /// Reads the value and the timestamp.
    mutating func readTextSuffix(from end: Int) throws(LineFault) {
        valueStart = page.skippingBlanks(end)
        exemplar = nil
        timestamp = nil
        var next = try readTextValue(at: valueStart)
        next = page.skippingBlanks(next)
        if page[next] != 0x0a {
            next = page.skippingBlanks(try readTextTimestamp(at: next))
            guard page[next] == 0x0a else { throw fault(next, "expected the end of the line after the timestamp") }
        }
        position = next + 1
    }

    private mutating func readTextValue(at start: Int) throws(LineFault) -> Int {
        if let number = SimpleDecimal(page.base, from: start, to: page.count), endsTextToken(page[number.end]) {
            value = number.value
            return number.end
        }
        var end = start
        while !endsTextToken(page[end]) && page[end] != UInt8(ascii: "{") && page[end] != 0 { end += 1 }
        guard end > start else { throw fault(start, "expected a value") }
        guard let number = FloatText.value(page.slice(start..<end)) else {
            throw fault(start, "expected a number as value")
        }
        value = number
        return end
    }

    private func endsTextToken(_ byte: UInt8) -> Bool {
        byte == 0x0a || ByteClass.isBlank(byte)
    }

    private mutating func readTextTimestamp(at start: Int) throws(LineFault) -> Int {
        var end = start
        var milliseconds: Int64 = 0
        while ByteClass.isDigit(page[end]) {
            let (tens, tooLarge) = milliseconds.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = tens.addingReportingOverflow(Int64(page[end] &- UInt8(ascii: "0")))
            if tooLarge || overflow { throw fault(start, "expected a timestamp that fits into 64 bits") }
            milliseconds = sum
            end += 1
        }
        guard end > start else {
            throw fault(start, "expected a timestamp in whole milliseconds or the end of the line")
        }
        timestamp = milliseconds
        return end
    }
}

// MARK: - Comments and metadata

extension LineParser {
    private mutating func readTextComment(from hash: Int) throws(LineFault) -> Entry {
        guard ByteClass.isBlank(page[hash]) else { return skipComment(from: hash, skipsNULs: false) }
        let word = page.skippingBlanks(hash)
        switch page[word] {
        case UInt8(ascii: "H"):
            guard let name = skipKeyword("HELP", at: word) else { break }
            try readTextMetadata(.help, keyword: "HELP", from: name)
            return .metadata
        case UInt8(ascii: "T"):
            guard let name = skipKeyword("TYPE", at: word) else { break }
            try readTextMetadata(.type, keyword: "TYPE", from: name)
            return .metadata
        case 0:
            return skipComment(from: word, skipsNULs: false)
        default:
            break
        }
        return skipComment(from: word, skipsNULs: true)
    }

    /// Goes to the next line; a NUL where the lexer does not step over it ends the page.
    private mutating func skipComment(from start: Int, skipsNULs: Bool) -> Entry {
        let end = page.lineEnd(from: start)
        if !skipsNULs && page.slice(start..<end).contains(0) {
            position = page.count
            return .endOfPage
        }
        position = end + 1
        return .comment
    }

    /// The place behind the keyword and the blanks after it.
    private func skipKeyword(_ keyword: StaticString, at start: Int) -> Int? {
        // Nearly all have one blank and nothing else behind them.
        let usual = start + keyword.utf8CodeUnitCount + 1
        if usual < page.count, ByteClass.startsMetricName(page.base[usual]), page.base[usual - 1] == UInt8(ascii: " "),
            memcmp(page.base + start, keyword.utf8Start, keyword.utf8CodeUnitCount) == 0
        {
            return usual
        }
        var position = start
        for byte in UnsafeBufferPointer(start: keyword.utf8Start, count: keyword.utf8CodeUnitCount) {
            guard page[position] == byte else { return nil }
            position = page.skippingNULs(position + 1)
        }
        guard ByteClass.isBlank(page[position]) else { return nil }
        while ByteClass.isBlank(page[position]) { position = page.skippingNULs(position + 1) }
        return position
    }

    private mutating func readTextMetadata(
        _ kind: MetadataLine.Kind, keyword: String, from start: Int
    ) throws(LineFault) {
        metadata = MetadataLine(kind: kind, name: 0..<0, text: 0..<0)
        let textStart = try readFamilyName(at: start, keyword: keyword)
        guard page[textStart] != 0 else { throw fault(textStart, "expected the end of the line after the metadata") }
        let end = page.lineEnd(from: textStart)
        let isBlank = page.slice(textStart..<end).allSatisfy { ByteClass.isBlank($0) || $0 == 0 }
        metadata.text = isBlank ? end..<end : (textStart + 1)..<end
        try checkMetadataText()
        position = end + 1
    }

    /// Reads the name a metadata line speaks of; returns what stands behind it.
    mutating func readFamilyName(at start: Int, keyword: String) throws(LineFault) -> Int {
        if page[start] == UInt8(ascii: "\"") {
            try strings.scan(page, from: start + 1, allowsLineFeeds: true, skipsNULs: false)
            metadata.name = (start + 1)..<strings.end
            return strings.end + 1
        }
        guard ByteClass.startsMetricName(page[start]) else {
            throw fault(start, "expected a metric name after \(keyword)")
        }
        // TYPE speaks of the family that HELP spoke of, and neighbours are called alike.
        let limit = min(familyName.count, page.count - start)
        var end = start + max(1, page.commonLength(at: start, and: familyName.lowerBound, limit: limit))
        while ByteClass.isMetricName(page[end]) { end += 1 }
        metadata.name = start..<end
        familyName = metadata.name
        return end
    }

    /// Knows the type of a TYPE line, and that help is valid UTF-8.
    mutating func checkMetadataText() throws(LineFault) {
        let text = page.slice(metadata.text)
        switch metadata.kind {
        case .help:
            guard UTF8Check.isValid(text) else { throw fault(metadata.text.lowerBound, "expected valid UTF-8 in HELP") }
        case .unit:
            break
        case .type:
            guard let type = MetricType.named(text, in: format) else {
                let names = MetricType.names(in: format)
                throw fault(metadata.text.lowerBound, "expected a metric type (\(names))")
            }
            metadata.type = type
        }
    }
}
