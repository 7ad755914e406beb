import Synchronization

/// Reads secrets from their files, again when those have changed.
final class SecretFiles: Sendable {
    private struct Entry {
        let stamp: FileStamp?
        let secret: Secret
    }

    private static let largestFile = 1 << 20

    private let entries = Mutex<[String: Entry]>([:])

    /// The secret itself; a file's without blanks and line ends around it.
    ///
    /// - Throws: `.secretUnreadable`.
    func secret(_ source: SecretSource) throws(ScrapeFailureReason) -> Secret {
        switch source {
        case .inline(let secret): secret
        case .file(let path): try secret(inFile: path)
        }
    }

    private func secret(inFile path: String) throws(ScrapeFailureReason) -> Secret {
        let stamp = FileStamp(ofFile: path)
        if let known = entries.withLock({ $0[path] }), stamp != nil, known.stamp == stamp { return known.secret }
        let bytes: [UInt8]
        do throws(FileReadError) {
            bytes = try FileReader.read(path, limit: SecretFiles.largestFile)
        } catch {
            throw .secretUnreadable(path: path, detail: error.reason)
        }
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0d).contains($0) }
        let leading = bytes.drop(while: isBlank)
        let end = leading.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? leading.startIndex
        let secret = Secret(String(decoding: leading[..<end], as: UTF8.self))
        entries.withLock { $0[path] = Entry(stamp: stamp, secret: secret) }
        return secret
    }
}
