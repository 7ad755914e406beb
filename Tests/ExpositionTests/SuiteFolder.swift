import Foundation

/// The shared suites, where they stand beside the checkout.
enum SuiteFolder {
    static var shared: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("../shared").standardizedFileURL
    }

    struct Payload {
        let id: String
        let page: [UInt8]
        let expectation: [String: Any]
    }

    /// The payloads of one folder of `suites/exposition`; none, with a note, where it does not exist.
    static func payloads(_ folder: String) -> [Payload] {
        let root = shared.appendingPathComponent("suites/exposition/\(folder)")
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: root.path) else {
            print("skipped: no suite at \(root.path)")
            return []
        }
        return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
            let id = String(name.dropLast(5))
            guard let json = try? Data(contentsOf: root.appendingPathComponent(name)),
                let page = try? Data(contentsOf: root.appendingPathComponent(id + ".prom")),
                let expectation = try? JSONSerialization.jsonObject(with: json) as? [String: Any]
            else { return nil }
            return Payload(id: id, page: [UInt8](page), expectation: expectation)
        }
    }

    /// A file beside the suites, or nil, with a note.
    static func file(_ path: String) -> [UInt8]? {
        guard let data = try? Data(contentsOf: shared.appendingPathComponent(path)) else {
            print("skipped: no \(path)")
            return nil
        }
        return [UInt8](data)
    }
}
