import MetricModel

extension Evaluator {
    func combine(_ node: BinaryOperation) throws -> any RowSource {
        let leftIsScalar = node.left.type == .scalar
        if leftIsScalar || node.right.type == .scalar {
            return try combineWithScalar(node, scalarIsLeft: leftIsScalar)
        }
        let left = try RowTable(try rows(node.left), context: context)
        let right = try RowTable(try rows(node.right), context: context)
        if node.operator.isSetOperator {
            return try SetOperation(node, left: left, right: right, context: context).result()
        }
        var join = VectorJoin(node, left: left, right: right, context: context)
        return try join.result()
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
