import Canvas
import Testing

@testable import Interface

struct BoardLayoutTests {
    @Test(arguments: [(80, 24), (120, 36), (160, 48), (240, 60), (100, 40)])
    func everythingFitsAndNothingOverlaps(width: Int, height: Int) {
        let layout = BoardLayout(SampleBoard.state(width, height))
        #expect(layout.panels.count == 10)
        #expect(layout.contentHeight <= layout.content.height)
        for (place, one) in layout.panels.enumerated() {
            #expect(one.area.maxX <= width)
            for other in layout.panels.dropFirst(place + 1) {
                #expect(one.area.intersection(other.area).isEmpty)
            }
        }
    }

    @Test func smallScreensScroll() {
        let layout = BoardLayout(SampleBoard.state(40, 12))
        #expect(layout.contentHeight > layout.content.height)
        #expect(layout.panels.allSatisfy { $0.area.width == 40 })
    }

    @Test func largeScreensGiveTheRestToGraphs() {
        let small = BoardLayout(SampleBoard.state(120, 36)).panels[5].area.height
        let large = BoardLayout(SampleBoard.state(240, 60)).panels[5].area.height
        #expect(large >= small * 2)
    }

    @Test func zoomFillsTheContent() {
        var state = SampleBoard.state(120, 36)
        state.press(.enter)
        let layout = BoardLayout(state)
        #expect(layout.area(of: state.focus, scroll: 0) == layout.content)
    }
}
