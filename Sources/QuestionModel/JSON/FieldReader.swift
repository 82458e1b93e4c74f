/// Takes the known members out of a JSON object one by one, so that what is left over is what this version does not know.
public struct FieldReader {
  private let object: JSONObject
  private var isTaken: [Bool]
  private let path: String

  /// A reader of an object.
  ///
  /// - Parameters:
  ///   - value: the object.
  ///   - path: where it stands in the document, for messages; empty at the top.
  /// - Throws: `FieldProblem` if the value is no object.
  public init(_ value: JSONValue, path: String = "") throws(FieldProblem) {
    guard let object = value.object else {
      throw FieldProblem(path, "must be an object, not \(value.typeName)")
    }
    self.object = object
    isTaken = Array(repeating: false, count: object.members.count)
    self.path = path
  }

  /// Members not taken yet.
  public var rest: JSONObject { isTaken.contains(false) ? object.removing(isTaken) : JSONObject() }

  /// The full name of a member in this document.
  ///
  /// - Parameter name: the member's own name.
  /// - Returns: the path, such as `choices[2].text`.
  public func field(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  /// Takes a member of any type.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: its value; nil where it is missing or null.
  public mutating func value(_ name: String) -> JSONValue? {
    guard let index = object.index(of: name), !isTaken[index] else { return nil }
    isTaken[index] = true
    if case .null = object.members[index].value { return nil }
    return object.members[index].value
  }

  /// Takes a string that may be missing.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: the text, or nil.
  /// - Throws: `FieldProblem` if it is no string.
  public mutating func optionalString(_ name: String) throws(FieldProblem) -> String? {
    guard let value = value(name) else { return nil }
    guard let text = value.string else { throw wrong(name, "a string", value) }
    return text
  }

  /// Takes a string that must be there.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: the text.
  /// - Throws: `FieldProblem` if it is missing or no string.
  public mutating func string(_ name: String) throws(FieldProblem) -> String {
    guard let text = try optionalString(name) else { throw FieldProblem(field(name), "is missing") }
    return text
  }

  /// Takes a number that may be missing.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: the number, or nil.
  /// - Throws: `FieldProblem` if it is no number.
  public mutating func optionalNumber(_ name: String) throws(FieldProblem) -> Double? {
    guard let value = value(name) else { return nil }
    guard let number = value.number else { throw wrong(name, "a number", value) }
    return number
  }

  /// Takes a whole number that may be missing.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: the number, or nil.
  /// - Throws: `FieldProblem` if it is no whole number.
  public mutating func optionalInteger(_ name: String) throws(FieldProblem) -> Int? {
    guard let number = try optionalNumber(name) else { return nil }
    guard let whole = Int(exactly: number) else { throw FieldProblem(field(name), "must be a whole number") }
    return whole
  }

  /// Takes a whole number that must be there.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: the number.
  /// - Throws: `FieldProblem` if it is missing or no whole number.
  public mutating func integer(_ name: String) throws(FieldProblem) -> Int {
    guard let number = try optionalInteger(name) else { throw FieldProblem(field(name), "is missing") }
    return number
  }

  /// Takes a boolean; false where it is missing.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: the value.
  /// - Throws: `FieldProblem` if it is no boolean.
  public mutating func flag(_ name: String) throws(FieldProblem) -> Bool {
    guard let value = value(name) else { return false }
    guard let flag = value.bool else { throw wrong(name, "true or false", value) }
    return flag
  }

  /// Takes an array; empty where it is missing.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: the elements.
  /// - Throws: `FieldProblem` if it is no array.
  public mutating func array(_ name: String) throws(FieldProblem) -> [JSONValue] {
    guard let value = value(name) else { return [] }
    guard let elements = value.array else { throw wrong(name, "an array", value) }
    return elements
  }

  /// Takes an array of strings; empty where it is missing.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: the texts.
  /// - Throws: `FieldProblem` if it is no array of strings.
  public mutating func strings(_ name: String) throws(FieldProblem) -> [String] {
    var texts: [String] = []
    for (index, element) in try array(name).enumerated() {
      guard let text = element.string else { throw wrong("\(name)[\(index)]", "a string", element) }
      texts.append(text)
    }
    return texts
  }

  /// Takes an array of SHA-256 digests; empty where it is missing.
  ///
  /// - Parameter name: the member's name.
  /// - Returns: the digests.
  /// - Throws: `FieldProblem` if it is no array or an element is no digest.
  public mutating func digests(_ name: String) throws(FieldProblem) -> [ContentDigest] {
    try list(name) { (value, path) throws(FieldProblem) in
      guard let digest = value.string.flatMap({ ContentDigest($0) }) else {
        throw FieldProblem(path, "must be 64 hexadecimal digits")
      }
      return digest
    }
  }

  /// Takes an array whose elements are read one by one with their place.
  ///
  /// - Parameters:
  ///   - name: the member's name.
  ///   - read: turns an element at a path into a value.
  /// - Returns: the values.
  /// - Throws: `FieldProblem` from the member or an element.
  public mutating func list<Element>(
    _ name: String, _ read: (JSONValue, String) throws(FieldProblem) -> Element
  ) throws(FieldProblem) -> [Element] {
    var elements: [Element] = []
    for (index, element) in try array(name).enumerated() {
      elements.append(try read(element, "\(field(name))[\(index)]"))
    }
    return elements
  }

  /// Takes an object whose values are of one type; empty where it is missing.
  ///
  /// - Parameters:
  ///   - name: the member's name.
  ///   - read: turns a member's value at a path into a value.
  /// - Returns: the values by name.
  /// - Throws: `FieldProblem` from the member or a value.
  public mutating func dictionary<Element>(
    _ name: String, _ read: (JSONValue, String) throws(FieldProblem) -> Element
  ) throws(FieldProblem) -> [String: Element] {
    guard let value = value(name) else { return [:] }
    guard let object = value.object else { throw wrong(name, "an object", value) }
    var elements: [String: Element] = [:]
    for member in object.members {
      let path = "\(field(name)).\(member.name)"
      let element = try read(member.value, path)
      guard elements.updateValue(element, forKey: member.name) == nil else {
        throw FieldProblem(path, "is the name of two members, spelled in two ways")
      }
    }
    return elements
  }

  private func wrong(_ name: String, _ wanted: String, _ value: JSONValue) -> FieldProblem {
    FieldProblem(field(name), "must be \(wanted), not \(value.typeName)")
  }
}
