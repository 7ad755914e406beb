import Glibc

/// Files tests read, found relative to the package.
enum TestFiles {
    /// The package's root: three levels above this file.
    private static let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

    static func sharedSuites(_ folder: String) -> [String] {
        list("/\(root)/../shared/suites/\(folder)")
    }

    static func ownScripts() -> [String] {
        list("/\(root)/Tests/PromQLTests/Scripts")
    }

    static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk.prefix(count) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The `.test` files of a folder, sorted; none where there is no such folder.
    private static func list(_ folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".test") { names.append("\(folder)/\(name)") }
        }
        return names.sorted()
    }
}
