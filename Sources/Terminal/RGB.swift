/// Red, green and blue of sRGB.
struct RGB: Hashable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    /// As one number, red highest.
    var number: Int32 { Int32(red) << 16 | Int32(green) << 8 | Int32(blue) }
}
