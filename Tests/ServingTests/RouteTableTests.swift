import Testing

@testable import Serving

@Suite struct RouteTableTests {
    private let table = RouteTable(routes: [
        ServiceRoute(["GET"], "/a/:x") { _ in ServiceResponse() },
        ServiceRoute(["POST"], "/a/:x") { _ in ServiceResponse() },
    ])

    @Test func capturesSegments() {
        guard case .route(let route, let captures) = table.match(method: "POST", path: "/a/b%20c") else {
            Issue.record("no match")
            return
        }
        #expect(route.methods == ["POST"])
        #expect(captures == ["x": "b c"])
    }

    @Test(arguments: ["", "/", "/a", "/a/b/c", "/A/b", "//a/b"])
    func otherPathsDoNotMatch(_ path: String) {
        guard case .none = table.match(method: "GET", path: Substring(path)) else {
            Issue.record("a match")
            return
        }
    }
}
