/// What `--version` and the API say.
enum Version {
    static let text = "0.1.0"
}
