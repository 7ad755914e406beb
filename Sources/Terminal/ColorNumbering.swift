/// What a terminal's colour numbers mean.
enum ColorNumbering: Equatable {
    /// They name a palette of 8, 16 or 256.
    case palette(count: Int)
    /// They are colours, red highest, except that numbers below `reserved` name the palette.
    case direct(reserved: Int32)
}
