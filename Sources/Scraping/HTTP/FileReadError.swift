import Glibc

/// Why a file can't be read.
struct FileReadError: Error, Hashable {
    let path: String
    let errno: CInt

    var reason: String {
        switch errno {
        case ENOENT: "no such file or directory"
        case EACCES, EPERM: "permission denied"
        case EISDIR: "is a directory"
        case EFBIG: "file too large"
        default: strerror(errno).map { String(cString: $0) } ?? "system error \(errno)"
        }
    }
}
