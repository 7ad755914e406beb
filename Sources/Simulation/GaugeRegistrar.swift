import MetricModel

/// Gives the gauges of a node their series, as a flavour of Kong has them.
struct GaugeRegistrar {
    private let flavour: KongFlavour
    private let life: NodeLife
    private(set) var builder = SeriesCatalogBuilder()
    private(set) var readings: [GaugeReading] = []

    private static let workers = 2

    init(_ flavour: KongFlavour, life: NodeLife) {
        self.flavour = flavour
        self.life = life
    }

    mutating func registerAll() {
        add("kong_datastore_reachable", "Datastore reachable from Kong, 0 is unreachable", [], .constant(1))
        add("kong_node_info", "Kong Node metadata information", [node, ("version", flavour.version)], .constant(1))
        registerNginx()
        registerMemory()
        if flavour.isEnterprise {
            registerControlPlane()
            registerTargets()
        }
    }

    private var node: (String, String) { ("node_id", life.nodeID) }

    private mutating func add(
        _ name: String, _ help: String, _ labels: [(String, String)], _ reading: GaugeReading,
        type: MetricType = .gauge
    ) {
        let family = MetricFamily(
            name: name, help: help, type: type, labelNames: labels.map(\.0), isPrintedAtZero: true)
        let cell = builder.series(family, labels.map(\.1))
        if cell == readings.count { readings.append(reading) }
    }

    private mutating func registerNginx() {
        for state in GaugeReading.Connections.allCases {
            add(
                "kong_nginx_connections_total", "Number of connections by subsystem",
                [node, ("subsystem", "http"), ("state", state.rawValue)], .connections(state))
        }
        add(
            "kong_nginx_metric_errors_total", "Number of nginx-lua-prometheus errors", [], .constant(0),
            type: .counter)
        add(
            "kong_nginx_requests_total", "Number of requests total", [node, ("subsystem", "http")], .requests)
        add("kong_nginx_timers", "Number of nginx timers", [("state", "pending")], .pendingTimers)
        add("kong_nginx_timers", "Number of nginx timers", [("state", "running")], .constant(0))
    }

    /// Names, bytes at the start and capacities of Kong's shared dictionaries.
    private static let dictionaries: [(name: String, initial: Double, capacity: Double)] = [
        ("kong", 40_960, 5_242_880),
        ("kong_cluster_events", 40_960, 5_242_880),
        ("kong_core_db_cache", 794_624, 134_217_728),
        ("kong_core_db_cache_miss", 86_016, 12_582_912),
        ("kong_db_cache", 794_624, 134_217_728),
        ("kong_db_cache_miss", 86_016, 12_582_912),
        ("kong_healthchecks", 40_960, 5_242_880),
        ("kong_locks", 61_440, 8_388_608),
        ("kong_rate_limiting_counters", 86_016, 12_582_912),
        ("kong_secrets", 40_960, 5_242_880),
        ("prometheus_metrics", 40_960, 5_242_880),
    ]

    private mutating func registerMemory() {
        let subsystem = ("kong_subsystem", "http")
        for dictionary in GaugeRegistrar.dictionaries {
            let labels = [node, ("shared_dict", dictionary.name), subsystem]
            let isFilling = ["kong_db_cache", "prometheus_metrics"].contains(dictionary.name)
            add(
                "kong_memory_lua_shared_dict_bytes", "Allocated slabs in bytes in a shared_dict", labels,
                isFilling
                    ? .dictionary(from: dictionary.initial, to: dictionary.capacity * 0.4)
                    : .constant(dictionary.initial))
            add(
                "kong_memory_lua_shared_dict_total_bytes", "Total capacity in bytes of a shared_dict", labels,
                .constant(dictionary.capacity))
        }
        var random = RandomStream(UInt64(bitPattern: life.started.milliseconds), 0x91d)
        let firstProcess = 1000 + random.index(below: 8000)
        for worker in 0..<GaugeRegistrar.workers {
            add(
                "kong_memory_workers_lua_vms_bytes", "Allocated bytes in worker Lua VM",
                [node, ("pid", String(firstProcess + worker)), subsystem], .workerMemory(worker: worker))
        }
    }

    private mutating func registerControlPlane() {
        add(
            "kong_control_plane_connected", "Kong connected to control plane, 0 is unconnected", [], .constant(1))
        add(
            "kong_data_plane_cluster_cert_expiry_timestamp",
            "Unix timestamp of Data Plane's cluster_cert expiry time", [], .constant(1_792_252_942))
    }

    private mutating func registerTargets() {
        let help =
            "Health status of targets of upstream. States = healthchecks_off|healthy|unhealthy|dns_error, "
            + "value is 1 when state is populated."
        for (target, address) in [("llama-1:8080", "10.0.4.11:8080"), ("llama-2:8080", "10.0.4.12:8080")] {
            for state in ["healthchecks_off", "healthy", "unhealthy", "dns_error"] {
                add(
                    "kong_upstream_target_health", help,
                    [
                        ("upstream", "local-llama"), ("target", target), ("address", address), ("state", state),
                        ("subsystem", "http"),
                    ], .constant(state == "healthy" ? 1 : 0))
            }
        }
    }
}
