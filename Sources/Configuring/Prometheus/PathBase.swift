/// The folder that relative paths of a file count from: the file's own.
struct PathBase {
    private let folder: String

    init(file: String) {
        folder = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[...$0]) } ?? ""
    }

    func resolve(_ path: String) -> String {
        path.isEmpty || path.hasPrefix("/") ? path : folder + path
    }
}
