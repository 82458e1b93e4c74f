import QuestionModel

/// What the key of a merge may name.
struct KeyNames {
  private let ids: Set<String>
  private let isKindKnown: Bool
  /// The sides whose own loose names stay, so that a merge changes nothing that it need not.
  private let sources: [VersionParts]

  /// The names of a merged question.
  ///
  /// - Parameters:
  ///   - versions: what is merged.
  ///   - question: the merged question, whose key does not count yet.
  init(_ versions: ThreeWay, _ question: Question) {
    ids = question.answerIDs
    let isKindKnown = question.content.kind.isKnown
    self.isKindKnown = isKindKnown
    // Under an unknown kind the key may name anything; that means nothing under a known one.
    sources = [versions.ours, versions.theirs].filter { !isKindKnown || $0.version.question.content.kind.isKnown }
  }

  /// Whether an id is there, or was no choice already where it comes from.
  ///
  /// - Parameters:
  ///   - id: what the key names.
  ///   - table: where it names it; nil for the right answers.
  /// - Returns: false for what the merge itself made loose.
  func contains(_ id: String, in table: KeyTable?) -> Bool {
    ids.contains(id) || sources.contains { $0.holdsLoose(id, in: table) }
  }

  /// Refuses a written name of a choice that is not there.
  ///
  /// - Parameters:
  ///   - id: what the key names.
  ///   - table: where it names it; nil for the right answers.
  ///   - field: the field's name, for the message.
  /// - Throws: `FieldProblem` if there is no such choice and the kind is known.
  func require(_ id: String, in table: KeyTable?, field: String) throws(FieldProblem) {
    guard isKindKnown, !contains(id, in: table) else { return }
    throw FieldProblem(field, "names \"\(id)\", which is no option of the question")
  }
}

extension QuestionKind {
  /// Whether this version knows the kind.
  var isKnown: Bool {
    if case .unknown = self { false } else { true }
  }
}
