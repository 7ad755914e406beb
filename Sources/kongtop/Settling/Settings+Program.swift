import Configuring

extension Settings {
    /// What options, environment and the usual configuration file say, for commands that watch none of its jobs: keys
    /// and colours are the user's own whatever is looked at.
    ///
    /// - Throws: the exit status where something that was said can't be used; the reason has been printed.
    static func given(_ flags: [SettingName: String]...) throws -> Settings {
        let all = flags.reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }
        return try ProgramConfiguration.load(path: nil, jobNames: [], flags: all).settings
    }
}
