import Configuring
import Glibc

/// Finds and reads configuration files.
enum ConfigurationLoader {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// Larger files are refused by the reader too, in words.
    private static let largestFile = 5 << 20

    /// Where the configuration is when nothing is said: `$XDG_CONFIG_HOME/kongtop/kongtop.yaml`, else below `~/.config`.
    static var usualPath: String? {
        if let home = ProgramVariable.configurationHome.value, home.hasPrefix("/") {
            return home + "/kongtop/kongtop.yaml"
        }
        return ProgramVariable.home.value.map { $0 + "/.config/kongtop/kongtop.yaml" }
    }

    /// The configuration that was asked for, or the usual one where there is one.
    static func find(_ path: String?) throws(Failure) -> ConfigurationFile? {
        if let path = path ?? ProgramVariable.configuration.value { return try load(path) }
        guard let path = usualPath, access(path, F_OK) == 0 else { return nil }
        return try load(path)
    }

    static func load(_ path: String) throws(Failure) -> ConfigurationFile {
        guard let bytes = SmallFile.read(path, limit: largestFile) else {
            throw Failure(description: "can't read \(SafeLine.of(path)): \(String(cString: strerror(errno)))")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(description: "can't read \(SafeLine.of(path)): it is not UTF-8 text")
        }
        return ConfigurationFile(text, path: path, readFiles: included)
    }

    /// The files that a pattern of `scrape_config_files` means, sorted.
    private static func included(_ pattern: String) -> [IncludedFile] {
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(pattern, 0, nil, &found) == 0, let paths = found.gl_pathv else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }.map { path in
            let text = SmallFile.read(path, limit: largestFile).flatMap { String(validating: $0, as: UTF8.self) }
            return IncludedFile(path: path, text: text)
        }
    }
}
