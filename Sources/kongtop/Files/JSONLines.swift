import MetricModel

/// Reads what VictoriaMetrics exports: a JSON object a line, `{"metric":{…},"values":[…],"timestamps":[…]}`.
///
/// Timestamps are milliseconds since the epoch. Values are numbers or texts of numbers (`"NaN"`, `"+Inf"`); `null` and
/// `"stale"` are stale markers. A series may come on several lines.
struct JSONLines {
    let file: String

    func read(_ bytes: [UInt8], into builder: inout FileSeriesBuilder) throws(SeriesFileError) {
        var line = JSONSeriesLine()
        var number = 0
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
            number += 1
            var scanner = JSONScanner(bytes, start..<end)
            scanner.skipBlanks()
            if !scanner.isAtEnd {
                do throws(JSONFault) {
                    try line.read(&scanner)
                } catch {
                    throw SeriesFileError(
                        file: file, line: number, column: error.position - start + 1, reason: error.reason)
                }
                if line.isHeader {
                    start = end + 1
                    continue
                }
                let place = builder.place(of: line.labels)
                builder.append(timestamps: line.timestamps, values: line.values, to: place)
            }
            start = end + 1
        }
    }
}
