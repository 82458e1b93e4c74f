import QuestionModel

/// What can be done with many questions at once.
enum BulkAction: Sendable, Hashable, CaseIterable {
  case addTag
  case removeTag
  case setLevel
  case setStatus
  case retire
  case replaceText
  case setLicence
  case setLanguage

  /// The facet whose values are offered.
  var facet: String? {
    switch self {
    case .setLevel: "level"
    case .setLanguage: "language"
    default: nil
    }
  }

  /// The changes that a typed text stands for.
  func changes(_ text: String) throws(FieldProblem) -> BulkChanges {
    var changes = BulkChanges()
    let text = text.trimmed
    let setting: BulkChanges.Setting = text.isEmpty ? .clear : .set(text)
    switch self {
    case .addTag: changes.addTags = [try Tag(text, path: "tags")]
    case .removeTag: changes.removeTags = [try Tag(text, path: "tags")]
    case .setLevel: changes.level = setting
    case .setLicence: changes.licence = setting
    case .setLanguage: changes.language = setting
    case .retire: changes.status = .retired
    case .setStatus, .replaceText: break
    }
    return changes
  }
}
