import QuestionModel

/// Finds the fields that merge one by one and must not together.
struct ConflictRules {
  private let versions: ThreeWay
  /// The fields with the reasons found.
  private(set) var changes: [FieldChange]
  /// What the key speaks of.
  private let asked: Set<FieldPart>

  /// Looks at the fields of a merge.
  ///
  /// - Parameters:
  ///   - versions: what is merged.
  ///   - changes: the fields that changed.
  init(_ versions: ThreeWay, _ changes: [FieldChange]) {
    self.versions = versions
    self.changes = changes
    let unknown: Set<FieldPart> = versions.hasUnknownKind ? [.unknown] : []
    asked = unknown.union([.kind, .stem, .choices])
    let isOneSided = !changes.contains(where: \.isOursAlone) || !changes.contains(where: \.isTheirsAlone)
    guard versions.base != nil, !isOneSided else { return }
    retiredAgainstEdited()
    if isChanged([.key], against: asked) { mark(asked.union([.key]), .keyAgainstQuestion) }
    let dependent = Set([FieldPart.kind, .choices, .document, .scoring, .key]).union(unknown)
    if isChanged([.kind], against: dependent) { mark(dependent, .kindAgainstParts) }
    invalidTogether()
  }

  /// Whether one side changed some parts and the other side some others.
  private func isChanged(_ parts: Set<FieldPart>, against others: Set<FieldPart>) -> Bool {
    func has(_ parts: Set<FieldPart>, _ isAlone: KeyPath<FieldChange, Bool>) -> Bool {
      changes.contains { $0[keyPath: isAlone] && parts.contains($0.path.part) }
    }
    return has(parts, \.isOursAlone) && has(others, \.isTheirsAlone)
      || has(parts, \.isTheirsAlone) && has(others, \.isOursAlone)
  }

  /// Puts the changes of some parts to a person; both sides' ones, since what one side changed hangs together, and with
  /// a changed key what it speaks of.
  @discardableResult
  private mutating func mark(_ parts: Set<FieldPart>, _ reason: MergeConflictReason) -> Bool {
    var parts = parts
    let isKeyChanged = changes.contains { $0.path.part == .key && ($0.isOursAlone || $0.isTheirsAlone) }
    if isKeyChanged, !parts.isDisjoint(with: asked.union([.key])) { parts.formUnion(asked.union([.key])) }
    var isAnyNew = false
    for index in changes.indices where changes[index].reason == nil && parts.contains(changes[index].path.part) {
      guard changes[index].isOursAlone || changes[index].isTheirsAlone else { continue }
      changes[index].reason = reason
      isAnyNew = true
    }
    return isAnyNew
  }

  private mutating func retiredAgainstEdited() {
    guard let status = changes.first(where: { $0.path.part == .status }), status.reason == nil else { return }
    let retired: JSONValue = .string(QuestionStatus.retired.rawValue)
    let isRetiredByOurs = status.isOursAlone && status.ours == retired
    let isRetiredByTheirs = status.isTheirsAlone && status.theirs == retired
    let isEdited = changes.contains { isRetiredByOurs ? $0.isTheirsAlone : $0.isOursAlone }
    if isRetiredByOurs || isRetiredByTheirs, isEdited { mark([.status], .retiredAndEdited) }
  }

  /// Puts to a person what would make a question that may not be stored, out of two that may.
  ///
  /// Choices, key and scoring are checked against one another alone, so once all changes of the parts that a check
  /// reads follow one side, that check finds what it finds in that side.
  private mutating func invalidTogether() {
    let ours = versions.ours.version.question
    let theirs = versions.theirs.version.question
    // More choices than may be stored are no fit for checks whose time grows with choices times right answers.
    guard max(ours.content.choices.count, theirs.content.choices.count) <= QuestionValidation.maximumChoices else {
      return
    }
    let known = Set(QuestionValidation.problems(of: ours) + QuestionValidation.problems(of: theirs))
    var isAnyNew = true
    while isAnyNew {
      let sides = changes.contains { $0.reason != nil } ? [MergeSide.ours, .theirs] : [.ours]
      let problems = sides.flatMap { side in
        guard let merged = try? Assembly(versions, changes, conflicts: side).version() else { return [FieldProblem]() }
        return QuestionValidation.problems(of: merged.question).filter { !known.contains($0) }
      }
      let parts = Set(problems.flatMap { Self.parts(readBy: $0.field) })
      isAnyNew = mark(parts, .invalidTogether)
    }
  }

  private static func parts(readBy field: String) -> Set<FieldPart> {
    if field.hasPrefix("choices") { return [.kind, .choices, .media] }
    if field.hasPrefix("key.") { return [.kind, .choices, .key] }
    if ElementList.ofDocuments.contains(where: { field.hasPrefix($0.rawValue) }) { return [.kind, .document] }
    return field == "scoring" ? [.kind, .choices, .scoring] : []
  }
}
