import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

extension ServiceResponse {
    var httpResponse: Response {
        var fields = HTTPFields()
        for (name, value) in headers.fields {
            guard let name = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        return Response(
            status: HTTPResponse.Status(code: min(max(status, 100), 599)), headers: fields, body: body.httpBody)
    }
}

extension ServiceResponse.Body {
    /// The body was broken off on purpose.
    private struct BrokenOff: Error {}

    fileprivate var httpBody: ResponseBody {
        switch self {
        case .whole(let bytes):
            ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        case .chunked(let bytes):
            ResponseBody { writer in
                try await writer.write(ByteBuffer(bytes: bytes))
                try await writer.finish(nil)
            }
        case .brokenOff:
            ResponseBody { _ in throw BrokenOff() }
        }
    }
}
