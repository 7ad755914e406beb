import MetricModel

extension Function {
    /// Functions of histograms. Classic ones only: a vector whose series are buckets by their `le`.
    static let histogramFunctions: [Function] =
        [
            Function(
                "histogram_quantile", [.scalar, .instantVector], "The quantile of a histogram's observations.",
                .vector { try $0.histogramQuantile($1) }),
            Function(
                "histogram_fraction", [.scalar, .scalar, .instantVector],
                "The share of a histogram's observations between two values.",
                .vector { try $0.histogramFraction($1) }),
        ] + nativeOnly

    /// Of native histograms, which are not kept here: on float series they give nothing, as in Prometheus.
    private static let nativeOnly: [Function] = [
        "histogram_avg", "histogram_count", "histogram_stddev", "histogram_stdvar", "histogram_sum",
    ].map { name in
        Function(
            name, [.instantVector], "Of native histograms, which are not supported; gives nothing.",
            .vector { evaluator, call in
                evaluator.context.inform(
                    "\(name)() needs native histograms, which are not supported", at: call.range)
                return RowTable()
            })
    }
}

extension Evaluator {
    fileprivate func histogramQuantile(_ call: Call) throws -> any RowSource {
        let quantiles = try scalar(call.arguments[0])
        Quantile.examine(quantiles, context, at: call.arguments[0].range)
        let place = call.arguments[1].range
        var isRepairTold = false
        return try histograms(call.arguments[1]) { buckets, step in
            let quantile = quantiles[step]
            if quantile.isNaN { return StaleMarker.ordinaryNaN }
            if quantile < 0 { return -.infinity }
            if quantile > 1 { return .infinity }
            guard let histogram = BucketHistogram(buckets, repairing: true) else { return StaleMarker.ordinaryNaN }
            if histogram.wasForcedMonotonic, !isRepairTold {
                isRepairTold = true
                context.inform(
                    "input to histogram_quantile needed to be fixed for monotonicity (see "
                        + "https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile)",
                    at: place)
            }
            return histogram.quantile(quantile)
        }
    }

    fileprivate func histogramFraction(_ call: Call) throws -> any RowSource {
        let lower = try scalar(call.arguments[0])
        let upper = try scalar(call.arguments[1])
        return try histograms(call.arguments[2]) { buckets, step in
            BucketHistogram(buckets, repairing: false)?.fraction(from: lower[step], to: upper[step])
                ?? StaleMarker.ordinaryNaN
        }
    }

    /// Gathers a vector's buckets into histograms and computes one value of each.
    private func histograms(
        _ argument: Expression, _ compute: ([BucketHistogram.Bucket], Int) -> Double
    ) throws -> any RowSource {
        var families: [Labels: Int] = [:]
        var members: [[(bound: Double, column: Column)]] = []
        var keys: [Labels] = []
        try rows(argument).forEachRow { row, column in
            let labels = row.labels
            let text = labels[Label.bucketBound]
            guard let bound = NumberSyntax.parseFloat(text), !bound.isNaN else {
                return warnOfBound(text, labels.metricName, at: argument.range)
            }
            try context.reserve(column.count)
            let key = labels.removing(.bucketBound)
            let family =
                families[key]
                ?? {
                    families[key] = keys.count
                    keys.append(key)
                    members.append([])
                    return keys.count - 1
                }()
            members[family].append((bound, column))
        }
        var table = RowTable()
        var buckets: [BucketHistogram.Bucket] = []
        for (key, family) in zip(keys, members) {
            var column = Column.gaps(steps.count)
            for step in column.indices {
                try context.check()
                buckets.removeAll(keepingCapacity: true)
                for bucket in family where !bucket.column[step].isGap {
                    buckets.append(BucketHistogram.Bucket(bound: bucket.bound, count: bucket.column[step]))
                }
                if !buckets.isEmpty { column[step] = compute(buckets, step) }
            }
            if column.hasValues { try table.insert(key.removing(.reserved), column) }
        }
        return table
    }

    private func warnOfBound(_ text: String, _ name: String, at range: Range<Int>) {
        var message =
            "bucket label \(LabelSyntax.quoted(Label.bucketBound)) is missing or has a malformed value "
            + "of \(LabelSyntax.quoted(text))"
        if !name.isEmpty { message += " for metric name \(LabelSyntax.quoted(name))" }
        context.warn(message, at: range)
    }
}

extension LabelNames {
    fileprivate static let bucketBound = LabelNames([Label.bucketBound])
}
