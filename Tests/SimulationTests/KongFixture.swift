import Glibc

/// Pages that a real Kong printed; they lie beside the package and may be absent.
enum KongFixture {
    static let fresh = load("pages/kong-3.8.0-fresh.prom")
    static let busy = load("pages/kong-3.8.0-moment-1.prom")
    static let aiGateway = load("scrape-ai-gateway-2.1.prom")

    private static func load(_ name: String) -> [UInt8]? {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        for folder in ["/\(root)/../shared/kong", "/\(root)/shared/kong"] {
            guard let file = fopen("\(folder)/\(name)", "r") else { continue }
            defer { fclose(file) }
            var bytes: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
                bytes.append(contentsOf: chunk[..<count])
            }
            return bytes
        }
        print("note: shared/kong/\(name) is absent; tests against it are skipped")
        return nil
    }
}
