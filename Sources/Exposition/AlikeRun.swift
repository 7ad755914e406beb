import MetricModel

/// Lines of a first page that differ from the sample before them in their name, the values of a few labels and their
/// number; nearly all lines of a page do. Metadata may stand between them.
///
/// What is equal byte by byte can only be read in the same way again, so it is compared instead, and the packed text of
/// the series before is copied and gets the new values. The samples are gathered here and handed over in one go: arrays
/// that are asked for each of them cost as much as the reading.
struct AlikeRun: ~Copyable {
    /// A sample that was read.
    struct Sample {
        /// How long its packed text is.
        var textLength = 0
        /// The hash of the packed text.
        var hash: UInt64 = 0
        var value = 0.0
    }

    /// The metric's name among them.
    static let mostLabels = 64
    static let mostChanges = 8
    /// Names and values up to here have a length of one byte in the packed text.
    static let longestPart = 127
    /// Samples and metadata together.
    private static let mostLines = 256
    /// Lines whose packed text is longer are left to the rules.
    private static let longestText = 1 << 12
    private static let room = 1 << 14

    let texts = UnsafeMutableRawPointer.allocate(byteCount: AlikeRun.room, alignment: 32)
    private let read = UnsafeMutablePointer<Sample>.allocate(capacity: AlikeRun.mostLines)
    private let readLines = UnsafeMutablePointer<PagePlan.Line>.allocate(capacity: AlikeRun.mostLines)
    private let places = UnsafeMutablePointer<Range<Int>>.allocate(capacity: AlikeRun.mostLines)
    /// The name and the labels of the last line, in its order.
    let labels = UnsafeMutablePointer<AlikeLabel>.allocate(capacity: AlikeRun.mostLabels)
    private(set) var labelCount = 0
    /// What the line being read has other than the one before, in the order of the packed text.
    let changes = UnsafeMutablePointer<AlikeChange>.allocate(capacity: AlikeRun.mostChanges)
    var changeCount = 0
    let hash: LabelsHash
    var bounds = BoundCache()

    /// Whether the next line can be compared with the last one.
    var isGoing = false
    private var count = 0
    private var lineCount = 0
    private var placeCount = 0
    /// The last sample, or the one the run begins with; its packed text is the last one, too.
    var last = Sample()
    /// Where its line begins.
    var lineStart = 0
    /// How long the line is up to its value.
    var keyLength = 0
    /// What the last TYPE line said.
    var type = MetricType.unknown
    /// Where metadata spoke of a family for the last time.
    var familyName = 0..<0
    /// Whether lines hold only under TYPE lines of this type.
    private(set) var dependsOnType = false
    /// The slot of the next sample.
    private var nextSlot: Int32 = 0
    /// Which of `labels` have, or had, other values than on the line the run begins with.
    var changedLabels: UInt64 = 0
    var guess = Guess()
    /// Where the texts of `samples` begin and end.
    private(set) var textRange = 0..<0

    init(hash: LabelsHash) {
        self.hash = hash
    }

    deinit {
        texts.deallocate()
        read.deallocate()
        readLines.deallocate()
        places.deallocate()
        labels.deallocate()
        changes.deallocate()
    }
}

// MARK: - What was read

extension AlikeRun {
    var samples: UnsafeBufferPointer<Sample> { UnsafeBufferPointer(start: read, count: count) }

    /// The lines that were read, in their order.
    var lines: UnsafeBufferPointer<PagePlan.Line> { UnsafeBufferPointer(start: readLines, count: lineCount) }

    /// Where metadata stands among them; what follows each other is one range.
    var metadataPlaces: UnsafeBufferPointer<Range<Int>> { UnsafeBufferPointer(start: places, count: placeCount) }

