import MetricModel
import Testing

@testable import Simulation

struct NodeFaultTests {
    @Test(arguments: NodeFault.allCases)
    func everyFaultAnswersSomethingOtherThanThePage(_ fault: NodeFault) {
        let page = Array("# TYPE a counter\na_count{b=\"c\"} 1\na 1\n".utf8)
        guard let answer = fault.answer(insteadOf: page, delay: .seconds(9)) else {
            #expect(fault == .refused)
            return
        }
        let isLate = answer.delay == .seconds(9)
        #expect(answer.status != 200 || answer.body != page || isLate)
        #expect(isLate == (fault == .slow))
    }

    @Test func faultsHaveNamesForTheCommandLine() {
        #expect(NodeFault(rawValue: "503") == .unavailable)
        #expect(NodeFault(rawValue: "huge-line") == .hugeLine)
    }
}
