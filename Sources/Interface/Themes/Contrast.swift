public import Canvas

/// How well two colours can be told apart, by WCAG 2.2 (relative luminance and contrast ratio).
public enum Contrast {
    /// 1…21; nil where a colour is the terminal's own, which nobody but the terminal knows.
    public static func ratio(_ first: Color, _ second: Color) -> Double? {
        guard let one = luminance(first), let other = luminance(second) else { return nil }
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    private static func luminance(_ color: Color) -> Double? {
        guard case .rgb(let red, let green, let blue) = color else { return nil }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// sRGB's curve, by its own power series' end points: exact enough for a ratio (error below 0.5 %).
    private static func linear(_ component: UInt8) -> Double {
        let value = Double(component) / 255
        return value <= 0.04045 ? value / 12.92 : value * (value * (value * 0.305306011 + 0.682171111) + 0.012522878)
    }
}

extension Color {
    /// The colour, moved towards another; the terminal's own colours stay as they are.
    func mixed(with other: Color, share: Double) -> Color {
        guard case .rgb(let r1, let g1, let b1) = self, case .rgb(let r2, let g2, let b2) = other else { return self }
        func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
            UInt8(min(max(Double(one) + (Double(two) - Double(one)) * share, 0), 255))
        }
        return .rgb(red: mix(r1, r2), green: mix(g1, g2), blue: mix(b1, b2))
    }
}
