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

    /// Without decimals, for columns too narrow for them; nil where some would still be cut.
    static func rounded(_ values: [FormattedValue], width: Int) -> [String]? {
        let texts = values.map { whole($0.number) + $0.suffix }
        return texts.allSatisfy { Glyphs.width(of: $0) <= width } ? texts : nil
    }

    /// `71` for `71.3`; numbers below one, and what is no number, stay as they are.
    private static func whole(_ number: String) -> String {
        guard number.utf8.contains(UInt8(ascii: ".")), let value = Double(number), (1..<1e6).contains(value.magnitude)
        else { return number }
        return "\(Int(value.rounded()))"
    }

    static func tight(_ values: [FormattedValue]) -> [String] { values.map { $0.number + $0.suffix } }
}
