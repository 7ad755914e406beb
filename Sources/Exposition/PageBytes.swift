import Glibc

/// A page in memory and how to look at its bytes.
///
/// Text 0.0.4 is read as if a line feed stood behind the last byte; OpenMetrics pages simply end.
struct PageBytes {
    let base: UnsafePointer<UInt8>
    let count: Int
    /// What stands behind the last byte: a line feed, or 0, which no rule accepts.
    let terminator: UInt8

    /// - Returns: nil for a page without a byte.
    init?(_ page: UnsafeRawBufferPointer, format: ExpositionFormat) {
        guard let start = page.assumingMemoryBound(to: UInt8.self).baseAddress, page.count > 0 else { return nil }
        base = start
        count = page.count
        terminator = format == .text004 ? UInt8(ascii: "\n") : 0
    }

    @inline(__always)
    subscript(position: Int) -> UInt8 {
        position < count ? base[position] : terminator
    }

    func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        let lower = min(range.lowerBound, count)
        let upper = min(max(range.upperBound, lower), count)
        return UnsafeRawBufferPointer(start: base + lower, count: upper - lower)
    }

    @inline(__always)
    func skippingBlanks(_ position: Int) -> Int {
        var position = position
        while ByteClass.isBlank(self[position]) { position += 1 }
        return position
    }

    /// Prometheus' lexers step over NUL bytes in label values, help texts and comments.
    @inline(__always)
    func skippingNULs(_ position: Int) -> Int {
        var position = position
        while position < count && base[position] == 0 { position += 1 }
        return position
    }

    /// Compares two pieces, both of which must lie within the page.
    @inline(__always)
    func hasEqualBytes(at left: Int, and right: Int, count: Int) -> Bool {
        let raw = UnsafeRawPointer(base)
        var index = 0
        while index + 8 <= count {
            let a = raw.loadUnaligned(fromByteOffset: left + index, as: UInt64.self)
            let b = raw.loadUnaligned(fromByteOffset: right + index, as: UInt64.self)
            if a != b { return false }
            index += 8
        }
        while index < count {
            if base[left + index] != base[right + index] { return false }
            index += 1
        }
        return true
    }

    /// Whether the bytes of a range that is not empty stand at another place, too.
    @inline(__always)
    func isRepeated(_ range: Range<Int>, at position: Int) -> Bool {
        range.count > 0 && position + range.count <= count
            && hasEqualBytes(at: position, and: range.lowerBound, count: range.count)
    }

    /// How many bytes are the same at two places, the first of which is further on.
    @inline(__always)
    func commonLength(at right: Int, and left: Int, limit: Int) -> Int {
        let limit = min(limit, count - right)
        let raw = UnsafeRawPointer(base)
        var index = 0
        func difference(at offset: Int) -> UInt64 {
            raw.loadUnaligned(fromByteOffset: left &+ offset, as: UInt64.self)
                ^ raw.loadUnaligned(fromByteOffset: right &+ offset, as: UInt64.self)
        }
        while index &+ 32 <= limit {
            let halves = (
                difference(at: index) | difference(at: index &+ 8),
                difference(at: index &+ 16) | difference(at: index &+ 24)
            )
            if halves.0 | halves.1 != 0 { break }
            index &+= 32
        }
        while index < limit {
            // Bytes behind the limit may be looked at, if there are any.
            guard right &+ index &+ 8 <= count else { break }
            let difference = UInt64(littleEndian: difference(at: index))
            if difference != 0 { return min(limit, index &+ difference.trailingZeroBitCount &>> 3) }
            index &+= 8
        }
        while index < limit, base[left &+ index] == base[right &+ index] { index &+= 1 }
        return min(index, limit)
    }

    /// Where the next line feed stands, or `count`.
    func lineEnd(from position: Int) -> Int {
        guard position < count else { return count }
        guard let found = memchr(base + position, 0x0a, count - position) else { return count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
