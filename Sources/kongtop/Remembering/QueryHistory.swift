/// The queries asked at the prompt, one a line, oldest first, kept from start to start.
struct QueryHistory: Sendable {
    let folder: StateFolder

    static let fileName = "history"
    /// How many are read; a file with twice as many is cut to these.
    static let longest = 500
    private static let mostBytes = 1 << 22

    /// What was kept; nothing where the file can't be read.
    func read() -> [String] {
        guard let bytes = folder.read(QueryHistory.fileName, limit: QueryHistory.mostBytes) else { return [] }
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        let kept = lines.suffix(QueryHistory.longest)
        if lines.count > 2 * QueryHistory.longest {
            folder.replace(QueryHistory.fileName, with: Array(kept.joined(separator: [UInt8(ascii: "\n")])) + [10])
        }
        return kept.map { String(decoding: $0, as: UTF8.self) }
    }

    func append(_ query: String) {
        let line = query.utf8.filter { $0 != UInt8(ascii: "\n") }
        folder.append(line + [UInt8(ascii: "\n")], to: QueryHistory.fileName)
    }
}
