import MetricModel

/// A whole page taken apart for people to look at: every sample as written, with its place.
///
/// For reading scrape after scrape there is `PageReader`, which gives the same verdicts.
public struct WrittenPage: Sendable {
    public let format: ExpositionFormat
    public private(set) var samples: [WrittenSample] = []
    public private(set) var families: [FamilyMetadata] = []
    /// Lines tolerant reading left out.
    public private(set) var skippedLines = 0
    /// Why, for the first `PageReader.mostProblems` of them.
    public private(set) var problems: [ExpositionError] = []

    /// Reads a page.
    ///
    /// - Throws: in strict mode the first line Prometheus 3.5 would fail the page for, in tolerant mode only for a page
    ///   that is too long.
    public init(
        reading bytes: UnsafeRawBufferPointer, format: ExpositionFormat, mode: ReadingMode = .strict
    ) throws(ExpositionError) {
        self.format = format
        guard bytes.count < PageReader.longestPage else {
            throw ExpositionError(LineFault(offset: 0, reason: "expected a page of less than 2 GiB"), in: bytes)
        }
        guard let page = PageBytes(bytes, format: format) else { return }
        var walk = WrittenPageWalk(page, format: format)
        while true {
            do throws(LineFault) {
                guard let sample = try walk.nextSample() else { break }
                samples.append(sample)
            } catch {
                let problem = ExpositionError(error, in: bytes)
                guard mode == .tolerant else { throw problem }
                skippedLines += 1
                if problems.count < PageReader.mostProblems { problems.append(problem) }
                if walk.skipLine(error) { break }
            }
        }
        families = walk.collector.families
    }

    /// A page without a line.
    public init(empty format: ExpositionFormat) {
        self.format = format
    }

    /// Reads a page, see `init(reading:format:mode:)`.
    public init(
        reading bytes: [UInt8], format: ExpositionFormat, mode: ReadingMode = .strict
    ) throws(ExpositionError) {
        self = try bytes.withUnsafeBufferPointer { (bytes) throws(ExpositionError) in
            try WrittenPage(reading: UnsafeRawBufferPointer(bytes), format: format, mode: mode)
        }
    }
}
