import QuestionModel

/// A question version taken apart into what is merged field by field.
struct VersionParts: Sendable {
  let version: QuestionVersion
  /// The content without its lists of elements.
  let content: JSONObject
  let choices: Elements
  let media: Elements
  /// The key without its tables.
  let key: JSONObject
  let weights: [String: JSONValue]
  let feedback: [String: JSONValue]
  /// What the key may name.
  let answerIDs: Set<String>
  /// What the key calls right though the question does not have it.
  private let looseRight: Set<String>

  init(_ version: QuestionVersion) {
    self.version = version
    var content = version.question.content.json.object ?? JSONObject()
    for list in ElementList.allCases { content[list.rawValue] = nil }
    self.content = content
    choices = Elements(version.question.content.choices.map { ($0.id, $0.json) })
    media = Elements(version.question.content.media.map { ($0.digest.description, $0.json) })
    var key = version.question.key.json.object ?? JSONObject()
    for table in KeyTable.allCases { key[table.rawValue] = nil }
    self.key = key
    weights = version.question.key.weights.mapValues(JSONValue.number)
    feedback = version.question.key.feedback.mapValues(JSONValue.string)
    answerIDs = version.question.answerIDs
    looseRight = Set(version.question.key.right).subtracting(answerIDs)
  }

  func elements(of list: ElementList) -> Elements { list == .choices ? choices : media }

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

  init(_ elements: [(id: String, json: JSONValue)]) {
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
