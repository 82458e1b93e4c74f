import QuestionModel

/// A question version taken apart into what is merged field by field.
struct VersionParts: Sendable {
  let version: QuestionVersion
  /// The content without its lists of elements.
  let content: JSONObject
  private let lists: [ElementList: Elements]
  /// The key without its tables.
  let key: JSONObject
  let weights: [String: JSONValue]
  let feedback: [String: JSONValue]
  /// What the key may name.
  let answerIDs: Set<String>
  /// What the key calls right though the question does not have it.
  private let looseRight: Set<String>

  /// Takes a version apart.
  ///
  /// - Parameters:
  ///   - version: the version.
  ///   - apart: the lists that are merged element by element.
  init(_ version: QuestionVersion, _ apart: Set<ElementList>) {
    self.version = version
    var content = version.question.content.json.object ?? JSONObject()
    var lists: [ElementList: Elements] = [:]
    for list in apart {
      content[list.rawValue] = nil
      lists[list] = Elements(list, of: version.question.content)
    }
    (self.content, self.lists) = (content, lists)
    var key = version.question.key.json.object ?? JSONObject()
    for table in KeyTable.allCases { key[table.rawValue] = nil }
    self.key = key
    weights = version.question.key.weights.mapValues(JSONValue.number)
    feedback = version.question.key.feedback.mapValues(JSONValue.string)
    answerIDs = version.question.answerIDs
    looseRight = Set(version.question.key.right).subtracting(answerIDs)
  }

  /// The elements of a list; nil where it is merged as a whole.
  func elements(of list: ElementList) -> Elements? { lists[list] }

  func entries(of table: KeyTable) -> [String: JSONValue] { table == .weights ? weights : feedback }

  /// Whether a table of the key, or its right answers, name something that the question does not have.
  func holdsLoose(_ id: String, in table: KeyTable?) -> Bool {
    guard !answerIDs.contains(id) else { return false }
    guard let table else { return looseRight.contains(id) }
    return entries(of: table)[id] != nil
  }
}

/// The elements of a list by their ids.
struct Elements: Sendable {
  let keys: [ElementKey]
  let objects: [ElementKey: JSONObject]

  init(_ list: ElementList, of content: QuestionContent) {
    switch list {
    case .choices: self.init(content.choices.map { ($0.id, $0.json) })
    case .media: self.init(content.media.map { ($0.digest.description, $0.json) })
    case .sections, .cells, .items:
      let elements = content.extra[list.rawValue]?.array ?? []
      self.init(elements.map { ($0.object?[list.idMember]?.string ?? "", $0) })
    }
  }

  private init(_ elements: [(id: String, json: JSONValue)]) {
    var seen: [String: Int] = [:]
    var keys: [ElementKey] = []
    var objects: [ElementKey: JSONObject] = [:]
    for element in elements {
      // Elements of one id, which another bank may have written, stay apart by their place.
      let key = ElementKey(id: element.id, occurrence: seen[element.id, default: 0])
      seen[element.id, default: 0] += 1
      keys.append(key)
      objects[key] = element.json.object ?? JSONObject()
    }
    self.keys = keys
    self.objects = objects
  }

  /// The ids in their order, as a person is shown it.
  var order: JSONValue? { keys.isEmpty ? nil : .strings(keys.map(\.id)) }
}

extension Question {
  /// What a key may name: the ids of the choices, or `true` and `false`.
  var answerIDs: Set<String> {
    let ids = Set(content.choices.map(\.id))
    return content.kind == .trueFalse ? ids.union(["true", "false"]) : ids
  }
}
