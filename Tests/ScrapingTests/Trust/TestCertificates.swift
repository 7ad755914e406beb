import Foundation

/// Certificates for tests, made once with the openssl command in a folder that goes when the process ends.
final class TestCertificates: Sendable {
    static let shared = Result { try TestCertificates() }

    let folder: URL

    private struct Failure: Error {}

    private init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "kongtop-tls-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        atexit {
            if let made = try? TestCertificates.shared.get() { try? FileManager.default.removeItem(at: made.folder) }
        }
        try Data(TestCertificates.configuration.utf8).write(to: folder.appending(path: "ca.cnf"))
        try Data().write(to: folder.appending(path: "index.txt"))
        try Data("unique_subject = no\n".utf8).write(to: folder.appending(path: "index.txt.attr"))
        try Data("1000\n".utf8).write(to: folder.appending(path: "serial"))
        try run(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30",
            "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Kong Test CA")
        try issue("good", names: "DNS:localhost,IP:127.0.0.1")
        try issue("other", names: "DNS:kong.example,DNS:*.kong.example")
        try issue("expired", names: "DNS:localhost,IP:127.0.0.1", from: "20200101000000Z", until: "20210203040506Z")
        try issue("client", names: "DNS:client")
        try run(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30",
            "-keyout", "self.key", "-out", "self.pem", "-subj", "/CN=alone",
            "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1")
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    private func issue(_ name: String, names: String, from: String? = nil, until: String? = nil) throws {
        try run(
            "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "\(name).key",
            "-out", "\(name).csr", "-subj", "/CN=\(name)")
        try Data("subjectAltName=\(names)\n".utf8).write(to: folder.appending(path: "\(name).ext"))
        var arguments = ["ca", "-batch", "-notext", "-config", "ca.cnf", "-in", "\(name).csr", "-out", "\(name).pem"]
        arguments += ["-extfile", "\(name).ext"]
        if let from, let until { arguments += ["-startdate", from, "-enddate", until] }
        try run(arguments)
    }

    private func run(_ arguments: String...) throws { try run(arguments) }

    private func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/openssl")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure() }
    }

    private static let configuration = """
        [ca]
        default_ca = test
        [test]
        dir = .
        database = index.txt
        serial = serial
        new_certs_dir = .
        certificate = ca.pem
        private_key = ca.key
        default_md = sha256
        default_days = 30
        policy = any
        copy_extensions = none
        [any]
        commonName = supplied

        """
}
