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
        if case .map(let entries)? = section.node(SettingName.keys.rawValue)?.content {
            for entry in entries { settings.keyPlaces[entry.key] = entry.value.place }
        }
        return settings
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
