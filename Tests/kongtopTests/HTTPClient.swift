import Foundation
import TestSupport

/// Asks over HTTP, so that a test knows every byte it sends.
enum HTTPClient {
    static func get(_ path: String, port: Int) async throws -> (status: Int, body: String) {
        await exchange("GET \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", port: port)
    }

    static func post(_ path: String, form: String, port: Int) async throws -> (status: Int, body: String) {
        await exchange(
            "POST \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: \(form.utf8.count)\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\n\(form)", port: port)
    }

    /// The head and the body as they came.
    static func whole(
        _ path: String, method: String = "GET", headers: KeyValuePairs<String, String> = [:], port: Int
    ) async -> (head: String, body: [UInt8]) {
        let fields = headers.map { "\($0.key): \($0.value)\r\n" }.joined()
        let answer = await RawClient.answer(
            to: "\(method) \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\(fields)\r\n", port: port)
        guard let end = answer.firstRange(of: Array("\r\n\r\n".utf8)) else { return ("", []) }
        return (String(decoding: answer[..<end.lowerBound], as: UTF8.self), Array(answer[end.upperBound...]))
    }

    private static func exchange(_ request: String, port: Int) async -> (status: Int, body: String) {
        parsed(await RawClient.answer(to: request, port: port))
    }

    private static func parsed(_ answer: [UInt8]) -> (status: Int, body: String) {
        guard let end = answer.firstRange(of: Array("\r\n\r\n".utf8)) else { return (0, "") }
        let head = String(decoding: answer[..<end.lowerBound], as: UTF8.self)
        let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let isChunked = head.lowercased().contains("transfer-encoding: chunked")
        let body = answer[end.upperBound...]
        return (status, String(decoding: isChunked ? joined(body) : body, as: UTF8.self))
    }

    /// A chunked body without the lengths between its pieces.
    private static func joined(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = body
        var result: ArraySlice<UInt8> = []
        while let line = rest.firstRange(of: Array("\r\n".utf8)),
            let length = Int(String(decoding: rest[..<line.lowerBound], as: UTF8.self), radix: 16), length > 0
        {
            rest = rest[line.upperBound...]
            result += rest.prefix(length)
            rest = rest.dropFirst(length + 2)
        }
        return result
    }
}
