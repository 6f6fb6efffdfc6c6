import Foundation
import Testing

/// A document in JSON, looked into by keys and places.
struct JSONObject {
    let value: Any?

    init(_ value: Any?) { self.value = value }

    init(text: String) throws { value = try JSONSerialization.jsonObject(with: Data(text.utf8)) }

    subscript(_ key: String) -> JSONObject { JSONObject((value as? [String: Any])?[key]) }
    subscript(_ place: Int) -> JSONObject {
        let list = list
        return list.indices.contains(place) ? list[place] : JSONObject(nil)
    }

    var text: String? { value as? String }
    var number: Int? { value as? Int }
    var flag: Bool? { value as? Bool }
    var list: [JSONObject] { (value as? [Any])?.map(JSONObject.init) ?? [] }
    var texts: [String] { value as? [String] ?? [] }
    var keys: [String] { (value as? [String: Any])?.keys.sorted() ?? [] }

    /// The object of a list whose field has a text.
    func first(_ key: String, _ text: String) throws -> JSONObject {
        try #require(list.first { $0[key].text == text }, "nothing has the \(key) \(text)")
    }

    /// Every object anywhere in it.
    var objects: [JSONObject] {
        if let object = value as? [String: Any] { return [self] + object.values.flatMap { JSONObject($0).objects } }
        return list.flatMap(\.objects)
    }
}
