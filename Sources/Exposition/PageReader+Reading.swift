import MetricModel

/// Lines that have to be parsed, and what follows from them.
extension PageReader {
    mutating func readEntries(
        of bytes: UnsafeRawBufferPointer, owner: [UInt8]?, format: ExpositionFormat, mode: ReadingMode
    ) throws(LineFault) {
        guard bytes.count < PageReader.longestPage else {
            throw LineFault(offset: 0, reason: "expected a page of less than 2 GiB")
        }
        guard let page = PageBytes(bytes, format: format) else {
            // An empty page is no error, not even one without `# EOF` (scrapeLoop.append).
            if !plan.lines.isEmpty {
                let oldLines = plan.lines
                plan.lines = []
                finishChangedPage(oldLines: oldLines, page: nil, metadataChanged: true)
            }
            return
        }
        plan.hashLines()
        let isFirst = plan.lines.isEmpty
        var progress = PageProgress(page, format: format, mode: mode, hash: isFirst ? nil : plan.hash)
        if isFirst {
            progress.indexesLater = series.count == 0
            if progress.indexesLater {
                forgetAllSeries()
                // Lines of later pages are first compared with the plan.
                if format == .text004 { progress.alikeRun = AlikeRun(hash: series.hash) }
            }
            reserve(bytes.count, &progress)
        }
        while true {
            readKnownLines(&progress)
            do throws(LineFault) {
                if try readOneEntry(&progress) { break }
            } catch {
                try skipFault(error, bytes, mode)
                packer.forgetOrder()
                progress.forgetRun()
                progress.skipLine(error)
                if progress.parser.position >= page.count { break }
            }
        }
        finish(&progress, owner: isFirst ? owner : nil)
    }

    /// Makes room for what a first page is going to hold.
    private mutating func reserve(_ byteCount: Int, _ progress: inout PageProgress) {
        // The page goes on as its beginning, more or less.
        var linesThere = 1
        var place = 0
        while linesThere < 16, place < byteCount {
            place = progress.page.lineEnd(from: place) + 1
            linesThere += 1
        }
        let lineCount = min(byteCount / (place / linesThere + 1) * 9 / 8 + 8, 1 << 20)
        series.reserve(bytes: byteCount, count: lineCount)
        slots.reserveCapacity(lineCount)
        values.reserveCapacity(lineCount)
        progress.lines.reserveCapacity(lineCount)
        LargePages.ask(for: &progress.lines)
    }

    /// Parses one entry and takes it into the columns and the plan.
    ///
    /// - Returns: whether it was the end of the page.
    private mutating func readOneEntry(_ progress: inout PageProgress) throws(LineFault) -> Bool {
        readAlikeSamples(&progress)
        let start = progress.parser.position
        switch try progress.parser.next() {
        case .endOfPage:
            return true
        case .sample:
            try takeSample(&progress, from: start)
            if let slot = slots.last { progress.beginRun(packer, hash: series.code(of: slot)) }
        case .metadata:
            let metadata = progress.parser.metadata
            if metadata.kind == .type { take(metadata.type, &progress) }
            progress.metadataChanged = true
            takeWholeLine(&progress, .metadata, type: metadata.kind == .type ? metadata.type : nil)
        case .blank, .comment:
            takeWholeLine(&progress, .other, type: nil)
        }
        return false
    }

    /// - Parameter start: where the entry began, and where the parser stands again after a fault.
    @inline(__always)
    private mutating func takeSample(_ progress: inout PageProgress, from start: Int) throws(LineFault) {
        do throws(LineFault) {
            try packer.pack(progress.parser, type: progress.type)
        } catch {
            progress.parser.position = start
            throw error
        }
        let (slot, isNew) =
            progress.indexesLater ? (packer.addUnseen(to: &series), true) : packer.slot(in: &series)
        if isNew && !progress.indexesLater { newSlots.append(slot) }
        appendParsedSample(slot, progress.parser)
        if !progress.hasChanged { progress.markChanged(plan.lines) }
        progress.append(
            progress.parser.start..<progress.parser.valueStart, slot: slot, kind: .sample,
            dependsOnType: packer.dependsOnType, type: progress.type)
        if !isNew { progress.resynchronise(at: slot, with: plan.lines, slotLimit: series.slotLimit) }
    }

    /// Takes note of where metadata stands.
    @inline(__always)
    mutating func noteMetadata(_ place: Range<Int>) {
        if let last = metadataPlaces.last, last.upperBound == place.lowerBound {
            metadataPlaces[metadataPlaces.count - 1] = last.lowerBound..<place.upperBound
        } else {
            metadataPlaces.append(place)
        }
    }

