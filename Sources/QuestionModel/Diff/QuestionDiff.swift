/// What changed between two revisions, field by field.
public struct QuestionDiff: Sendable, Hashable {
  /// One field that differs.
  public struct Field: Sendable, Hashable {
    /// Path of the field, such as `stem` or `choices.b.text`.
    public let name: String
    /// The texts word by word.
    public let parts: [WordDiff.Part]

    /// A field that differs.
    public init(name: String, parts: [WordDiff.Part]) {
      self.name = name
      self.parts = parts
    }
  }

  /// The fields that differ, in the order a reader meets them.
  public let fields: [Field]

  /// A difference of its fields.
  public init(fields: [Field]) { self.fields = fields }

  /// Compares two questions.
  ///
  /// - Parameters:
  ///   - old: the earlier question and its status.
  ///   - new: the later question and its status.
  public init(from old: (Question, QuestionStatus), to new: (Question, QuestionStatus)) {
    let before = Self.texts(old.0, old.1)
    let after = Self.texts(new.0, new.1)
    let earlier = Dictionary(before, uniquingKeysWith: { first, _ in first })
    let later = Dictionary(after, uniquingKeysWith: { first, _ in first })
    let names = after.map(\.name) + before.map(\.name).filter { later[$0] == nil }
    let changed = names.compactMap { name -> Field? in
      let left = earlier[name] ?? ""
      let right = later[name] ?? ""
      guard !left.utf8.elementsEqual(right.utf8) else { return nil }
      return Field(name: name, parts: WordDiff.parts(from: left, to: right))
    }
    fields = Self.places(from: old.0.content, to: new.0.content) + changed
  }

  /// The order of the choices, where the same ones stand at other places.
  private static func places(from old: QuestionContent, to new: QuestionContent) -> [Field] {
    let (before, after) = (old.choices.map(\.id), new.choices.map(\.id))
    guard before != after, before.sorted() == after.sorted() else { return [] }
    let parts = WordDiff.parts(from: before.joined(separator: ", "), to: after.joined(separator: ", "))
    return [Field(name: "choices", parts: parts)]
  }

  private static func texts(_ question: Question, _ status: QuestionStatus) -> [(name: String, text: String)] {
    var texts: [(name: String, text: String)] = [("status", status.rawValue)]
    flatten(question.content.json, name: "", into: &texts)
    flatten(question.key.json, name: "key", into: &texts)
    let order = ["status", "kind", "stem", "choices"]
    func rank(_ name: String) -> Int { order.firstIndex { name == $0 || name.hasPrefix($0 + ".") } ?? order.count }
    return texts.enumerated().sorted { (rank($0.element.name), $0.offset) < (rank($1.element.name), $1.offset) }
      .map(\.element)
  }

  private static func flatten(_ value: JSONValue, name: String, into texts: inout [(name: String, text: String)]) {
    switch value {
    case .object(let object):
      for member in object.members {
        flatten(member.value, name: name.isEmpty ? member.name : "\(name).\(member.name)", into: &texts)
      }
    case .array(let elements) where elements.contains { $0.object != nil }:
      for (index, element) in elements.enumerated() {
        let id = element.object?["id"]?.string ?? String(index + 1)
        flatten(element, name: "\(name).\(id)", into: &texts)
      }
    case .array(let elements):
      texts.append((name, elements.map { $0.string ?? CanonicalJSON.text(of: $0) }.joined(separator: ", ")))
    case .string(let text): texts.append((name, text))
    default: texts.append((name, CanonicalJSON.text(of: value)))
    }
  }
}
