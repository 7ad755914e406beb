import Dashboards
import Testing

@testable import Interface

@Suite struct ColumnTextsTests {
    private let values = [FormattedValue(number: "2.00", suffix: "k"), FormattedValue(number: "19.2", suffix: "k")]

    @Test func allAreWrittenAlikeOrNone() {
        #expect(ColumnTexts.fitting(values, width: 6) == ["2.00 k", "19.2 k"])
        #expect(ColumnTexts.fitting(values, width: 5) == ["2.00k", "19.2k"])
        #expect(ColumnTexts.fitting(values, width: 4) == nil)
    }

    @Test func decimalsGoBeforeColumnsLieDown() {
        #expect(ColumnTexts.rounded(values, width: 3) == ["2k", "19k"])
        #expect(ColumnTexts.rounded(values, width: 2) == nil)
        #expect(ColumnTexts.rounded([FormattedValue(number: "0.512")], width: 4) == nil)
        #expect(ColumnTexts.rounded([FormattedValue(number: "–")], width: 4) == ["–"])
    }
}
