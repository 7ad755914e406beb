import MetricModel

/// Reads the section `kongtop:`.
enum SettingsReader {
    static func settings(_ section: Section, base: PathBase) -> Settings {
        var settings = Settings()
        for name in SettingName.allCases where section.node(name.rawValue).map({ !$0.isNull }) ?? false {
            if let value = value(section, name, base: base) {
                settings.set(name, value, at: section.place(of: name.rawValue))
            }
        }
        settings.keyPlaces = places(in: section, .keys)
        settings.thresholdPlaces = places(in: section, .thresholds)
        return settings
    }

    /// Where each entry of a map stands.
    private static func places(in section: Section, _ name: SettingName) -> [String: ConfigurationPlace] {
        guard case .map(let entries)? = section.node(name.rawValue)?.content else { return [:] }
        return entries.reduce(into: [:]) { $0[$1.key] = $1.value.place }
    }

    private static func value(_ section: Section, _ name: SettingName, base: PathBase) -> Setting.Value? {
        let key = name.rawValue
        switch name.kind {
        case .flag: return section.flag(key).map { .flag($0) }
        case .paths: return .list(section.texts(key).map(base.resolve))
        case .map: return .map(pairs(section, key))
        case .path: return section.text(key).map { .text(base.resolve($0)) }
        case .text, .oneOf, .duration:
            guard let text = section.text(key) else { return nil }
            if let value = Setting.value(text, of: name.kind) { return value }
            section.error(at: key, "\(key) is \(Setting.wanted(name.kind)), not \"\(ShownText.of(text))\"")
            return nil
        }
    }

    private static func pairs(_ section: Section, _ key: String) -> [Label] {
        guard let own = section.section(key, key, known: nil) else { return [] }
        return own.keys.compactMap { command in own.text(command).map { Label(command, $0) } }
    }
}
