/// Where certificates or a key come from, in PEM form.
public enum PEMSource: Hashable, Sendable {
    case inline(Secret)
    /// Read again for new connections when it changes.
    case file(String)
}

extension PEMSource {
    /// Nil where the text is inline.
    var path: String? {
        if case .file(let path) = self { path } else { nil }
    }

    /// - Parameter option: the setting that an error is to name: `ca`, `cert` or `key`.
    func bytes(option: String) throws(TrustSettingsError) -> [UInt8] {
        switch self {
        case .inline(let text): return Array(text.text.utf8)
        case .file(let path):
            do throws(FileReadError) {
                return try FileReader.read(path, limit: 4 << 20)
            } catch {
                throw TrustSettingsError(option: option, file: path, detail: "can't be read: \(error.reason)")
            }
        }
    }
}
