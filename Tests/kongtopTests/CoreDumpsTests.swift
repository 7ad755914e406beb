import Glibc
import Testing

@testable import kongtop

struct CoreDumpsTests {
    @Test("the limit is one byte, or what was less before")
    func limit() {
        CoreDumps.forbid()
        var limit = rlimit(rlim_cur: .max, rlim_max: .max)
        #expect(getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0)
        #expect(limit.rlim_cur <= 1)
        #expect(limit.rlim_max <= 1)
    }
}
