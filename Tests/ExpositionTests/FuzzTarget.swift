import MetricModel

@testable import Exposition

/// What must hold for any bytes at all; a broken rule traps, which a fuzzer notices.
///
/// The lowest bit of the first byte picks the format; with the next one set two bytes follow, which say where the page
/// after this one has which other byte. Build and run with `Tests/ExpositionFuzz/run.sh`.
enum FuzzTarget {
    static func check(_ input: UnsafeRawBufferPointer) {
        guard let choice = input.first else { return }
        let format: ExpositionFormat = choice & 1 == 0 ? .text004 : .openMetrics
        let hasNext = choice & 2 != 0 && input.count > 2
        let page = UnsafeRawBufferPointer(rebasing: input.dropFirst(hasNext ? 3 : 1))
        if hasNext { checkNextPage(page, format, place: Int(input[1]), byte: input[2]) }
        var strict = PageReader()
        var tolerant = PageReader()
        let isAccepted = (try? strict.read(page, format: format)) != nil
        precondition((try? tolerant.read(page, format: format, mode: .tolerant)) != nil, "tolerant reading failed")
        checkBounds(tolerant, page.count)
        let written = try? WrittenPage(reading: page, format: format)
        precondition((written != nil) == isAccepted, "the two readers disagree about the verdict")
        let plain = try? ReferenceParser.samples(Array(page), format)
        precondition((plain != nil) == isAccepted, "the plain reader disagrees about the verdict")
        guard isAccepted, let written else { return }
        precondition(isEqual(strict, tolerant), "strict and tolerant reading disagree")
        precondition(plain?.count == strict.slots.count, "the plain reader disagrees about the samples")
        for (index, sample) in (plain ?? []).enumerated() {
            let isSame =
                sample.labels == strict.labels(of: strict.slots[index])
                && sample.value == strict.values[index].bitPattern
            precondition(isSame, "the plain reader disagrees about a sample")
        }
        precondition(written.samples.count == strict.slots.count, "the two readers disagree about the samples")
        for (sample, slot) in zip(written.samples, strict.slots) {
            precondition(sample.identity == strict.labels(of: slot), "the two readers disagree about a series")
        }
        _ = PageInspection(written)
        // The warm way has to give what the cold one gave.
        precondition((try? tolerant.read(page, format: format)) != nil, "the warm page was refused")
        precondition(isEqual(strict, tolerant), "cold and warm reading disagree")
        precondition(tolerant.newSlots.isEmpty && tolerant.vanishedSlots.isEmpty, "series changed on the same page")
    }

    /// A page must be read in the same way whatever was read before it.
    private static func checkNextPage(
        _ page: UnsafeRawBufferPointer, _ format: ExpositionFormat, place: Int, byte: UInt8
    ) {
        guard page.count > 0 else { return }
        var next = Array(page)
        next[place * page.count / 256] = byte
        for mode in [ReadingMode.strict, .tolerant] {
            var warm = PageReader()
            guard (try? warm.read(page, format: format, mode: mode)) != nil else { continue }
            var fresh = PageReader()
            let isAccepted = (try? fresh.read(next, format: format, mode: mode)) != nil
            precondition(
                isAccepted == ((try? warm.read(next, format: format, mode: mode)) != nil),
                "the page before changed the verdict")
            guard isAccepted else { continue }
            precondition(isEqual(warm, fresh), "the page before changed the samples")
            precondition(warm.skippedLines == fresh.skippedLines, "the page before changed what is skipped")
            precondition(warm.families == fresh.families, "the page before changed the families")
        }
    }

    private static func checkBounds(_ reader: PageReader, _ length: Int) {
        precondition(reader.slots.count <= length / 3 + 1 && reader.slotLimit <= length / 3 + 1, "too many samples")
        precondition(reader.problems.count <= PageReader.mostProblems, "too many problems")
    }

    /// A value may be NaN, which equals nothing.
    private static func isEqual(_ left: PageExemplar, _ right: PageExemplar) -> Bool {
        left.sampleIndex == right.sampleIndex && left.labels == right.labels && left.timestamp == right.timestamp
            && left.value.bitPattern == right.value.bitPattern
    }

    private static func isEqual(_ left: PageReader, _ right: PageReader) -> Bool {
        left.slots.count == right.slots.count && left.values.map(\.bitPattern) == right.values.map(\.bitPattern)
            && left.timestamps == right.timestamps && left.exemplars.count == right.exemplars.count
            && zip(left.exemplars, right.exemplars).allSatisfy(isEqual)
            && zip(left.slots, right.slots).allSatisfy { left.labels(of: $0) == right.labels(of: $1) }
    }
}

#if FUZZING
    @_cdecl("LLVMFuzzerTestOneInput")
    public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
        FuzzTarget.check(UnsafeRawBufferPointer(start: start, count: count))
        return 0
    }
#endif
