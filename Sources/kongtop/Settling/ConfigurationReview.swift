import Configuring
import Dashboards
import Glibc
import Interface
import MetricModel
import Scraping

/// What a configuration names that isn't there: files, themes, boards, keys, thresholds.
struct ConfigurationReview {
    let configuration: ConfigurationFile

    /// In the order of the file; none is there already as the file's own complaint.
    var complaints: [ConfigurationComplaint] {
        let all = theme + boards + keys + thresholds + configuration.jobs.flatMap(files)
        return all.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
    }

    private var settings: Settings { configuration.settings }

    private func place(of name: SettingName) -> ConfigurationPlace {
        if case .file(let place)? = settings[name]?.origin { return place }
        return ConfigurationPlace(file: configuration.path)
    }

    // MARK: kongtop's own settings

    private var theme: [ConfigurationComplaint] {
        guard let wanted = settings.text(.theme) else { return [] }
        do throws(ThemeError) {
            _ = try ThemeShelf.theme(wanted, among: UserThemes().load().themes)
            return []
        } catch {
            return [ConfigurationComplaint(.error, at: place(of: .theme), "theme: \(error)")]
        }
    }

    private var boards: [ConfigurationComplaint] {
        let unreadable = settings.list(.boards).compactMap { missing($0, "boards", at: place(of: .boards)) }
        if !unreadable.isEmpty { return unreadable }
        var shelf = BoardShelf()
        do throws(DashboardFile.Failure) {
            try shelf.add(settings.list(.boards))
        } catch {
            return [ConfigurationComplaint(.error, at: place(of: .boards), "boards: \(SafeLine.of("\(error)"))")]
        }
        guard let board = settings.text(.board), shelf.index(of: board) == nil else { return [] }
        let names = SafeLine.of(shelf.entries.map(\.name).joined(separator: ", "))
        let message = "there is no board \"\(SafeLine.of(board))\"; there are: \(names)"
        return [ConfigurationComplaint(.error, at: place(of: .board), message)]
    }

    private var keys: [ConfigurationComplaint] {
        let changes = settings.keys.map { KeyChange(command: $0.name, keys: $0.value) }
        return KeyMap.changing(changes).problems.map {
            ConfigurationComplaint(.error, at: settings.keyPlaces[$0.command] ?? place(of: .keys), "\($0)")
        }
    }

    private var thresholds: [ConfigurationComplaint] {
        settings.readThresholds.problems.map {
            ConfigurationComplaint(
                .error, at: settings.thresholdPlaces[$0.name] ?? place(of: .thresholds),
                "thresholds: \(SafeLine.of($0.name)): \($0.message)")
        }
    }

    // MARK: Jobs

    private func files(of job: ConfiguredJob) -> [ConfigurationComplaint] {
        func place(_ key: String) -> ConfigurationPlace {
            if case .file(let place)? = job.origins[key] { return place }
            return job.place
        }
        let own = ConfigurationReview.files(of: job.job.client)
        let found = job.job.discoveries.flatMap { discovery -> [(key: String, path: String)] in
            switch discovery {
            case .files(let files): files.patterns.filter { !$0.contains("*") }.map { ("file_sd_configs", $0) }
            case .http(let http): ConfigurationReview.files(of: http.client).map { ("http_sd_configs", $0.path) }
            case .listed, .dns: []
            }
        }
        return (own + found).compactMap { missing($0.path, $0.key, at: place($0.key)) }
    }

    /// All files that requests need, with the keys that name them.
    private static func files(of client: ClientSettings) -> [(key: String, path: String)] {
        var files: [(key: String, path: String)] = []
        func add(_ key: String, _ sources: [SecretSource]) {
            for case .file(let path) in sources { files.append((key, path)) }
        }
        func add(_ key: String, _ tls: TLSSettings) {
            for case .file(let path)? in [tls.ca, tls.certificate, tls.key] { files.append((key, path)) }
        }
        switch client.credentials {
        case .basic(let username, let password): add("basic_auth", [username, password])
        case .authorization(_, let credentials): add("authorization", [credentials])
        case .oauth2(let settings):
            add("oauth2", [settings.clientSecret] + settings.headers.flatMap(\.values))
            add("oauth2", settings.tls)
        case nil: break
        }
        add("http_headers", client.headers.flatMap(\.values))
        add("tls_config", client.tls)
        return files
    }

    private func missing(_ path: String, _ key: String, at place: ConfigurationPlace) -> ConfigurationComplaint? {
        guard access(path, R_OK) != 0 else { return nil }
        let reason = String(cString: strerror(errno))
        return ConfigurationComplaint(.error, at: place, "\(key): can't read \(SafeLine.of(path)): \(reason)")
    }
}
