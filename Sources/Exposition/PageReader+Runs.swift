import MetricModel

/// Lines of a first page that are like the ones before them.
extension PageReader {
    /// Reads on while lines are like the sample before but for their name and some values, and metadata is as usual;
    /// leaves the rest to the rules.
    mutating func readAlikeSamples(_ progress: inout PageProgress) {
        guard progress.alikeRun?.isGoing == true else { return }
        var mayGoOn = true
        while mayGoOn && progress.readRun(firstSlot: Int32(truncatingIfNeeded: series.slotLimit)) {
            addRun(of: progress)
            progress.appendRun()
            mayGoOn = progress.alikeRun?.isFull ?? false
        }
        // What metadata stands between does not matter.
        if !progress.isAtComment { endRun(&progress) }
    }

    /// Takes the run's samples into the columns.
    private mutating func addRun(of progress: borrowing PageProgress) {
        switch progress.alikeRun {
        case nil:
            break
        case let run?:
            let first = series.addUnseen(run)
            let count = run.samples.count
            slots.append(addingCapacity: count) { added in
                for slot in first..<(first + Int32(truncatingIfNeeded: count)) { added.append(slot) }
            }
            values.append(addingCapacity: count) { values in
                for sample in run.samples { values.append(sample.value) }
            }
            if !timestamps.isEmpty {
                timestamps.append(contentsOf: repeatElement(PageReader.noTimestamp, count: count))
            }
            for place in run.metadataPlaces { noteMetadata(place) }
        }
    }

    /// Goes on by the rules behind the run.
    private mutating func endRun(_ progress: inout PageProgress) {
        if progress.endRun() { packer.forgetPlaces() }
    }

    /// Takes note of what a TYPE line said, which decides about bounds.
    mutating func take(_ type: MetricType, _ progress: inout PageProgress) {
        if type != progress.type && packer.dependsOnType { endRun(&progress) }
        progress.type = type
    }
}

extension PageProgress {
    var isAtComment: Bool { page[parser.position] == UInt8(ascii: "#") }

    /// Begins a run, if there are any, with the sample read last.
    ///
    /// - Parameter hash: that of its packed text.
    mutating func beginRun(_ packer: borrowing LabelPacker, hash: UInt64) {
        alikeRun?.begin(behind: parser, packer, hash: hash, type: type)
    }

    /// Reads as many lines of the run as there are, and as it has room for.
    ///
    /// - Parameter firstSlot: that of the first sample.
    /// - Returns: whether there was a line.
    mutating func readRun(firstSlot: Int32) -> Bool {
        alikeRun?.type = type
        alikeRun?.read(page, at: &parser.position, firstSlot: firstSlot)
        return !(alikeRun?.lines.isEmpty ?? true)
    }

    /// Adds the lines of the run.
    mutating func appendRun() {
        switch alikeRun {
        case nil:
            break
        case let run?:
            lines.append(contentsOf: run.lines)
            if !run.metadataPlaces.isEmpty { metadataChanged = true }
            type = run.type
        }
    }

    /// Ends the run; what follows is compared with its last line by the rules, too.
    ///
    /// - Returns: whether the sample before is another one than that which the run began with.
    mutating func endRun() -> Bool {
        defer { forgetRun() }
        return switch alikeRun {
        case let run? where run.isGoing: parser.goOn(behind: run)
        default: false
        }
    }

    /// Gives up the run; the next sample read by the rules begins another one.
    mutating func forgetRun() {
        alikeRun?.isGoing = false
    }
}
