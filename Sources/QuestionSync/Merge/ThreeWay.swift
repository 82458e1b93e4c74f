import QuestionModel

/// Three versions of a question side by side.
struct ThreeWay: Sendable {
  let base: VersionParts?
  let ours: VersionParts
  let theirs: VersionParts

  private typealias Values = (base: JSONValue?, ours: JSONValue?, theirs: JSONValue?)

  /// Whether any of the versions is of a kind that this version does not know.
  var hasUnknownKind: Bool { !versions.allSatisfy(\.version.question.content.kind.isKnown) }

  private var versions: [VersionParts] { [ours, theirs] + (base.map { [$0] } ?? []) }

  /// Whether the right answers are a set in all versions, so that each may add and take away.
  private var hasSeveralRight: Bool {
    versions.allSatisfy { [.multipleResponse, .trueFalseCluster].contains($0.version.question.content.kind) }
  }

  /// The fields that differ from the base on either side, in the order a reader meets them.
  func changes() -> [FieldChange] {
    let status = values { .string($0.version.status.rawValue) }
    var changes = [change(.status, status)].compactMap(\.self)
    let names = JSONObject.names(of: [base?.content, ours.content, theirs.content])
    changes += ["kind", "stem"].compactMap(memberChange)
    changes += elementChanges(.choices) + ElementList.ofDocuments.flatMap(elementChanges)
    changes += names.filter { $0 != "kind" && $0 != "stem" && $0.precedesInBytes("media") }.compactMap(memberChange)
    changes += elementChanges(.media)
    changes += names.filter { $0 != "kind" && $0 != "stem" && !$0.precedesInBytes("media") }.compactMap(memberChange)
    return changes + keyChanges()
  }

  private func values(_ read: (VersionParts) -> JSONValue?) -> Values {
    (base.flatMap(read), read(ours), read(theirs))
  }

  private func change(_ path: FieldPath, _ values: Values, isSet: Bool = false) -> FieldChange? {
    FieldChange(path, values, hasBase: base != nil, isSet: isSet)
  }

  private func memberChange(_ name: String) -> FieldChange? {
    change(.member(name), values { $0.content[name] }, isSet: name == "tags")
  }

  private func elementChanges(_ list: ElementList) -> [FieldChange] {
    guard let ours = ours.elements(of: list), let theirs = theirs.elements(of: list) else { return [] }
    let base = base?.elements(of: list)
    var changes: [FieldChange] = []
    if let order = FieldChange(list, base: base, ours: ours, theirs: theirs) { changes.append(order) }
    let known = base?.keys ?? []
    let added = Set(ours.keys).union(theirs.keys).subtracting(known).sorted { $0.precedes($1) }
    for key in known + added {
      let (before, left, right) = (base?.objects[key], ours.objects[key], theirs.objects[key])
      let whole = change(
        .element(list, key), (before.map(JSONValue.object), left.map(JSONValue.object), right.map(JSONValue.object)))
      guard left != nil, right != nil else {
        changes += [whole].compactMap(\.self)
        continue
      }
      let members = JSONObject.names(of: [before, left, right]).compactMap { name in
        change(.elementMember(list, key, name), (before?[name], left?[name], right?[name]))
      }
      if var whole, list == .items, Self.isPromptContested(members) {
        if base != nil { whole.reason = .bothChanged }
        changes.append(whole)
      } else {
        changes += members
      }
    }
    return changes
  }

  /// Whether each side changed what is asked in an item: taken one by one, a revision could come to another question.
  private static func isPromptContested(_ members: [FieldChange]) -> Bool {
    let prompt = members.filter { change in
      guard case .elementMember(_, _, let name) = change.path else { return false }
      return ["essay", "passage", "question", "revision"].contains(name)
    }
    return prompt.count > 1 && prompt.contains(where: \.isOursAlone) && prompt.contains(where: \.isTheirsAlone)
  }

  private func keyChanges() -> [FieldChange] {
    var changes: [FieldChange] = []
    for name in JSONObject.names(of: [base?.key, ours.key, theirs.key]) {
      let isSet = name == "right" && hasSeveralRight
      let change = change(.keyMember(name), values { $0.key[name] }, isSet: isSet)
      if let change { changes.append(change) }
    }
    for table in KeyTable.allCases {
      let ids = Set(versions.flatMap { $0.entries(of: table).keys }).sorted { $0.precedesInBytes($1) }
      changes += ids.compactMap { id in change(.keyEntry(table, id), values { $0.entries(of: table)[id] }) }
    }
    return changes
  }
}
