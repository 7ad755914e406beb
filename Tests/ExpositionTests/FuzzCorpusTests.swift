import Foundation
import Testing

/// The fuzz target's seeds, and what once broke it, in every test run.
struct FuzzCorpusTests {
    @Test func holdsForTheCorpus() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("ExpositionFuzz/corpus")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!names.isEmpty)
        for name in names {
            try Data(contentsOf: folder.appendingPathComponent(name)).withUnsafeBytes { FuzzTarget.check($0) }
        }
    }
}
