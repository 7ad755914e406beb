/// The sets behind `\pL` and `\p{Lu}`, gathered once from the standard library's properties.
enum UnicodeCategory {
    /// A general category by its short name (`L`, `Lu`), or `Any`; nil where no such category is known.
    static func set(named name: String) -> ScalarSet? {
        name == "Any" ? .everything : sets[name]
    }

    private static let sets: [String: ScalarSet] = {
        var ranges: [String: [ClosedRange<UInt32>]] = [:]
        for (name, range) in runs() {
            ranges[name, default: []].append(range)
            ranges[String(name.prefix(1)), default: []].append(range)
        }
        return ranges.mapValues { ScalarSet($0) }
    }()

    /// Stretches of scalars of one category. Between the last assigned scalar of plane 3 and the tags of plane 14
    /// nothing is assigned, and behind those only private use.
    private static func runs() -> [(String, ClosedRange<UInt32>)] {
        var found: [(String, ClosedRange<UInt32>)] = [
            ("Cs", 0xd800...0xdfff), ("Co", 0xf0000...0xffffd), ("Co", 0x100000...0x10fffd),
        ]
        for block: ClosedRange<UInt32> in [0...0xd7ff, 0xe000...0x3ffff, 0xe0000...0xe0fff] {
            var start = block.lowerBound
            var current = shortName(of: start)
            for value in block.dropFirst() {
                let name = shortName(of: value)
                guard name != current else { continue }
                if let current { found.append((current, start...(value - 1))) }
                (start, current) = (value, name)
            }
            if let current { found.append((current, start...block.upperBound)) }
        }
        return found
    }

    private static func shortName(of value: UInt32) -> String? {
        guard let scalar = Unicode.Scalar(value) else { return nil }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: nil
        @unknown default: nil
        }
    }
}
