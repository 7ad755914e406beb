/// A set of label names, made once and applied to many series.
public struct LabelNames: Hashable, Sendable {
    /// The names' UTF-8 bytes, each name once.
    private let names: [[UInt8]]

    public init(_ names: some Sequence<String>) {
        var seen: Set<[UInt8]> = []
        self.init(bytes: names.map { Array($0.utf8) }.filter { seen.insert($0).inserted })
    }

    private init(bytes: [[UInt8]]) {
        names = bytes
    }

    public var isEmpty: Bool { names.isEmpty }

    public func contains(_ name: String) -> Bool {
        names.contains { $0.elementsEqual(name.utf8) }
    }

    func contains(_ name: Slice<UnsafeRawBufferPointer>) -> Bool {
        for candidate in names where candidate.count == name.count {
            if candidate.elementsEqual(name) { return true }
        }
        return false
    }
}

extension LabelNames {
    /// What a computation drops from its series: the name, and what says how the value was measured.
    public static let reserved = LabelNames([Label.metricName, Label.type, Label.unit])

    /// The names of both sets.
    public func adding(_ other: LabelNames) -> LabelNames {
        LabelNames(bytes: names + other.names.filter { !names.contains($0) })
    }

    /// The names that the other set does not have.
    public func removing(allOf other: LabelNames) -> LabelNames {
        LabelNames(bytes: names.filter { !other.names.contains($0) })
    }
}

extension Labels {
    /// Only the labels that the names list; one allocation, no strings.
    public func keeping(_ names: LabelNames) -> Labels {
        filtered { names.contains($0) }
    }

    /// All but the labels that the names list; one allocation, no strings.
    public func removing(_ names: LabelNames) -> Labels {
        filtered { !names.contains($0) }
    }

    /// Whether `keeping(names)` would give `expected`; without making it.
    public func keeps(_ expected: Labels, of names: LabelNames) -> Bool {
        packed.withUnsafeBytes { bytes in
            expected.packed.withUnsafeBytes { expected in
                var position = 0
                var matched = 0
                while position < bytes.count {
                    let start = position
                    let name = PackedText.next(in: bytes, at: &position)
                    _ = PackedText.next(in: bytes, at: &position)
                    guard names.contains(bytes[name]) else { continue }
                    let end = matched + (position - start)
                    guard end <= expected.count, bytes[start..<position].elementsEqual(expected[matched..<end]) else {
                        return false
                    }
                    matched = end
                }
                return matched == expected.count
            }
        }
    }

    private func filtered(_ isKept: (Slice<UnsafeRawBufferPointer>) -> Bool) -> Labels {
        packed.withUnsafeBytes { bytes in
            var kept: [UInt8] = []
            var isWhole = true
            var position = 0
            while position < bytes.count {
                let start = position
                let name = PackedText.next(in: bytes, at: &position)
                _ = PackedText.next(in: bytes, at: &position)
                if isKept(bytes[name]) {
                    if kept.isEmpty { kept.reserveCapacity(bytes.count - start) }
                    kept.append(contentsOf: bytes[start..<position])
                } else {
                    isWhole = false
                }
            }
            return isWhole ? self : Labels(packed: kept)
        }
    }
}
