extension PanelColor {
    /// The colour with one of Grafana's names (`dark-red`), in hex or as `rgb(…)` and `rgba(…)`; nil for anything else.
    public init?(grafana text: String) {
        if let named = Self.named[text] {
            self = named
        } else if text.hasPrefix("#") {
            guard let color = Self.hex(text.dropFirst()) else { return nil }
            self = color
        } else if text.hasPrefix("rgb") {
            guard let color = Self.function(text) else { return nil }
            self = color
        } else {
            return nil
        }
    }

    static func hex(_ digits: Substring) -> PanelColor? {
        guard digits.utf8.allSatisfy({ UInt8(ascii: "0") <= $0 }), let number = UInt32(digits, radix: 16) else {
            return nil
        }
        switch digits.utf8.count {
        case 3:
            let parts = [number >> 8, number >> 4, number].map { UInt8(truncatingIfNeeded: ($0 & 15) * 17) }
            return .rgb(red: parts[0], green: parts[1], blue: parts[2])
        case 6: return rgb(number)
        case 8: return number & 0xff == 0 ? .transparent : rgb(number >> 8)
        default: return nil
        }
    }

    /// `0xff8000`
    static func rgb(_ number: UInt32) -> PanelColor {
        .rgb(
            red: UInt8(truncatingIfNeeded: number >> 16), green: UInt8(truncatingIfNeeded: number >> 8),
            blue: UInt8(truncatingIfNeeded: number))
    }

    private static func function(_ text: String) -> PanelColor? {
        guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return nil }
        let parts = text[text.index(after: open)...].dropLast().split(separator: ",").map { part in
            Double(String(part.filter { $0 != " " }))
        }
        guard parts.count >= 3 else { return nil }
        let channels = parts.prefix(3).compactMap { $0 }.map { UInt8(Int(clamping: $0, to: 0...255)) }
        guard channels.count == 3 else { return nil }
        if parts.count > 3, parts[3] == 0 { return .transparent }
        return .rgb(red: channels[0], green: channels[1], blue: channels[2])
    }

    /// From super-light to dark (packages/grafana-data/src/themes/createVisualizationColors.ts, dark theme).
    private static let hues: [(name: String, shades: [UInt32])] = [
        ("red", [0xFFA6B0, 0xFF7383, 0xF2495C, 0xE02F44, 0xC4162A]),
        ("orange", [0xFFCB7D, 0xFFB357, 0xFF9830, 0xFF780A, 0xFA6400]),
        ("yellow", [0xFFF899, 0xFFEE52, 0xFADE2A, 0xF2CC0C, 0xE0B400]),
        ("green", [0xC8F2C2, 0x96D98D, 0x73BF69, 0x56A64B, 0x37872D]),
        ("blue", [0xC0D8FF, 0x8AB8FF, 0x5794F2, 0x3274D9, 0x1F60C4]),
        ("purple", [0xDEB6F2, 0xCA95E5, 0xB877D9, 0xA352CC, 0x8F3BB8]),
    ]

    private static let named: [String: PanelColor] = {
        var names: [String: PanelColor] = [
            "text": .text, "transparent": .transparent, "white": rgb(0xffffff), "black": rgb(0),
            "gray": rgb(0x808080), "grey": rgb(0x808080), "semi-dark-gray": rgb(0x606060), "cyan": rgb(0x00ffff),
            "magenta": rgb(0xff00ff), "pink": rgb(0xffc0cb), "brown": rgb(0xa52a2a),
        ]
        for hue in hues {
            for (prefix, shade) in zip(["super-light-", "light-", "", "semi-dark-", "dark-"], hue.shades) {
                names[prefix + hue.name] = rgb(shade)
            }
        }
        return names
    }()
}
