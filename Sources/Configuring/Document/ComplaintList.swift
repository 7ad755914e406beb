/// Gathers complaints while a file is read; shared by everything that reads it.
final class ComplaintList {
    /// A hostile file must not fill the memory with words about it.
    private static let most = 200

    private(set) var all: [ConfigurationComplaint] = []

    func add(_ severity: ConfigurationComplaint.Severity, at place: ConfigurationPlace, _ message: String) {
        guard all.count < ComplaintList.most else { return }
        all.append(ConfigurationComplaint(severity, at: place, message))
    }

    func error(at place: ConfigurationPlace, _ message: String) { add(.error, at: place, message) }

    /// In the order of the file, errors before warnings before notes of one place.
    var sorted: [ConfigurationComplaint] {
        all.enumerated().sorted { left, right in
            let (a, b) = (left.element.place, right.element.place)
            return (a.file, a.line, a.column, left.offset) < (b.file, b.line, b.column, right.offset)
        }.map(\.element)
    }
}
