import QuestionModel

/// Puts a question version together from what was decided for each field that changed.
struct Assembly {
  private struct Decision {
    let value: JSONValue?
    /// Whether a person wrote the value, so that nothing of it may be left out silently.
    let isWritten: Bool
  }

  private let versions: ThreeWay
  private let changes: [FieldChange]
  private var decisions: [String: Decision] = [:]
  private var sides: [ElementList: MergeSide] = [.choices: .ours, .media: .ours]
  private var writtenOrders: [ElementList: JSONValue] = [:]

  /// Takes the decisions.
  ///
  /// - Parameters:
  ///   - versions: what is merged.
  ///   - changes: the fields that changed.
  ///   - side: which side holds in conflicts that no resolution speaks of.
  ///   - resolutions: what a person chose, by field name.
  init(
    _ versions: ThreeWay, _ changes: [FieldChange], conflicts side: MergeSide = .ours,
    _ resolutions: [String: MergeResolution] = [:]
  ) {
    self.versions = versions
    self.changes = changes
    let conflicting: MergeResolution = side == .ours ? .ours : .theirs
    for change in changes {
      let resolution = resolutions[change.name] ?? (change.reason == nil ? nil : conflicting)
      if case .order(let list) = change.path {
        switch resolution {
        case .ours: sides[list] = .ours
        case .theirs: sides[list] = .theirs
        case .value(let value): writtenOrders[list] = value
        case nil: sides[list] = change.order
        }
        continue
      }
      decisions[change.name] =
        switch resolution {
        case .ours: Decision(value: change.ours, isWritten: false)
        case .theirs: Decision(value: change.theirs, isWritten: false)
        case .value(let value): Decision(value: value, isWritten: true)
        case nil: Decision(value: change.merged, isWritten: false)
        }
    }
  }

  /// The merged version.
  ///
  /// - Returns: a version whose key names no choice that the merge took away.
  /// - Throws: `FieldProblem` where a written value does not fit its field.
  func version() throws(FieldProblem) -> QuestionVersion {
    var content = versions.ours.content.replacing(decided { if case .member(let name) = $0 { name } else { nil } })
    for list in ElementList.allCases {
      guard let elements = try elements(of: list) else { continue }
      content[list.rawValue] = elements.isEmpty ? nil : .array(elements)
    }
    let read = try QuestionContent(json: .object(content), path: "")
    var question = Question(content: read, key: AnswerKey())
    question.key = try key(of: question)
    return QuestionVersion(question: question, status: try status())
  }

  /// The order of a list's elements; nil where there are none.
  func order(of list: ElementList) -> JSONValue? {
    guard let elements = try? elements(of: list) ?? [], !elements.isEmpty else { return nil }
    return .array(elements.compactMap { $0.object?[list.idMember] })
  }

  private func status() throws(FieldProblem) -> QuestionStatus {
    guard let decision = decisions[FieldPath.status.name] else { return versions.ours.version.status }
    guard let name = decision.value?.string, let status = QuestionStatus(rawValue: name) else {
      throw FieldProblem("status", "must be one of " + QuestionStatus.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return status
  }

  /// What was decided for the members of an object, by their names.
  private func decided(_ name: (FieldPath) -> String?) -> [(name: String, value: JSONValue?)] {
    changes.compactMap { change in
      guard let name = name(change.path), let decision = decisions[change.name] else { return nil }
      return (name, decision.value)
    }
  }

  /// The elements of a list in their order; nil where it is merged as a whole.
  private func elements(of list: ElementList) throws(FieldProblem) -> [JSONValue]? {
    guard let ours = versions.ours.elements(of: list), let theirs = versions.theirs.elements(of: list) else {
      return nil
    }
    var objects = ours.objects.filter { theirs.objects[$0.key] != nil }
    var members: [ElementKey: [(name: String, value: JSONValue?)]] = [:]
    for change in changes {
      guard let decision = decisions[change.name] else { continue }
      switch change.path {
      case .element(list, let key):
        objects[key] = try element(decision, list, key, change.name)
      case .elementMember(list, let key, let member):
        members[key, default: []].append((member, decision.value))
        guard member == list.idMember, decision.value?.string != key.id else { continue }
        throw FieldProblem(change.name, "must be \"\(key.id)\"")
      default: continue
      }
    }
    for (key, members) in members { objects[key] = objects[key]?.replacing(members) }
    var order = ElementOrder.merged(
      Set(objects.keys), following: sides[list] ?? .ours, base: versions.base?.elements(of: list)?.keys ?? [],
      ours: ours.keys, theirs: theirs.keys)
    if let written = writtenOrders[list] { order = try rearranged(order, as: written, list) }
    return order.compactMap { objects[$0] }.map(JSONValue.object)
  }

  private func element(
    _ decision: Decision, _ list: ElementList, _ key: ElementKey, _ name: String
  ) throws(FieldProblem) -> JSONObject? {
    guard let value = decision.value, value != .null else { return nil }
    guard let object = value.object, object[list.idMember]?.string == key.id else {
      throw FieldProblem(name, "must be an object with the \(list.idMember) \"\(key.id)\", or null")
    }
    return object
  }

  /// The elements as a person ordered them; those that were not named follow as they stood.
  private func rearranged(
    _ order: [ElementKey], as written: JSONValue, _ list: ElementList
  ) throws(FieldProblem) -> [ElementKey] {
    var left = Set(order)
    var seen: [String: Int] = [:]
    var named: [ElementKey] = []
    for value in written.array ?? [written] {
      guard let id = value.string else {
        throw FieldProblem(list.rawValue, "must be the ids in their order, not \(value.typeName)")
      }
      let key = ElementKey(id: id, occurrence: seen[id, default: 0])
      seen[id, default: 0] += 1
      guard left.remove(key) != nil else {
        throw FieldProblem(list.rawValue, "names \"\(id)\", which is not there or stands before")
      }
      named.append(key)
    }
    return named + order.filter(left.contains)
  }
}

/// The key of a merge.
extension Assembly {
  private func key(of question: Question) throws(FieldProblem) -> AnswerKey {
    let names = KeyNames(versions, question)
    var object = versions.ours.key.replacing(decided { if case .keyMember(let name) = $0 { name } else { nil } })
    for table in KeyTable.allCases {
      let entries = try entries(of: table, names)
      object[table.rawValue] = entries.isEmpty ? nil : .object(JSONObject(gathering: entries))
    }
    var key = try AnswerKey(json: .object(object), path: "key")
    let right = FieldPath.keyMember("right").name
    if decisions[right]?.isWritten == true {
      var named: Set<String> = []
      for id in key.right {
        guard named.insert(id).inserted else { throw FieldProblem(right, "names \"\(id)\" twice") }
        try names.require(id, in: nil, field: right)
      }
    }
    key.right.removeAll { !names.contains($0, in: nil) }
    return key
  }

  private func entries(of table: KeyTable, _ names: KeyNames) throws(FieldProblem) -> [(String, JSONValue)] {
    let (ours, theirs) = (versions.ours.entries(of: table), versions.theirs.entries(of: table))
    var entries = ours.filter { theirs[$0.key] != nil }
    for change in changes {
      guard case .keyEntry(table, let id) = change.path, let decision = decisions[change.name] else { continue }
      entries[id] = decision.value == .null ? nil : decision.value
      if decision.isWritten, entries[id] != nil { try names.require(id, in: table, field: change.name) }
    }
    return entries.filter { names.contains($0.key, in: table) }.map { ($0.key, $0.value) }
  }
}
