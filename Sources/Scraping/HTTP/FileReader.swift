import Glibc

/// Files that are read whole: secrets, certificates, lists of targets.
enum FileReader {
    /// - Parameter limit: the most bytes it may have.
    static func read(_ path: String, limit: Int) throws(FileReadError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileReadError(path: path, errno: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileReadError(path: path, errno: errno) }
            if count == 0 { return bytes }
            guard bytes.count + count <= limit else { throw FileReadError(path: path, errno: EFBIG) }
            bytes.append(contentsOf: buffer[..<count])
        }
    }
}
