/// The NaN that says "this series has ended here" (model/value/value.go of Prometheus).
///
/// Only its bits tell it from an ordinary NaN, so compare with `isStaleMarker`, never with `==`.
public enum StaleMarker {
    public static let bitPattern: UInt64 = 0x7ff0_0000_0000_0002
    public static let value = Double(bitPattern: bitPattern)
    /// What arithmetic yields for "not a number".
    public static let ordinaryNaN = Double(bitPattern: 0x7ff8_0000_0000_0001)
}

extension Double {
    @inlinable
    public var isStaleMarker: Bool { bitPattern == 0x7ff0_0000_0000_0002 }
}
