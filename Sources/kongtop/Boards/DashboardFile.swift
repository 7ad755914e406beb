import Dashboards
import Glibc
import Interface

/// A Grafana dashboard in a file.
struct DashboardFile {
    /// Why there is no dashboard, in words for the user.
    struct Failure: Error, CustomStringConvertible {
        var path: String
        var reason: String

        var description: String { "\(path): \(reason)" }
    }

    /// Longer documents than any that people write.
    private static let limit = 64 << 20

    let path: String
    let dashboard: GrafanaDashboard
    /// The document as it was read.
    let bytes: [UInt8]

    /// The board, which keeps its document for recordings.
    var entry: BoardEntry {
        BoardEntry(dashboard.board(named: name), document: String(decoding: bytes, as: UTF8.self))
    }

    /// - Parameter path: `-` for standard input.
    init(path: String) throws(Failure) {
        self.path = path
        let bytes = path == "-" ? SmallFile.read(0, limit: Self.limit) : SmallFile.read(path, limit: Self.limit)
        guard let bytes else { throw Failure(path: path, reason: Self.reason(errno)) }
        self.bytes = bytes
        do throws(GrafanaError) {
            dashboard = try GrafanaDashboard(json: bytes)
        } catch {
            throw Failure(path: path, reason: Self.fault(error, in: bytes) ?? error.description)
        }
    }

    /// Where a document stops being JSON: what the decoder says names no place.
    private static func fault(_ error: GrafanaError, in bytes: [UInt8]) -> String? {
        guard case .notJSON = error, let fault = JSONFaultFinder.fault(in: bytes) else { return nil }
        let before = bytes.prefix(fault.position)
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let column = fault.position - (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1)
        return "line \(line), column \(column): \(fault.reason): no JSON; export the dashboard from Grafana again"
    }

    /// Why nothing could be read. Folders are read file by file; only one without dashboards comes as far as this.
    private static func reason(_ code: Int32) -> String {
        code == EISDIR ? noDashboards : String(cString: strerror(code))
    }

    private static let noDashboards = "no .json files in this folder; name a dashboard, or a folder that holds some"

    /// The file's name without folder and `.json`.
    var name: String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return file.lowercased().hasSuffix(".json") ? String(file.dropLast(".json".utf8.count)) : file
    }

    /// The files that a path means: itself, or the `.json` files of a folder by name.
    static func paths(of path: String) throws(Failure) -> [String] {
        guard path != "-", let folder = opendir(path) else { return [path] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.lowercased().hasSuffix(".json"), !name.hasPrefix(".") { names.append(name) }
        }
        if names.isEmpty { throw Failure(path: path, reason: noDashboards) }
        let stem = path.hasSuffix("/") ? path : path + "/"
        return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }.map { stem + $0 }
    }
}
