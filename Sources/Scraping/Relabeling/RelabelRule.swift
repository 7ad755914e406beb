/// One entry of `relabel_configs` or `metric_relabel_configs`.
public struct RelabelRule: Hashable, Sendable {}
