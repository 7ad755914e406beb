import Exposition
import Glibc
import MetricModel

/// Loads files of samples: OpenMetrics with timestamps, exposition pages, JSON lines; each also packed with gzip.
struct SeriesFile {
    /// The longest file taken, before and after unpacking, in bytes: some two million samples of Kong, and what a
    /// small machine has room for.
    static let longest = 256 << 20

    /// `-` for standard input.
    let name: String
    /// The time of samples that have none of their own.
    let loadTime: Timestamp

    /// Loads several files into one set of series.
    static func load(_ names: [String], at loadTime: Timestamp) throws(SeriesFileError) -> FileSeries {
        var builder = FileSeriesBuilder()
        for name in names {
            try SeriesFile(name: name, loadTime: loadTime).read(into: &builder)
        }
        return builder.finish()
    }

    private func read(into builder: inout FileSeriesBuilder) throws(SeriesFileError) {
        let bytes = try unpacked(try content())
        if SeriesFile.holdsJSON(bytes) {
            try JSONLines(file: name).read(bytes, into: &builder)
        } else {
            try readPage(bytes, into: &builder)
        }
    }

    private func content() throws(SeriesFileError) -> [UInt8] {
        let bytes =
            name == "-"
            ? SmallFile.read(0, limit: SeriesFile.longest) : SmallFile.read(name, limit: SeriesFile.longest)
        guard let bytes else {
            throw SeriesFileError(file: name, reason: "can't read it: \(String(cString: strerror(errno)))")
        }
        return bytes
    }

    private func unpacked(_ bytes: [UInt8]) throws(SeriesFileError) -> [UInt8] {
        guard Gunzip.isPacked(bytes) else { return bytes }
        do throws(Gunzip.Fault) {
            return try Gunzip.unpack(bytes, limit: SeriesFile.longest)
        } catch {
            throw SeriesFileError(file: name, reason: error.reason(limit: SeriesFile.longest))
        }
    }

    // MARK: Pages

    private func readPage(_ bytes: [UInt8], into builder: inout FileSeriesBuilder) throws(SeriesFileError) {
        var reader = PageReader()
        do throws(ExpositionError) {
            try reader.read(bytes, format: SeriesFile.endsAsOpenMetrics(bytes) ? .openMetrics : .text004)
        } catch {
            let found = error.excerpt.isEmpty ? "" : ", got \(error.excerpt)"
            throw SeriesFileError(file: name, line: error.line, column: error.column, reason: error.reason + found)
        }
        var places = [Int](repeating: -1, count: reader.slotLimit)
        for index in reader.slots.indices {
            let slot = Int(reader.slots[index])
            if places[slot] < 0 { places[slot] = builder.place(of: reader.labels(of: reader.slots[index])) }
            let time = reader.timestamps.isEmpty ? PageReader.noTimestamp : reader.timestamps[index]
            builder.append(
                time == PageReader.noTimestamp ? loadTime.milliseconds : time, reader.values[index], to: places[slot])
        }
        builder.append(reader.families)
    }

    // MARK: What a file is

    /// Whether the file begins as JSON does: `{"metric":`. A page can begin with a brace and a quoted name as well,
    /// but no colon follows that.
    static func holdsJSON(_ bytes: [UInt8]) -> Bool {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0d).contains($0) }
        var rest = bytes.drop(while: isBlank)
        guard rest.popFirst() == UInt8(ascii: "{") else { return false }
        rest = rest.drop(while: isBlank)
        guard rest.popFirst() == UInt8(ascii: "\"") else { return false }
        rest = rest.drop { $0 != UInt8(ascii: "\"") }.dropFirst().drop(while: isBlank)
        return rest.first == UInt8(ascii: ":")
    }

    /// Whether the last line is OpenMetrics' end, which Prometheus' own format takes for a comment.
    static func endsAsOpenMetrics(_ bytes: [UInt8]) -> Bool {
        guard let end = bytes.lastIndex(where: { $0 != 0x0a && $0 != 0x0d }) else { return false }
        let start = bytes[...end].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
        return bytes[start...end].elementsEqual("# EOF".utf8)
    }
}
