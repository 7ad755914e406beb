import ArgumentParser
import Configuring

/// `kongtop config show|check`
struct Config: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the configuration as it is in the end, or check a file.",
        discussion: """
            The file is --config, else KONGTOP_CONFIG, else $XDG_CONFIG_HOME/kongtop/kongtop.yaml, else \
            ~/.config/kongtop/kongtop.yaml. A prometheus.yml is one as it is. Flags win over the environment, \
            and that over the file.
            """,
        subcommands: [ConfigShow.self, ConfigCheck.self])
}
