import Glibc

/// Asks the kernel to back large arrays with large pages.
///
/// A page that was never seen goes into memory that was never touched: finding and clearing it in pieces of 4 KiB took
/// more than half of the time.
enum LargePages {
    private static let least = 1 << 21
    private static let adviceHugePages: CInt = 14

    /// Is no more than a hint; nothing happens where the kernel knows no such pages.
    static func ask<Element>(for array: inout [Element]) {
        let byteCount = array.capacity * MemoryLayout<Element>.stride
        guard byteCount >= 2 * least else { return }
        array.withUnsafeMutableBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            // Only whole large pages within the array's memory: nobody else's is touched.
            let first = (UInt(bitPattern: start) + UInt(least) - 1) & ~(UInt(least) - 1)
            let end = (UInt(bitPattern: start) + UInt(byteCount)) & ~(UInt(least) - 1)
            guard first < end else { return }
            madvise(UnsafeMutableRawPointer(bitPattern: first), Int(end - first), adviceHugePages)
        }
    }
}
