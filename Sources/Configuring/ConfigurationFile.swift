/// A configuration file, read: Prometheus' own sections and kongtop's.
public struct ConfigurationFile: Sendable {
    public let path: String
    /// In the order of the file; those with errors are left out.
    public let jobs: [ConfiguredJob]
    public let settings: Settings
    /// In the order of the file.
    public let complaints: [ConfigurationComplaint]

    /// Whether the file can be used.
    public var isUsable: Bool { !complaints.contains { $0.severity == .error } }

    /// Reads a configuration; never fails, but complains.
    ///
    /// - Parameters:
    ///   - path: for messages, and the folder that relative paths count from.
    ///   - readFiles: the files that a pattern of `scrape_config_files` means, with their texts.
    public init(_ text: String, path: String, readFiles: @escaping (String) -> [IncludedFile] = { _ in [] }) {
        let list = ComplaintList()
        var reader = ConfigurationReader(path: path, list: list, readFiles: readFiles)
        reader.read(text)
        self.path = path
        jobs = reader.jobs
        settings = reader.settings
        complaints = list.sorted
    }
}
