/// Which scalars differ only by case, by Unicode's simple folding: `k`, `K` and the Kelvin sign are one.
enum CaseFolding {
    /// The set with every case of its members.
    static func closure(of set: ScalarSet) -> ScalarSet {
        var ranges = set.ranges
        for range in set.ranges {
            if range.upperBound < 0x80 {
                appendASCII(range, to: &ranges)
            } else {
                appendAny(range, to: &ranges)
            }
        }
        return ScalarSet(ranges)
    }

    private static func appendASCII(_ range: ClosedRange<UInt32>, to ranges: inout [ClosedRange<UInt32>]) {
        for value in range {
            switch value {
            case 0x41...0x5a, 0x61...0x7a: ranges.append((value ^ 0x20)...(value ^ 0x20))
            default: continue
            }
            if value | 0x20 == 0x6b { ranges.append(0x212a...0x212a) }
            if value | 0x20 == 0x73 { ranges.append(0x17f...0x17f) }
        }
    }

    private static func appendAny(_ range: ClosedRange<UInt32>, to ranges: inout [ClosedRange<UInt32>]) {
        var index = firstEntry(notBelow: range.lowerBound)
        while index < table.count, table[index].scalar <= range.upperBound {
            ranges.append(table[index].other...table[index].other)
            index += 1
        }
    }

    private static func firstEntry(notBelow value: UInt32) -> Int {
        var low = 0
        var high = table.count
        while low < high {
            let middle = (low + high) / 2
            if table[middle].scalar < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Every pair of scalars that fold together, both ways round, sorted by the first.
    private static let table: [(scalar: UInt32, other: UInt32)] = {
        var classes: [UInt32: [UInt32]] = [:]
        for value: UInt32 in 0x41...0x1e943 {
            // The Turkish dotted and dotless i fold with nothing.
            guard let scalar = Unicode.Scalar(value), value != 0x130, value != 0x131 else { continue }
            let upper = single(scalar.properties.uppercaseMapping) ?? scalar
            let folded = single(upper.properties.lowercaseMapping) ?? upper
            if folded != scalar || upper != scalar { classes[folded.value, default: []].append(value) }
        }
        var pairs: [(scalar: UInt32, other: UInt32)] = []
        for (folded, others) in classes {
            let members = Set(others + [folded])
            for scalar in members {
                for other in members where other != scalar { pairs.append((scalar, other)) }
            }
        }
        return pairs.sorted { ($0.scalar, $0.other) < ($1.scalar, $1.other) }
    }()

    private static func single(_ text: String) -> Unicode.Scalar? {
        let scalars = text.unicodeScalars
        return scalars.count == 1 ? scalars.first : nil
    }
}
