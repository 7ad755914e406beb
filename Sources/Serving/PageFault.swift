/// A way in which a pretend node fails.
public enum PageFault: Hashable, Sendable {
    /// Another status than 200, with a short text.
    case status(Int)
    /// The right answer, late.
    case delay(Duration)
    /// The connection ends after so many bytes of the page.
    case truncated(after: Int)
    /// A web page, as from a login or a wrong port.
    case html
    case emptyBody
    case noContentType
    /// The right answer, in gzip's form.
    case gzip

    /// Turns the right response into the faulty one.
    func spoil(_ response: inout ServiceResponse, page: [UInt8]) async throws {
        switch self {
        case .status(let code):
            response.status = code
            response.headers["Content-Type"] = "application/json; charset=utf-8"
            response.body = .whole(Array("{\"message\":\"simulated\"}".utf8))
        case .delay(let duration):
            try await Task.sleep(for: duration)
        case .truncated(let count):
            response.body = .brokenOff(Array(page.prefix(max(count, 0))), announced: nil)
        case .html:
            response.headers["Content-Type"] = "text/html"
            response.body = .whole(Array("<!DOCTYPE html><title>Sign in</title>\n".utf8))
        case .emptyBody:
            response.body = .whole([])
        case .noContentType:
            response.headers["Content-Type"] = nil
        case .gzip:
            response.headers["Content-Encoding"] = "gzip"
            response.body = .chunked(Gzip.stored(page))
        }
    }
}
