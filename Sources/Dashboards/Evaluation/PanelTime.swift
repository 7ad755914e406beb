import MetricModel

/// When one query looks, and over which windows its rates go.
struct PanelTime {
    var moment: BoardMoment
    var rate: RateWindow
}
