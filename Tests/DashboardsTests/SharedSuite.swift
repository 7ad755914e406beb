import FoundationEssentials

/// The data that stands beside the project; a plain clone does without it.
enum SharedSuite {
    /// The file's bytes, or nil and a note where it is not there.
    static func data(_ path: String, file: String = #filePath) -> Data? {
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        let root = parts.dropLast(3).joined(separator: "/")
        let full = "\(root)/../shared/suites/\(path)"
        guard let data = try? Data(contentsOf: URL(filePath: full)) else {
            print("note: skipped, there is no \(full)")
            return nil
        }
        return data
    }
}
