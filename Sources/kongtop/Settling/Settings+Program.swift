import Configuring

extension Settings {
    /// What options and environment say, where no configuration file is read.
    ///
    /// - Throws: the exit status where something that was said can't be used; the reason has been printed.
    static func given(_ flags: [SettingName: String]...) throws -> Settings {
        let all = flags.reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }
        let (settings, complaints) = resolve(flags: all, environment: ProgramVariable.settings)
        for complaint in complaints { StandardError.write("kongtop: \(complaint)\n") }
        if !complaints.isEmpty { throw ExitStatus.failure }
        return settings
    }
}
