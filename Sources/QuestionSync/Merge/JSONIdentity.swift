import QuestionModel

/// Whether two values have the same bytes; Swift's equality would hide how a text is spelled.
func isSame(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
  switch (left, right) {
  case (nil, nil): true
  case (let left?, let right?): CanonicalJSON.bytes(of: left) == CanonicalJSON.bytes(of: right)
  default: false
  }
}

extension String {
  /// Whether the text sorts before another by its bytes, so that every machine sorts alike.
  func precedesInBytes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

extension JSONObject {
  /// An object of members in any order: inserted sorted, each costs no move of the others.
  init(gathering pairs: [(String, JSONValue)]) {
    self.init(pairs.sorted { $0.0.utf16.lexicographicallyPrecedes($1.0.utf16) })
  }

  /// The object with other values under some names; nil takes a member away.
  func replacing(_ replacements: [(name: String, value: JSONValue?)]) -> JSONObject {
    guard !replacements.isEmpty else { return self }
    let replaced = Set(replacements.map { Array($0.name.utf8) })
    let kept = members.filter { !replaced.contains(Array($0.name.utf8)) }.map { ($0.name, $0.value) }
    return JSONObject(gathering: kept + replacements.compactMap { name, value in value.map { (name, $0) } })
  }

  /// The names of the members of several objects, each once, in the order of RFC 8785.
  static func names(of objects: [JSONObject?]) -> [String] {
    let names = objects.flatMap { $0?.members.map(\.name) ?? [] }
      .sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
    return names.indices.filter { $0 == 0 || !names[$0 - 1].utf8.elementsEqual(names[$0].utf8) }.map { names[$0] }
  }
}
