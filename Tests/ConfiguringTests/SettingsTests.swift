import MetricModel
import Testing

@testable import Configuring

struct SettingsTests {
    private let file = ConfigurationFile.of(
        """
        kongtop:
          theme: nord
          interval: 5s
          tolerant: yes
          boards: [ai.json, /abs/kong.json]
          snapshot_dir: shots
          keys: {pause: p, quit: Q}
        """)

    @Test func readsTheFile() {
        #expect(file.said == [])
        #expect(file.settings.text(.theme) == "nord")
        #expect(file.settings.duration(.interval) == .seconds(5))
        #expect(file.settings.flag(.tolerant))
        #expect(file.settings.list(.boards) == ["/etc/kongtop/ai.json", "/abs/kong.json"])
        #expect(file.settings.text(.snapshotDirectory) == "/etc/kongtop/shots")
        #expect(file.settings.keys == [Label("pause", "p"), Label("quit", "Q")])
        #expect(file.settings[.theme]?.origin.description == "/etc/kongtop/test.yaml:2:10")
        #expect(file.settings[.range] == nil)
    }

    @Test func flagsWinOverTheEnvironmentAndThatOverTheFile() {
        let (settings, complaints) = Settings.resolve(
            flags: [.theme: "dracula"],
            environment: ["KONGTOP_THEME": "gruvbox-dark", "KONGTOP_INTERVAL": "7s", "KONGTOP_TOLERANT": "0"],
            file: file.settings)
        #expect(complaints == [])
        #expect(settings.text(.theme) == "dracula")
        #expect(settings[.theme]?.origin == .flag("--theme"))
        #expect(settings.duration(.interval) == .seconds(7))
        #expect(settings[.interval]?.origin.description == "KONGTOP_INTERVAL")
        #expect(!settings.flag(.tolerant))
        #expect(settings.text(.snapshotDirectory) == "/etc/kongtop/shots")
    }

    @Test func complainsOfTheVariable() {
        let (settings, complaints) = Settings.resolve(
            flags: [:], environment: ["KONGTOP_INTERVAL": "fast", "KONGTOP_THEME": ""], file: file.settings)
        #expect(complaints == ["KONGTOP_INTERVAL: \"fast\" is not a duration such as 15s, at least 100ms"])
        #expect(settings.duration(.interval) == .seconds(5))
        #expect(settings.text(.theme) == "nord")
    }

    @Test(arguments: SettingName.allCases)
    func theTableIsWhole(name: SettingName) {
        #expect(!name.does.isEmpty && !name.defaultText.isEmpty)
        #expect(name.flag.hasPrefix("--") && !name.flag.contains("_"))
    }
}
