import Testing

@testable import PrometheusAPI

@Suite("Label names in paths")
struct APIServiceLabelEscapeTests {
    @Test(
        "escapes are undone where they are correct",
        arguments: [
            ("le", "le"), ("http.status", "http.status"), ("U__http_2e_status", "http.status"), ("U__a__b", "a_b"),
            ("U___1f600_", "😀"), ("U__", ""), ("U__a_zz_", "U__a_zz_"), ("U__a_2e", "U__a_2e"),
            ("U__a_d800_", "U__a_d800_"), ("U__a_1234567_", "U__a_1234567_"),
        ])
    func unescapes(_ name: String, _ label: String) {
        #expect(APIService.unescaped(label: name) == label)
    }
}
