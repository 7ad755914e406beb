import MetricModel

extension APIService {
    /// The version is the one of the API, for clients that choose by it; behind the `+` stands the program's own.
    func buildInformation() -> APIResponse {
        .success { json in
            json.strings([
                ("version", "\(APIProgram.compatibleVersion)+\(program.name)"), ("revision", ""), ("branch", ""),
                ("buildUser", ""), ("buildDate", ""), ("goVersion", ""),
            ])
        }
    }

    /// Of what Prometheus tells here, that which makes sense without Go and without a configuration to reload.
    func runtimeInformation() -> APIResponse {
        .success { json in
            json.object { json in
                json.member("startTime", RFC3339.text(program.start))
                json.member("serverTime", RFC3339.text(now()))
                json.key("reloadConfigSuccess")
                json.raw("true")
                json.member("lastConfigTime", RFC3339.text(program.start))
                json.key("corruptionCount")
                json.raw("0")
                json.member("storageRetention", program.retention)
            }
        }
    }
}
