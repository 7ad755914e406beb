import Testing

@testable import PrometheusAPI

@Suite("What the API says of the program, and of what it does not have")
struct APIServiceStatusTests {
    @Test(
        arguments: [
            (
                .buildInformation,
                #"{"version":"3.5.0+kongtop-1","revision":"","branch":"","buildUser":"","buildDate":"","goVersion":""}"#
            ),
            (
                .runtimeInformation,
                #"{"startTime":"2026-11-21T17:14:06.288Z","serverTime":"2026-11-21T17:14:06.288Z","#
                    + #""reloadConfigSuccess":true,"lastConfigTime":"2026-11-21T17:14:06.288Z","corruptionCount":0,"#
                    + #""storageRetention":"2h"}"#
            ),
            (.flags, #"{"query.timeout":"2m"}"#), (.configuration, #"{"yaml":""}"#), (.exemplars, "[]"),
            (.rules, #"{"groups":[]}"#), (.alerts, #"{"alerts":[]}"#),
            (.alertmanagers, #"{"activeAlertmanagers":[],"droppedAlertmanagers":[]}"#),
        ] as [(APIEndpoint, String)])
    func answers(_ endpoint: APIEndpoint, _ data: String) {
        #expect(KongAPI.ask(endpoint) == (200, #"{"status":"success","data":\#(data)}"#))
    }

    @Test(arguments: [APIEndpoint.health, .readiness])
    func health(_ endpoint: APIEndpoint) {
        let answer = KongAPI.service().respond(to: APIRequest(endpoint))
        #expect(answer.status == 200)
        #expect(answer.contentType == "text/plain; charset=utf-8")
    }

    @Test("only long questions take forms")
    func methods() {
        #expect(APIEndpoint.query.methods == ["GET", "POST"])
        #expect(APIEndpoint.labelValues.methods == ["GET"])
    }
}
