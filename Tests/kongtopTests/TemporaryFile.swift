import Foundation

/// A file that is there for as long as the value is.
final class TemporaryFile {
    let url: URL

    var path: String { url.path() }

    init(_ bytes: some Sequence<UInt8>, name: String = "samples") throws {
        url = FileManager.default.temporaryDirectory.appending(path: "kongtop-\(UUID().uuidString)-\(name)")
        try Data(bytes).write(to: url)
    }

    convenience init(_ text: String, name: String = "samples") throws {
        try self.init(text.utf8, name: name)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
