import MetricModel

/// Lines of a first page that are like the ones before them.
extension PageReader {
    /// Reads on while lines are like the sample before but for their name and some values; leaves the rest to the rules.
    mutating func readAlikeSamples(_ progress: inout PageProgress) {
        guard progress.alikeRun?.isGoing == true, !progress.isAtComment else { return }
        var mayGoOn = true
        while mayGoOn && progress.readRun() {
            let slots = addRun(of: progress)
            progress.appendRun(slots: slots, dependsOnType: packer.dependsOnType)
            mayGoOn = progress.alikeRun?.isFull ?? false
        }
        // What metadata stands between does not matter.
        if !progress.isAtComment { endRun(&progress) }
    }

    /// Takes the run's samples into the columns.
    ///
    /// - Returns: the slots of their series.
    private mutating func addRun(of progress: borrowing PageProgress) -> Range<Int32> {
        switch progress.alikeRun {
        case nil:
            return 0..<0
        case let run?:
            let first = series.addUnseen(run)
            let slots = first..<(first + Int32(truncatingIfNeeded: run.count))
            self.slots.append(addingCapacity: run.count) { added in
                for slot in slots { added.append(slot) }
            }
            values.append(addingCapacity: run.count) { values in
                for sample in run.samples { values.append(sample.value) }
            }
            if !timestamps.isEmpty {
                timestamps.append(contentsOf: repeatElement(PageReader.noTimestamp, count: run.count))
            }
            return slots
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
    /// - Returns: whether there was one.
    mutating func readRun() -> Bool {
        alikeRun?.read(page, at: &parser.position)
        return alikeRun?.count ?? 0 > 0
    }

    /// Adds the lines of the run, whose series have the slots.
    mutating func appendRun(slots: Range<Int32>, dependsOnType: Bool) {
        let type = type
        switch alikeRun {
        case nil:
            break
        case let run?:
            lines.append(addingCapacity: run.count) { lines in
                for (sample, slot) in zip(run.samples, slots) {
                    lines.append(
                        PagePlan.Line(
                            identity: UInt64(sample.start), keyLength: Int32(truncatingIfNeeded: sample.keyLength),
                            slot: slot, kind: .sample, dependsOnType: dependsOnType, type: type))
                }
            }
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
