import ArgumentParser
import Glibc
import Scraping

/// Headers of the command line, of files and of the environment.
enum GivenHeaders {
    /// Where Kong's Admin API expects its token, unless it was told otherwise.
    static let adminTokenName = "Kong-Admin-Token"

    /// - Throws: `ValidationError` for what is no header; the exit status for files that can't be read.
    static func all(lines: [String], files: [String]) throws -> [RequestHeader] {
        var headers = try RequestHeader.parsed(lines)
        for file in files { headers += try read(file) }
        return headers
    }

    /// The headers for addresses that were given: with `KONGTOP_ADMIN_TOKEN`, unless another token was given.
    ///
    /// Jobs of a configuration do not get it: they may be anything, and say themselves what they need.
    static func forAddresses(_ headers: [RequestHeader]) throws -> [RequestHeader] {
        guard let token = ProgramVariable.adminToken.value,
            !headers.contains(where: { $0.name.lowercased() == adminTokenName.lowercased() })
        else { return headers }
        do throws(RequestHeaderError) {
            return headers + [try RequestHeader(name: adminTokenName, value: token)]
        } catch {
            throw ValidationError("\(ProgramVariable.adminToken.rawValue): \(error)")
        }
    }

    /// One `Name: value` a line; empty lines and those that begin with `#` are left out.
    private static func read(_ path: String) throws -> [RequestHeader] {
        guard let bytes = SmallFile.read(path) else {
            StandardError.write("kongtop: can't read \(SafeLine.of(path)): \(String(cString: strerror(errno)))\n")
            throw ExitStatus.failure
        }
        var headers: [RequestHeader] = []
        let lines = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("#") {
            do throws(RequestHeaderError) {
                headers.append(try RequestHeader(String(line)))
            } catch {
                throw ValidationError("--header-file \(SafeLine.of(path)), line \(index + 1): \(error)")
            }
        }
        return headers
    }
}
