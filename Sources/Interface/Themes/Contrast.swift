public import Canvas

/// How well two colours can be told apart, by WCAG 2.2 (relative luminance and contrast ratio).
public enum Contrast {
    /// 1…21; nil where a colour is of the terminal's palette or its own, which nobody but the terminal knows.
    public static func ratio(_ first: Color, _ second: Color) -> Double? {
        guard case .rgb = first, case .rgb = second, let one = first.rgb, let other = second.rgb else { return nil }
        return ratio(one, other)
    }

    /// 1…21.
    static func ratio(_ first: RGB, _ second: RGB) -> Double {
        let one = luminance(first)
        let other = luminance(second)
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    private static func luminance(_ color: RGB) -> Double {
        let light = color.linear
        return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
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
