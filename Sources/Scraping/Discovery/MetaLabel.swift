/// Labels that are there for relabeling only.
enum MetaLabel {
    /// No label that begins with it becomes a series'.
    static let reserved = "__"
    static let address = "__address__"
    static let scheme = "__scheme__"
    static let path = "__metrics_path__"
    static let interval = "__scrape_interval__"
    static let timeout = "__scrape_timeout__"
    /// Ours: whether lines of the target that can't be read are left out, `true` or `false`, over what its job says.
    static let tolerant = "__tolerant__"
    static let parameter = "__param_"
    static let file = "__meta_filepath"
    static let url = "__meta_url"
    static let dnsName = "__meta_dns_name"
    static let serviceTarget = "__meta_dns_srv_record_target"
    static let servicePort = "__meta_dns_srv_record_port"
    static let mailTarget = "__meta_dns_mx_record_target"
    static let nameServerTarget = "__meta_dns_ns_record_target"
}