    /// The packed texts of the samples, one behind the other.
    var packed: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(start: texts, count: AlikeRun.room)[textRange])
    }

    /// Whether there may be more such lines than there was room for.
    var isFull: Bool {
        let longestNext = last.textLength + AlikeRun.mostChanges * 2 * (AlikeRun.longestPart + 1)
        return lineCount == AlikeRun.mostLines || textRange.upperBound + longestNext + LabelPacker.slack > AlikeRun.room
    }

    /// Takes over the last sample, whose packed text stands behind the others.
    @inline(__always)
    mutating func keepLast() {
        read[count] = last
        count += 1
        keepLine(lineStart, length: keyLength, slot: nextSlot, .sample, dependsOnType: dependsOnType, type)
        nextSlot &+= 1
        textRange = textRange.lowerBound..<(textRange.upperBound + last.textLength)
    }

    /// Takes over a line of metadata.
    ///
    /// - Parameter type: what it says, if it is a TYPE line.
    @inline(__always)
    mutating func keepMetadata(_ place: Range<Int>, type: MetricType?) {
        keepLine(place.lowerBound, length: place.count, slot: -1, .metadata, dependsOnType: false, type)
        if placeCount > 0, places[placeCount - 1].upperBound == place.lowerBound {
            places[placeCount - 1] = places[placeCount - 1].lowerBound..<place.upperBound
        } else {
            places[placeCount] = place
            placeCount += 1
        }
    }

    @inline(__always)
    private mutating func keepLine(
        _ start: Int, length: Int, slot: Int32, _ kind: PagePlan.Kind, dependsOnType: Bool, _ type: MetricType?
    ) {
        readLines[lineCount] = PagePlan.Line(
            identity: UInt64(truncatingIfNeeded: start), keyLength: Int32(truncatingIfNeeded: length), slot: slot,
            kind: kind, dependsOnType: dependsOnType, type: type)
        lineCount += 1
    }

    /// Makes room for more lines; the packed text of the last sample stays.
    ///
    /// - Parameter firstSlot: that of the next sample.
    mutating func forgetLines(firstSlot: Int32) {
        nextSlot = firstSlot
        lineCount = 0
        placeCount = 0
        guard count > 0 else { return }
        texts.copyMemory(from: texts + (textRange.upperBound - last.textLength), byteCount: last.textLength)
        textRange = last.textLength..<last.textLength
        count = 0
    }
}

// MARK: - Beginning

extension AlikeRun {
    /// Takes the parser's last sample as what the next lines are compared with, unless lines like it have to be read by
    /// the rules.
    ///
    /// - Parameter hash: that of its packed text.
    mutating func begin(
        behind parser: borrowing LineParser, _ packer: borrowing LabelPacker, hash: UInt64, type: MetricType
    ) {
        // A name that its number follows at once could go on on the next line.
        guard !parser.nameIsQuoted, !ByteClass.isMetricName(parser.page[parser.valueStart - 1]),
            parser.labels.count < AlikeRun.mostLabels, packer.knowsPieces, packer.count <= AlikeRun.longestText
        else { return }
        let name = packer.piece(of: nil)
        labels[0] = AlikeLabel(metricName: parser.name, piece: name.piece, rank: name.rank)
        for index in 0..<parser.labels.count {
            let name = parser.page.slice(parser.labels[index].name)
            let (piece, rank) = packer.piece(of: index)
            labels[index + 1] = AlikeLabel(
                parser.labels.relative(index), piece: piece, rank: rank,
                isBound: PackedWriter.isNormalised(name, type: type))
        }
        labelCount = parser.labels.count + 1
        packer.copyPacked(to: texts)
        let start = parser.name.lowerBound
        last = Sample(textLength: packer.count, hash: hash)
        lineStart = start
        keyLength = parser.valueStart - start
        dependsOnType = packer.dependsOnType
        hashLabels()
        textRange = packer.count..<packer.count
        changedLabels = 0
        count = 0
        guess.label = 0
        isGoing = true
    }

    /// Hashes what other lines may replace.
    private mutating func hashLabels() {
        for index in 0..<labelCount where labels[index].textLength > 0 && labels[index].isReplaceable {
            let label = labels[index]
            let name = UnsafeRawPointer(texts + label.pieceStart + 1)
            labels[index].nameHash = hash.name(name, count: label.nameLength)
            labels[index].hash = hash.label(
                name: labels[index].nameHash, value: name + label.nameLength + 1, count: label.textLength)
        }
    }
}
