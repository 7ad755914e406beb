import Glibc

/// The C library's habit of giving memory back to the kernel at once, which then has to clear it for the next owner.
enum KeptMemory {
    private static let trimThreshold: CInt = -1
    private static let mostMappings: CInt = -4

    /// Keeps what is given back for the next one who asks; where that can't be had, nothing happens.
    static func begin() {
        typealias Setter = @convention(c) (CInt, CInt) -> CInt
        guard let symbol = dlsym(nil, "mallopt") else { return }
        let mallopt = unsafeBitCast(symbol, to: Setter.self)
        _ = mallopt(mostMappings, 0)
        _ = mallopt(trimThreshold, .max)
    }
}
