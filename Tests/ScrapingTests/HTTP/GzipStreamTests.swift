import CZlib
import Testing

@testable import Scraping

@Suite struct GzipStreamTests {
    /// Unpacks in pieces of a size.
    private func unpack(_ packed: [UInt8], pieces: Int, limit: Int = 1 << 20) -> (output: [UInt8], problem: String?) {
        let stream = GzipStream()
        var output: [UInt8] = []
        for start in stride(from: 0, to: packed.count, by: pieces) {
            let piece = packed[start..<min(start + pieces, packed.count)]
            switch piece.withUnsafeBytes({ stream.unpack($0, into: &output, limit: limit) }) {
            case .unpacked: continue
            case .tooLarge: return (output, "too large")
            case .broken(let detail): return (output, detail)
            }
        }
        return (output, stream.isAtEnd ? nil : "not at its end")
    }

    @Test(arguments: [1, 7, 1 << 20])
    func pieces(_ size: Int) {
        let text = Array(String(repeating: "kong_requests_total 1\n", count: 20_000).utf8)
        let packed = Gzip.packed(text)
        #expect(unpack(packed, pieces: size).output == text)
        #expect(unpack(packed + packed, pieces: size).output == text + text)
        #expect(unpack(packed.dropLast(), pieces: size).problem == "not at its end")
        #expect(unpack([], pieces: 1).problem == nil)
    }

    @Test func bombs() {
        let bomb = Gzip.packed([UInt8](repeating: 0, count: 100 << 20))
        let (output, problem) = unpack(bomb, pieces: 4096, limit: 1 << 20)
        #expect(problem == "too large")
        #expect(output.count <= 1 << 20)
    }

    @Test func damage() {
        #expect(unpack(Array("this is no gzip".utf8), pieces: 100).problem == "invalid header")
        var packed = Gzip.packed(Array(repeating: 7, count: 100_000))
        packed[packed.count - 5] ^= 0xff
        #expect(unpack(packed, pieces: 100).problem == "invalid data")
        #expect(unpack(Gzip.packed([1, 2, 3]) + Array("rubbish".utf8), pieces: 100).problem == "invalid data")
    }
}
