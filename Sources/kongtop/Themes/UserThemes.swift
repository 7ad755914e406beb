import Glibc
import Interface

/// The theme files of the user's own: `$XDG_CONFIG_HOME/kongtop/themes/*.yaml`.
struct UserThemes: Sendable {
    /// What is known of a file without reading it; another one means that it was saved.
    struct Stamp: Hashable, Sendable {
        var path: String
        var inode: UInt
        var size: Int
        var seconds: Int
        var nanoseconds: Int
    }

    let folder: String

    /// More files than anybody writes.
    private static let mostFiles = 256
    private static let longestFile = 65_536

    /// - Parameter folder: the user's own folder unless told otherwise; `~/.config` where XDG_CONFIG_HOME is not set.
    init(folder: String? = nil) {
        self.folder = folder ?? UserThemes.standardFolder
    }

    private static var standardFolder: String {
        let home = getenv("HOME").map { String(cString: $0) } ?? "."
        let named = getenv("XDG_CONFIG_HOME").map { String(cString: $0) } ?? ""
        // The XDG base directory specification: a relative path is to be ignored.
        return (named.hasPrefix("/") ? named : "\(home)/.config") + "/kongtop/themes"
    }

    /// The files there are, by name.
    var paths: [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory), names.count < UserThemes.mostFiles {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix("."), name.hasSuffix(".yaml") || name.hasSuffix(".yml") { names.append(name) }
        }
        return names.sorted().map { "\(folder)/\($0)" }
    }

    /// All that can be read, and what is wrong with the others.
    func load() -> (themes: [Theme], complaints: [String]) {
        var themes: [Theme] = []
        var complaints: [String] = []
        for path in paths {
            do throws(ThemeError) {
                themes.append(try UserThemes.read(path))
            } catch {
                complaints.append("\(error)")
            }
        }
        return (themes, complaints)
    }

    /// The names of all themes, the user's own included, for a shell to complete.
    var names: [String] { ThemeShelf.joined(load().themes).map { SafeLine.of($0.name) } }

    /// Reads one theme file, wherever it is.
    static func read(_ path: String) throws(ThemeError) -> Theme {
        guard let bytes = SmallFile.read(path, limit: longestFile) else {
            throw ThemeError(file: path, message: "can't read the file: \(String(cString: strerror(errno)))")
        }
        return try ThemeFile.read(String(decoding: bytes, as: UTF8.self), file: path)
    }

    static func stamps(of paths: [String]) -> [Stamp] {
        paths.compactMap { path in
            var facts = stat()
            guard stat(path, &facts) == 0 else { return nil }
            return Stamp(
                path: path, inode: UInt(facts.st_ino), size: Int(facts.st_size), seconds: facts.st_mtim.tv_sec,
                nanoseconds: facts.st_mtim.tv_nsec)
        }
    }
}
