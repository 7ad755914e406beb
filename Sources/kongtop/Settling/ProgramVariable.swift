import Configuring
import Glibc

/// Environment variables that mean something to the program, besides those of the settings (`SettingName`).
enum ProgramVariable: String, CaseIterable {
    case url = "KONGTOP_URL"
    case adminToken = "KONGTOP_ADMIN_TOKEN"
    case configuration = "KONGTOP_CONFIG"
    case configurationHome = "XDG_CONFIG_HOME"
    case home = "HOME"

    /// The variable's value; nil where it is not set or empty.
    var value: String? { ProgramVariable.value(of: rawValue) }

    /// What is set of everything that settings can be given by.
    static var settings: [String: String] {
        var values: [String: String] = [:]
        for name in SettingName.allCases.compactMap(\.environmentVariable) { values[name] = value(of: name) }
        return values
    }

    private static func value(of name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
