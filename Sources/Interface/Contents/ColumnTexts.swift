import Canvas
import Dashboards

/// How the values of narrow columns are written: all alike, so that they compare at a glance.
enum ColumnTexts {
    /// With a blank before the unit, or all without; nil where some would still be cut, which could be misread.
    static func fitting(_ values: [FormattedValue], width: Int) -> [String]? {
        func fits(_ text: String) -> Bool { Glyphs.width(of: text) <= width }
        let texts = values.map(\.text)
        if texts.allSatisfy(fits) { return texts }
        let tight = tight(values)
        return tight.allSatisfy(fits) ? tight : nil
    }

    static func tight(_ values: [FormattedValue]) -> [String] { values.map { $0.number + $0.suffix } }
}
