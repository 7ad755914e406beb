/// The capabilities of a terminal in the order of a compiled description.
protocol DescriptionSource {
    var flags: [(name: String, value: Bool)] { get }
    /// -1 where absent.
    var numbers: [(name: String, value: Int32)] { get }
    var strings: [(name: String, value: [UInt8]?)] { get }
    /// The extended capability AX.
    var hasDefaultColors: Bool { get }
}
