import Exposition

/// What `kongtop check` has to say of a page.
struct CheckReport {
    let name: String
    let byteCount: Int
    let format: ExpositionFormat
    let mode: ReadingMode
    /// The good lines, and what is wrong with the others.
    let page: WrittenPage
    let inspection: PageInspection
    private(set) var findings: [PageFinding]
    /// What is to be said of the page as a whole.
    let notes: [String]
    /// Why nothing of the page could be read.
    private let refusal: ExpositionError?

    init(of input: CheckInput, contentType: String?, mode: ReadingMode) {
        name = input.name
        byteCount = input.bytes.count
        self.mode = mode
        let (format, note) = input.format(contentType: contentType)
        self.format = format
        notes = note.map { [$0] } ?? []
        // Tolerant reading finds the same first problem as strict reading does, and those after it.
        do throws(ExpositionError) {
            page = try WrittenPage(reading: input.bytes, format: format, mode: .tolerant)
            refusal = nil
        } catch {
            page = WrittenPage(empty: format)
            refusal = error
        }
        inspection = PageInspection(page)
        findings = inspection.findings
    }

    var problems: [ExpositionError] { refusal.map { [$0] } ?? page.problems }
    var problemCount: Int { refusal == nil ? page.skippedLines : 1 }
    var isAccepted: Bool { refusal == nil && (mode == .tolerant || page.skippedLines == 0) }

    /// Adds what a second scrape of the same endpoint shows.
    mutating func compare(with second: CheckReport) {
        findings += CounterComparison.findings(page, second.page)
    }
}