    /// A line without a value is known again only if its line feed is on the page.
    private mutating func takeWholeLine(_ progress: inout PageProgress, _ kind: PagePlan.Kind, type: MetricType?) {
        progress.markChanged(plan.lines)
        let range = progress.parser.start..<min(progress.parser.position, progress.page.count)
        if kind == .metadata { noteMetadata(range) }
        guard kind == .metadata || progress.page.slice(range).last == 0x0a else { return }
        progress.append(range, slot: -1, kind: kind, dependsOnType: false, type: type)
    }
}

// MARK: - Faults

extension PageReader {
    /// Strict reading ends with the first fault, tolerant reading notes it.
    private mutating func skipFault(
        _ fault: LineFault, _ page: UnsafeRawBufferPointer, _ mode: ReadingMode
    ) throws(LineFault) {
        guard mode == .tolerant else { throw fault }
        skippedLines += 1
        if problems.count < PageReader.mostProblems { problems.append(ExpositionError(fault, in: page)) }
    }
}

// MARK: - The end of a page

extension PageReader {
    private mutating func finish(_ progress: inout PageProgress, owner: [UInt8]?) {
        if progress.cursor < plan.lines.count {
            let rest = plan.lines[progress.cursor...]
            if rest.contains(where: { $0.kind == .metadata }) { progress.metadataChanged = true }
            progress.markChanged(plan.lines)
        }
        guard progress.hasChanged else {
            if repeatsSlots { findRepeatedSamples() }
            return
        }
        if progress.indexesLater { indexFirstSeries(&progress) }
        let oldLines = plan.lines
        if progress.isHashing {
            plan.lines = progress.lines
        } else {
            plan.takeOver(progress.lines, of: progress.page, owner: owner)
        }
        finishChangedPage(oldLines: oldLines, page: progress.page, metadataChanged: progress.metadataChanged)
    }

    /// Makes the series of a first page to be found, and one of those that were added twice.
    private mutating func indexFirstSeries(_ progress: inout PageProgress) {
        let standIns = series.indexAll()
        newSlots.append(contentsOf: 0..<Int32(truncatingIfNeeded: series.slotLimit))
        guard !standIns.isEmpty else { return }
        newSlots.removeAll { standIns[Int($0)] != $0 }
        for index in slots.indices { slots[index] = standIns[Int(slots[index])] }
        for index in progress.lines.indices where progress.lines[index].kind == .sample {
            progress.lines[index].slot = standIns[Int(progress.lines[index].slot)]
        }
    }

    private mutating func finishChangedPage(oldLines: [PagePlan.Line], page: PageBytes?, metadataChanged: Bool) {
        markLiveSlots(oldLines: oldLines)
        if repeatsSlots { findRepeatedSamples() }
        if metadataChanged || oldLines.isEmpty || hasFewerMetadataLines(than: oldLines) {
            familiesChanged = true
            metadata =
                page.map { MetadataText(metadataPlaces, on: $0, format: planFormat ?? .text004) } ?? MetadataText()
        }
        forgetVanishedSeries()
    }

    /// Works out which series are gone and whether one stands there twice.
    private mutating func markLiveSlots(oldLines: [PagePlan.Line]) {
        isLive = [Bool](repeating: false, count: series.slotLimit)
        repeatsSlots = false
        for line in plan.lines where line.kind == .sample {
            if isLive[Int(line.slot)] { repeatsSlots = true }
            isLive[Int(line.slot)] = true
        }
        for line in oldLines where line.kind == .sample && !isLive[Int(line.slot)] {
            vanishedSlots.append(line.slot)
        }
        if vanishedSlots.count > 1 { vanishedSlots = Array(Set(vanishedSlots)).sorted() }
    }

    private func hasFewerMetadataLines(than old: [PagePlan.Line]) -> Bool {
        plan.lines.lazy.filter { $0.kind == .metadata }.count != old.lazy.filter { $0.kind == .metadata }.count
    }

    /// Finds the samples a scraper drops; only series that stand there twice cost more than a look.
    private mutating func findRepeatedSamples() {
        struct Identity: Hashable {
            let slot: Int32
            let timestamp: Int64
        }
        firstSamples.removeAll(keepingCapacity: true)
        firstSamples.append(contentsOf: repeatElement(-1, count: series.slotLimit))
        var seen: Set<Identity> = []
        for (index, slot) in slots.enumerated() {
            let first = Int(firstSamples[Int(slot)])
            if first < 0 {
                firstSamples[Int(slot)] = Int32(truncatingIfNeeded: index)
            } else if timestamps.isEmpty || timestamps[first] == timestamps[index] {
                repeatedSamples.append(index)
            } else if !seen.insert(Identity(slot: slot, timestamp: timestamps[index])).inserted {
                repeatedSamples.append(index)
            }
        }
    }
}
