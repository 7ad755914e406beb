import MetricModel
import Scraping

/// Reads the sections of a configuration file in turn.
struct ConfigurationReader {
    /// Files that a pattern may include.
    private static let mostIncludedFiles = 1000

    let path: String
    let list: ComplaintList
    let readFiles: (String) -> [IncludedFile]
    private(set) var jobs: [ConfiguredJob] = []
    private(set) var settings = Settings()
    private var global = GlobalDefaults()
    /// By name where the job is described.
    private var jobPlaces: [[UInt8]: ConfigurationPlace] = [:]

    init(path: String, list: ComplaintList, readFiles: @escaping (String) -> [IncludedFile]) {
        self.path = path
        self.list = list
        self.readFiles = readFiles
    }

    mutating func read(_ text: String) {
        guard let root = document(text, path: path),
            let top = Section(root, "a configuration", known: PrometheusKeys.top, list)
        else { return }
        let base = PathBase(file: path)
        if let section = top.section("global", "global", known: PrometheusKeys.global) {
            global = GlobalDefaults(section)
        }
        readJobs(top, base: base)
        for pattern in top.texts("scrape_config_files") { include(base.resolve(pattern)) }
        let known = Set(SettingName.allCases.map(\.rawValue))
        if let section = top.section("kongtop", "kongtop's own section", known: known) {
            settings = SettingsReader.settings(section, base: base)
        }
        for (key, known) in PrometheusKeys.unused.sorted(by: { $0.key < $1.key }) {
            _ = top.section(key, key, known: known)
        }
        for key in ["remote_write", "remote_read"] { _ = top.items(key) }
        if !top.texts("rule_files").isEmpty {
            list.add(
                .note, at: top.place(of: "rule_files"), "rules are not evaluated here: the files are not looked into")
        }
    }

    private func document(_ text: String, path: String) -> ConfigurationNode? {
        do throws(ConfigurationComplaint) {
            return try DocumentReader.read(text, file: path)
        } catch {
            list.add(error.severity, at: error.place, error.message)
            return nil
        }
    }

    private mutating func readJobs(_ section: Section, base: PathBase) {
        let reader = JobReader(global: global, base: base)
        for node in section.items("scrape_configs") {
            guard let job = reader.job(node, list) else { continue }
            if let earlier = jobPlaces[Array(job.job.name.utf8)] {
                list.error(
                    at: job.place, "the job name \"\(ShownText.of(job.job.name))\" is taken already at \(earlier)")
                continue
            }
            jobPlaces[Array(job.job.name.utf8)] = job.place
            jobs.append(job)
        }
    }

    private mutating func include(_ pattern: String) {
        for file in readFiles(pattern).prefix(ConfigurationReader.mostIncludedFiles) {
            guard let text = file.text else {
                list.error(at: ConfigurationPlace(file: file.path), "can't read the file")
                continue
            }
            guard let root = document(text, path: file.path),
                let section = Section(root, "a file of scrape_config_files", known: ["scrape_configs"], list)
            else { continue }
            readJobs(section, base: PathBase(file: file.path))
        }
    }
}
