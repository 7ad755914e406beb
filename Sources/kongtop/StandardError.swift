/// What a command complains of.
enum StandardError {
    static func write(_ text: String) {
        StandardOutput.write(Array(text.utf8), to: 2)
    }
}
