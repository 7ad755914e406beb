public import MetricModel

/// A file the user asked for; the writer adds time and ending to the name and never overwrites.
public struct FileToWrite: Sendable, Hashable {
    /// Letters, digits and hyphens only: `kongtop-live-requests`.
    public var stem: String
    public var kind: SnapshotFormat
    /// The moment its content shows.
    public var moment: Timestamp
    public var contents: String

    /// - Parameter name: made safe for any file system.
    public init(name: String, kind: SnapshotFormat, moment: Timestamp, contents: String) {
        stem = FileToWrite.stem(name)
        self.kind = kind
        self.moment = moment
        self.contents = contents
    }

    /// A name that is safe for any file system: its letters and digits, joined by hyphens, behind `kongtop`.
    static func stem(_ name: String) -> String {
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
        return stem
    }
}
