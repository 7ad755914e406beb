public import MetricModel

/// A file the user asked for; the writer adds time and ending to the name and never overwrites.
public struct FileToWrite: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        case text = "txt"
        case csv
    }

    /// Letters, digits and hyphens only: `kongtop-live-requests`.
    public var stem: String
    public var kind: Kind
    /// The moment its content shows.
    public var moment: Timestamp
    public var contents: String

    /// - Parameter name: made safe for any file system.
    init(name: String, kind: Kind, moment: Timestamp, contents: String) {
        var stem = "kongtop"
        var isBroken = true
        for byte in name.utf8.prefix(80) {
            let lower = byte | 0x20
            if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) {
                if isBroken { stem += "-" }
                stem.unicodeScalars.append(Unicode.Scalar(lower))
                isBroken = false
            } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                if isBroken { stem += "-" }
                stem.unicodeScalars.append(Unicode.Scalar(byte))
                isBroken = false
            } else {
                isBroken = true
            }
        }
        self.stem = stem
        self.kind = kind
        self.moment = moment
        self.contents = contents
    }
}
