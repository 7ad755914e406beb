import ArgumentParser

/// `kongtop themes`
struct Themes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, look at and check colour themes.",
        discussion: """
            The program has some; your own are the .yaml files in $XDG_CONFIG_HOME/kongtop/themes \
            (~/.config/kongtop/themes). While kongtop runs, a theme file that is saved shows at once.
            """,
        subcommands: [ThemesList.self, ThemesPreview.self, ThemesCheck.self], defaultSubcommand: ThemesList.self)
}
