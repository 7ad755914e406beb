import MetricModel

extension Evaluator {
    func combine(_ node: BinaryOperation) throws -> any RowSource {
        let leftIsScalar = node.left.type == .scalar
        if leftIsScalar || node.right.type == .scalar {
            return try combineWithScalar(node, scalarIsLeft: leftIsScalar)
        }
        let leftRows = try rows(node.left)
        let rightRows = try rows(node.right)
        if let only = onlySide(of: node, leftRows, rightRows) { return only }
        let left = try RowTable(leftRows, context: context)
        let right = try RowTable(rightRows, context: context)
        if node.operator.isSetOperator {
            return try SetOperation(node, left: left, right: right, context: context).result()
        }
        var join = VectorJoin(node, left: left, right: right, context: context)
        return try join.result()
    }

    /// The side that is the whole answer where the other one has no series: queries for several spellings of a metric
    /// join them with `or`, and most of them don't exist. Its rows then need not be held together.
    ///
    /// Only where no two rows can have equal labels, which a table would find.
    private func onlySide(
        of node: BinaryOperation, _ left: any RowSource, _ right: any RowSource
    ) -> (any RowSource)? {
        switch node.operator {
        case .or where right.isKnownEmpty && left.namesAgree: left
        case .or where left.isKnownEmpty && right.namesAgree: right
        case .unless where right.isKnownEmpty && left.namesAgree: left
        default: nil
        }
    }

    /// Between a vector and a scalar. A filtering comparison keeps the vector's values and names.
    private func combineWithScalar(_ node: BinaryOperation, scalarIsLeft: Bool) throws -> any RowSource {
        let scalars = try scalar(scalarIsLeft ? node.left : node.right)
        let vector = try rows(scalarIsLeft ? node.right : node.left)
        let (operation, returnsBool) = (node.operator, node.returnsBool)
        let transform: (inout Column) -> Void = { column in
            for step in column.indices where !column[step].isGap {
                let value = column[step]
                let (left, right) = scalarIsLeft ? (scalars[step], value) : (value, scalars[step])
                column[step] = operation.combine(left, right, keeping: value, returnsBool: returnsBool)
            }
        }
        if operation.isComparison, !returnsBool {
            return MappedRows(base: vector, dropsNames: false, transform: transform)
        }
        return try map(vector, transform)
    }
}
