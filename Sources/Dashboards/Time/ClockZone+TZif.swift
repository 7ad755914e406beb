import MetricModel

extension ClockZone {
    /// Reads a compiled zone (RFC 8536): its second block, whose times have 64 bits, and the rule behind it.
    ///
    /// - Returns: nil for what is no such file, or is cut short.
    init?(name: String, tzif bytes: [UInt8]) {
        var reader = Reader(bytes: bytes[...])
        guard let old = reader.counts(), reader.skip(old.length(timeBytes: 4)), let counts = reader.counts(),
            let seconds = reader.integers(counts.times, bytes: 8), let kinds = reader.bytes(counts.times)
        else { return nil }
        var offsets: [TimeSpan] = []
        for _ in 0..<counts.kinds {
            guard let offset = reader.integer(bytes: 4), offset.magnitude < 100_000, reader.skip(2) else { return nil }
            offsets.append(.seconds(offset))
        }
        var changes: [Change] = []
        for (second, kind) in zip(seconds, kinds) {
            guard offsets.indices.contains(Int(kind)), changes.last.map({ $0.second < second }) ?? true else {
                return nil
            }
            changes.append(Change(second: second, offset: offsets[Int(kind)]))
        }
        guard let first = offsets.first, reader.skip(counts.behindKinds(timeBytes: 8)) else { return nil }
        let footer = reader.rest.dropFirst().prefix { $0 != UInt8(ascii: "\n") }
        self.init(
            name: name, first: first, changes: changes, rule: SummerTimeRule(String(decoding: footer, as: UTF8.self)))
    }

    /// How much there is of everything in a block.
    private struct Counts {
        var universal: Int
        var standard: Int
        var leaps: Int
        var times: Int
        var kinds: Int
        var letters: Int

        /// Of a whole block.
        func length(timeBytes: Int) -> Int { times * (timeBytes + 1) + kinds * 6 + behindKinds(timeBytes: timeBytes) }

        func behindKinds(timeBytes: Int) -> Int { letters + leaps * (timeBytes + 4) + standard + universal }
    }

    /// Reads from the front on; nothing behind the end.
    private struct Reader {
        var bytes: ArraySlice<UInt8>
        /// More of anything has no zone.
        private static let most = 10_000

        var rest: ArraySlice<UInt8> { bytes }

        init(bytes: ArraySlice<UInt8>) {
            self.bytes = bytes
        }

        mutating func skip(_ count: Int) -> Bool { self.bytes(count) != nil }

        mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
            guard count >= 0, count <= bytes.count else { return nil }
            defer { bytes = bytes.dropFirst(count) }
            return bytes.prefix(count)
        }

        /// Signed, the highest byte first.
        mutating func integer(bytes count: Int) -> Int64? {
            guard let found = bytes(count), let top = found.first else { return nil }
            let start: UInt64 = top >= 0x80 ? .max : 0
            return Int64(bitPattern: found.reduce(start) { $0 << 8 | UInt64($1) })
        }

        mutating func integers(_ count: Int, bytes: Int) -> [Int64]? {
            var result: [Int64] = []
            for _ in 0..<count {
                guard let next = integer(bytes: bytes) else { return nil }
                result.append(next)
            }
            return result
        }

        /// The header of a block; nil for versions without times of 64 bits.
        mutating func counts() -> Counts? {
            guard let mark = bytes(4), mark.elementsEqual("TZif".utf8), let version = bytes(1)?.first, version >= 0x32,
                skip(15), let counts = integers(6, bytes: 4),
                counts.allSatisfy({ (0...Int64(Self.most)).contains($0) })
            else { return nil }
            let numbers = counts.map(Int.init)
            return Counts(
                universal: numbers[0], standard: numbers[1], leaps: numbers[2], times: numbers[3], kinds: numbers[4],
                letters: numbers[5])
        }
    }
}
