/// Bounds of buckets as a 3.x server stores them (`25` becomes `25.0`); a page has few different ones, many times.
struct BoundCache {
    struct Entry {
        /// The bound as written, padded with zeros.
        var written: UInt128 = 0
        var writtenCount = 0
        /// The normalised text in its first `count` bytes.
        var text: SIMD32<UInt8> = .zero
        var count = 0
    }

    /// Each bound has two places: Kong's pages have some thirty bounds, and two at one place would go on replacing
    /// each other. Empty until there is one: most targets of a fleet are read once and then known by heart.
    private var entries: [Entry] = []

    private static let placeBits: UInt64 = 7

    @inline(__always)
    subscript(place: Int) -> Entry { entries[place] }

    /// The place of a bound's entry; nil where the caller has to work it out (`text`).
    ///
    /// - Parameter value: the bound as written.
    @inline(__always)
    mutating func place(of value: UnsafeRawBufferPointer) -> Int? {
        guard value.count <= 16 else { return nil }
        if entries.isEmpty { entries = [Entry](repeating: Entry(), count: 1 << BoundCache.placeBits) }
        var written: UInt128 = 0
        withUnsafeMutableBytes(of: &written) { $0.copyMemory(from: value) }
        let mixed = (UInt64(truncatingIfNeeded: written) ^ UInt64(written >> 64)) &* 0x9e37_79b9_7f4a_7c15
        let place = Int(mixed >> (64 - BoundCache.placeBits))
        if holds(written, value.count, at: place) { return place }
        if holds(written, value.count, at: place ^ 1) { return place ^ 1 }
        return fill(entries[place].writtenCount == 0 ? place : place ^ 1, value, written)
    }

    @inline(__always)
    private func holds(_ written: UInt128, _ count: Int, at place: Int) -> Bool {
        entries[place].written == written && entries[place].writtenCount == count
    }

    private mutating func fill(_ place: Int, _ value: UnsafeRawBufferPointer, _ written: UInt128) -> Int? {
        let text = BoundCache.text(LabelText.unescaped(value)).utf8
        guard text.count <= 32 else { return nil }
        var entry = Entry(written: written, writtenCount: value.count, count: text.count)
        for (index, byte) in text.enumerated() { entry.text[index] = byte }
        entries[place] = entry
        return place
    }

    /// The bound as OpenMetrics writes floats; what is no float stays as it is.
    static func text(_ value: String) -> String {
        var value = value
        return value.withUTF8 { FloatText.bound(UnsafeRawBufferPointer($0)) }.map(GoFloat.openMetrics) ?? value
    }
}
