import FoundationEssentials
import MetricModel

extension JSONValue {
    /// nil for what is no JSON.
    init?(text: String) {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) else { return nil }
        self = value
    }

    /// What stands at some paths, with their names; every member of an object where there are no paths.
    func fields(at paths: [(path: String, name: String)]) -> [(String, String)] {
        guard paths.isEmpty else {
            return paths.compactMap { path, name in value(at: path).plainText.map { (name, $0) } }
        }
        return members.sorted { $0.key.precedesBytewise($1.key) }.compactMap { name, value in
            value.plainText.map { (name, $0) }
        }
    }

    /// `a.b[0]`; null where nothing is there.
    private func value(at path: String) -> JSONValue {
        path.split { ".[]".contains($0) }.reduce(self) { value, step in
            guard case .array(let elements) = value else { return value[String(step)] }
            return Int(step).flatMap { elements.indices.contains($0) ? elements[$0] : nil } ?? .null
        }
    }

    /// nil for null; arrays element by element, objects by their members' names.
    private var plainText: String? {
        switch self {
        case .null: nil
        case .bool(let flag): flag ? "true" : "false"
        case .number, .string: text
        case .array(let elements): "[\(elements.map { $0.plainText ?? "null" }.joined(separator: ","))]"
        case .object(let members): "{\(members.keys.sorted().joined(separator: ","))}"
        }
    }
}
