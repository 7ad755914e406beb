import Patterns

extension Transformation {
    /// nil for one that is not known, or does what is not done here.
    init?(_ json: JSONValue) {
        let id = json["id"].text ?? ""
        guard let action = Self.action(id, json["options"]) else { return nil }
        self.init(id, action, queries: Self.query(json["filter"]))
    }

    private static func action(_ id: String, _ options: JSONValue) -> (any FrameTransformation)? {
        switch id {
        case "organize": organize(options)
        case "merge": MergeFrames()
        case "joinByField", "seriesToColumns":
            JoinByField(
                name: name(options["byField"]), isInner: options["mode"].text == "inner",
                combines: ["inner", "outerTabular"].contains(options["mode"].text))
        case "groupBy": groupBy(options)
        case "reduce": reduce(options)
        case "filterFieldsByName": filterFields(options)
        case "filterByRefId":
            FilterFields(included: query(options["include"]), excluded: query(options["exclude"]), byQuery: true)
        case "filterByValue": filterRows(options)
        case "calculateField": calculate(options)
        case "sortBy":
            SortRows(
                field: options["sort"].elements.first?["field"].text,
                isDescending: options["sort"].elements.first?["desc"].flag ?? false)
        case "limit": SortRows(limit: options["limitField"].integer.flatMap { $0 == 0 ? nil : $0 } ?? 10)
        case "labelsToFields":
            LabelsToFields(
                asRows: options["mode"].text == "rows",
                kept: Set(options["keepLabels"].elements.compactMap(\.text)), valueLabel: name(options["valueLabel"]))
        case "seriesToRows": SeriesToRows()
        case "concatenate": Concatenate()
        case "convertFieldType": convert(options)
        case "groupingToMatrix":
            GroupToMatrix(
                column: options["columnField"].text ?? "Time", row: options["rowField"].text ?? "Time",
                value: options["valueField"].text ?? "Value", empty: special(options["emptyValue"]))
        case "partitionByValues":
            PartitionByValues(
                names: options["fields"].elements.compactMap(\.text), keepsFields: options["keepFields"].flag ?? false)
        case "rowsToFields": rowsToFields(options)
        case "histogram":
            Histogram(
                width: options["bucketSize"].number.flatMap { $0 > 0 ? $0 : nil },
                offset: options["bucketOffset"].number ?? 0,
                count: min(max(options["bucketCount"].integer ?? 30, 1), 1000),
                combines: options["combine"].flag ?? false)
        case "groupToNestedTable": groupBy(options)
        case "configFromData": configFromData(options)
        case "prepareTimeSeries": Unchanged()
        case "transpose":
            Transpose(
                firstName: name(options["firstFieldName"]) ?? "Field",
                restName: name(options["restFieldsName"]) ?? "Value")
        case "formatTime": formatTime(options)
        case "formatString": formatText(options)
        case "extractFields": extract(options)
        case "timeSeriesTable": timeSeriesTable(options)
        case "joinByLabels":
            name(options["value"]).map {
                JoinByLabels(valueLabel: $0, joined: options["join"].elements.compactMap(\.text))
            }
        case "renameByRegex": rename(options)
        default: nil
        }
    }

    private static func convert(_ options: JSONValue) -> ConvertFields {
        ConvertFields(
            kinds: options["conversions"].elements.compactMap { conversion in
                guard let name = conversion["targetField"].text,
                    let kind = conversion["destinationType"].text.flatMap(DataField.Kind.init)
                else { return nil }
                return (name, kind)
            })
    }

    static func name(_ json: JSONValue) -> String? { json.text.flatMap { $0.isEmpty ? nil : $0 } }

    private static func organize(_ options: JSONValue) -> OrganizeFields {
        let isAutomatic = options["orderByMode"].text == "auto"
        let ordering = isAutomatic ? options["orderBy"].elements.prefix(100) : []
        return OrganizeFields(
            excluded: Set(options["excludeByName"].members.filter { $0.value.flag == true }.keys),
            included: Set(options["includeByName"].members.filter { $0.value.flag == true }.keys),
            order: options["indexByName"].members.compactMapValues(\.integer),
            names: options["renameByName"].members.compactMapValues(\.text),
            ordering: ordering.map { item in
                .init(
                    label: item["type"].text == "label" ? item["labelName"].text : nil,
                    isDescending: item["desc"].flag ?? false)
            })
    }

    private static func groupBy(_ options: JSONValue) -> GroupBy {
        let fields = options["fields"].members
        return GroupBy(
            keys: Set(fields.filter { $0.value["operation"].text == "groupby" }.keys),
            aggregations: fields.compactMapValues { field in
                switch field["operation"].text {
                case "aggregate"?:
                    field["aggregations"].elements.compactMap { $0.text.flatMap(Reducer.init(grafanaName:)) }
                case "count"?: [.count]
                default: nil
                }
            })
    }

    private static func reduce(_ options: JSONValue) -> ReduceFields {
        let reducers = options["reducers"].elements.compactMap { $0.text.flatMap(Reducer.init(grafanaName:)) }
        return ReduceFields(
            reducers: reducers.isEmpty ? [.max] : reducers, keepsFields: options["mode"].text == "reduceFields",
            labelsToFields: options["labelsToFields"].flag ?? false)
    }

    private static func filterFields(_ options: JSONValue) -> FilterFields {
        let isByVariable = options["byVariable"].flag == true
        return FilterFields(
            included: choice(options["include"], isByVariable), excluded: choice(options["exclude"], isByVariable))
    }

    private static func choice(_ json: JSONValue, _ isByVariable: Bool) -> FilterFields.Choice? {
        if isByVariable { return name(json["variable"]).map { .init(names: [], pattern: nil, variable: $0) } }
        let names = json["names"].elements.compactMap(\.text)
        let pattern = name(json["pattern"]).flatMap { try? Pattern(ValueMapping.withoutSlashes($0)) }
        return names.isEmpty && pattern == nil ? nil : FilterFields.Choice(names: Set(names), pattern: pattern)
    }

    private static func query(_ json: JSONValue) -> FilterFields.Choice? {
        let text = json.text ?? json["options"].text
        return text.flatMap { try? Pattern("^(?:\($0))$") }.map { FilterFields.Choice(names: [], pattern: $0) }
    }

    private static func rename(_ options: JSONValue) -> RenameByPattern? {
        let text = ValueMapping.withoutSlashes(options["regex"].text ?? "")
        return (try? Pattern(text)).map {
            RenameByPattern(
                pattern: $0, replacement: options["renamePattern"].text ?? "",
                isGlobal: ValueMapping.flags(options["regex"].text ?? "").contains("g"))
        }
    }
}
