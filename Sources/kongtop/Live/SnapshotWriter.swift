import Glibc
import Interface
import MetricModel

/// Writes the files a user asks for: sortable names, nothing ever overwritten.
struct SnapshotWriter: Sendable {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// Where files go; the working directory unless told otherwise.
    var directory = "."

    /// - Returns: The path of the new file.
    func write(_ file: FileToWrite) throws(Failure) -> String {
        let stem = "\(directory)/\(file.stem)-\(SnapshotWriter.stamp(file.moment))"
        let ending = file.kind.fileExtension
        makeDirectory()
        for attempt in 1...1000 {
            let path = attempt == 1 ? "\(stem).\(ending)" : "\(stem)-\(attempt).\(ending)"
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
            if descriptor >= 0 {
                defer { close(descriptor) }
                guard StandardOutput.write(Array(file.contents.utf8), to: descriptor) else {
                    let failure = SnapshotWriter.failure(path)
                    // Half a file would look like a snapshot to whoever finds it.
                    unlink(path)
                    throw failure
                }
                return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
            }
            if errno != EEXIST { throw SnapshotWriter.failure(path) }
        }
        throw Failure(description: "can't write \(stem): a thousand files of that name are there already")
    }

    /// Makes the directory and those above it; what goes wrong shows when the file is opened.
    private func makeDirectory() {
        var path = ""
        for part in directory.split(separator: "/", omittingEmptySubsequences: false) {
            path += path.isEmpty && part.isEmpty ? "/" : path.isEmpty || path.hasSuffix("/") ? "\(part)" : "/\(part)"
            if !part.isEmpty { mkdir(path, 0o755) }
        }
    }

    private static func failure(_ path: String) -> Failure {
        Failure(description: "can't write \(path): \(String(cString: strerror(errno)))")
    }

    /// The local time as `20261121-140322`, so that names sort by time.
    private static func stamp(_ moment: Timestamp) -> String {
        var seconds = time_t(moment.milliseconds / 1000)
        var parts = tm()
        localtime_r(&seconds, &parts)
        let numbers = [
            (Int(parts.tm_year) + 1900, 4), (Int(parts.tm_mon) + 1, 2), (Int(parts.tm_mday), 2),
            (Int(parts.tm_hour), 2),
            (Int(parts.tm_min), 2), (Int(parts.tm_sec), 2),
        ]
        let digits = numbers.map { number, width in
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return digits[..<3].joined() + "-" + digits[3...].joined()
    }
}
