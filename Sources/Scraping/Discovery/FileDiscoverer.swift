import Glibc
import MetricModel

/// Targets from files (discovery/file/file.go of Prometheus). The files are looked at every second, which finds what is
/// renamed over them and what is changed on file systems that tell of no change.
struct FileDiscoverer: Discoverer {
    private static let pause = TimeSpan.seconds(1)
    private static let largestFile = 32 << 20

    private struct Known {
        var stamp: FileStamp?
        var groups: [TargetGroup] = []
        var problem: String?
    }

    private let patterns: [String]
    private let refreshInterval: TimeSpan
    private let clock: any ScrapeClock

    init(_ discovery: FileDiscovery, clock: any ScrapeClock) {
        patterns = discovery.patterns
        refreshInterval = discovery.refreshInterval
        self.clock = clock
    }

    func run(_ report: @Sendable (DiscoveryUpdate) -> Void) async {
        var known: [String: Known] = [:]
        var isFirst = true
        var nextRefresh = clock.now() + refreshInterval
        while !Task.isCancelled {
            let mustRead = clock.now() >= nextRefresh
            if mustRead { nextRefresh = clock.now() + refreshInterval }
            if look(&known, mustRead: mustRead) || isFirst { report(update(from: known)) }
            isFirst = false
            guard (try? await clock.sleep(for: FileDiscoverer.pause)) != nil else { return }
        }
    }

    /// - Returns: whether anything changed.
    private func look(_ known: inout [String: Known], mustRead: Bool) -> Bool {
        let paths = patterns.flatMap(FileDiscoverer.files)
        var isChanged = false
        for path in Set(known.keys).subtracting(paths) {
            known[path] = nil
            isChanged = true
        }
        for path in Set(paths) {
            let stamp = FileStamp(ofFile: path)
            let before = known[path]
            if !mustRead, let before, before.stamp == stamp, stamp != nil { continue }
            var now = before ?? Known()
            now.stamp = stamp
            do throws(TargetFileError) {
                now.groups = try FileDiscoverer.groups(inFile: path)
                now.problem = nil
            } catch {
                // The last good list stays.
                now.problem =
                    "file_sd: \(path): \(error.reason)" + (now.groups.isEmpty ? "" : "; its last targets stay")
            }
            known[path] = now
            isChanged = isChanged || now.groups != before?.groups || now.problem != before?.problem
        }
        return isChanged
    }

    private func update(from known: [String: Known]) -> DiscoveryUpdate {
        let files = known.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
        var problems = files.compactMap(\.problem)
        for pattern in patterns where FileDiscoverer.files(pattern).isEmpty {
            problems.append("file_sd: \(pattern): there is no such file")
        }
        return DiscoveryUpdate(groups: files.flatMap(\.groups), problems: problems)
    }

    private static func groups(inFile path: String) throws(TargetFileError) -> [TargetGroup] {
        let bytes: [UInt8]
        do throws(FileReadError) {
            bytes = try FileReader.read(path, limit: largestFile)
        } catch {
            throw TargetFileError(reason: error.reason)
        }
        let file = TargetFile(source: path, meta: Label(MetaLabel.file, path))
        return path.lowercased().hasSuffix(".json") ? try file.json(bytes, isStrict: true) : try file.yaml(bytes)
    }

    /// The pattern's files, sorted.
    private static func files(_ pattern: String) -> [String] {
        var result = glob_t()
        defer { globfree(&result) }
        guard glob(pattern, 0, nil, &result) == 0, let paths = result.gl_pathv else { return [] }
        return (0..<Int(result.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
    }
}
