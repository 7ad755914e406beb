import Glibc

/// Red, green and blue of sRGB.
public struct RGB: Hashable, Sendable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// As one number, red highest.
    public var number: Int32 { Int32(red) << 16 | Int32(green) << 8 | Int32(blue) }

    /// The parts as amounts of light, 0…1, without sRGB's curve.
    public var linear: (red: Double, green: Double, blue: Double) {
        (RGB.linear(red), RGB.linear(green), RGB.linear(blue))
    }

    private static func linear(_ part: UInt8) -> Double {
        let value = Double(part) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}

extension Color {
    /// The colour's parts; of the palette as xterm has it; nil for the terminal's own colour.
    public var rgb: RGB? {
        switch self {
        case .standard: nil
        case .indexed(let index): Palette.color(index)
        case .rgb(let red, let green, let blue): RGB(red: red, green: green, blue: blue)
        }
    }

    public init(_ rgb: RGB) {
        self = .rgb(red: rgb.red, green: rgb.green, blue: rgb.blue)
    }
}
