import MetricModel

/// Lines that the page before had too.
extension PageReader {
    /// Reads on while the lines are those of the plan, with new numbers.
    mutating func readKnownLines(_ progress: inout PageProgress) {
        guard progress.cursor < plan.lines.count, progress.mayCompare else { return }
        let lines = plan.lines
        let hash = plan.hash
        // Columns that were given up would grow step by step.
        slots.reserveCapacity(lines.count)
        values.reserveCapacity(lines.count)
        lines.withUnsafeBufferPointer { lines in
            while progress.cursor < lines.count {
                if readKnown(lines[progress.cursor], hash, &progress) {
                    progress.cursor += 1
                    continue
                }
                // Perhaps one line is gone.
                progress.noteDifference(from: lines[progress.cursor])
                let next = progress.cursor + 1
                guard next < lines.count, isNext(lines[next], hash, progress) else { return }
                progress.markChanged(plan.lines)
                if lines[progress.cursor].kind == .metadata { progress.metadataChanged = true }
                progress.cursor = next
            }
        }
    }

    /// Whether the plan's line stands at the parser's place, up to its value.
    @inline(__always)
    private func isNext(_ line: PagePlan.Line, _ hash: LineHash, _ progress: borrowing PageProgress) -> Bool {
        let position = progress.parser.position
        let length = Int(line.keyLength)
        guard length <= progress.page.count - position else { return false }
        if line.dependsOnType && line.type != progress.type { return false }
        if line.nameMayGoOn && ByteClass.isMetricName(progress.page[position + length]) { return false }
        return hash(progress.page.base + position, count: length) == line.identity
    }

    /// Reads the plan's line if it stands at the parser's place.
    @inline(__always)
    private mutating func readKnown(
        _ line: PagePlan.Line, _ hash: LineHash, _ progress: inout PageProgress
    ) -> Bool {
        guard isNext(line, hash, progress) else { return false }
        let end = progress.parser.position + Int(line.keyLength)
        if line.kind == .sample {
            let page = progress.page
            if let number = SimpleDecimal(page.base, from: end, to: page.count), page[number.end] == 0x0a {
                append(line.slot, number.value)
                progress.parser.position = number.end + 1
            } else {
                guard (try? progress.parser.readSuffix(valueStart: end)) != nil else { return false }
                appendParsedSample(line.slot, progress.parser)
            }
        } else {
            // Without its line feed the line may go on differently; a NUL that follows would belong to it.
            guard progress.page[end - 1] == 0x0a, progress.page[end] != 0 || end == progress.page.count else {
                return false
            }
            if line.kind == .metadata { noteMetadata(progress.parser.position..<end) }
            progress.parser.position = end
            if let type = line.type { progress.type = type }
        }
        if progress.hasChanged { progress.lines.append(line) }
        return true
    }

    @inline(__always)
    private mutating func append(_ slot: Int32, _ value: Double) {
        slots.append(slot)
        values.append(value)
        if !timestamps.isEmpty { timestamps.append(PageReader.noTimestamp) }
    }

    /// Takes over the sample the parser has just read.
    @inline(__always)
    mutating func appendParsedSample(_ slot: Int32, _ parser: borrowing LineParser) {
        // The parser itself is handed on only where it must be: its arrays would be retained for every sample.
        if parser.exemplar != nil { appendExemplar(parser) }
        appendTimed(slot, parser.value, parser.timestamp)
    }

    private mutating func appendTimed(_ slot: Int32, _ value: Double, _ timestamp: Int64?) {
        if timestamp != nil && timestamps.isEmpty && !slots.isEmpty {
            timestamps = [Int64](repeating: PageReader.noTimestamp, count: slots.count)
        }
        if timestamp != nil || !timestamps.isEmpty { timestamps.append(timestamp ?? PageReader.noTimestamp) }
        slots.append(slot)
        values.append(value)
    }

    private mutating func appendExemplar(_ parser: borrowing LineParser) {
        guard let exemplar = parser.exemplar else { return }
        exemplars.append(
            PageExemplar(
                sampleIndex: slots.count, labels: parser.parsedExemplarLabels, value: exemplar.value,
                timestamp: exemplar.timestamp))
    }
}

extension LineParser {
    /// The labels of the exemplar read last, escapes undone.
    var parsedExemplarLabels: Labels {
        var pairs = exemplarLabels.map {
            Label(LabelText.unescaped(page.slice($0.name)), LabelText.unescaped(page.slice($0.value)))
        }
        pairs.sort { $0.name.precedesBytewise($1.name) }
        return Labels(pairs)
    }
}
