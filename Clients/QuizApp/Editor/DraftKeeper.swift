import QuestionModel

/// Keeps writes of drafts in order: effects run side by side, and an older state must not follow a newer one.
actor DraftKeeper {
  private let journal: any Journal
  private var versions: [String: Int] = [:]

  init(_ journal: any Journal) { self.journal = journal }

  func keep(_ draft: EditorDraft) throws {
    guard draft.version > versions[draft.name] ?? -1 else { return }
    try journal.write(CanonicalJSON.bytes(of: draft.json), name: draft.name)
    versions[draft.name] = draft.version
  }

  /// Forgets a draft, also for states up to a version that are still on their way; a later one is kept again.
  func drop(_ name: String, upTo version: Int = .max) throws {
    guard version >= versions[name] ?? -1 else { return }
    versions[name] = version
    try journal.remove(name: name)
  }

  func contents(bank: String) -> DraftContents {
    var contents = DraftContents()
    do {
      let found: (values: [EditorDraft], setAside: [String]) = try journal.values(name: \.name)
      contents.drafts = found.values.filter { $0.bank == bank }
      contents.setAside = found.setAside
    } catch {
      contents.problem = "\(error)"
    }
    return contents
  }
}

extension EditorDraft {
  /// The same draft for a bank.
  func of(_ bank: String) -> EditorDraft {
    EditorDraft(
      name: name, bank: bank, question: question, revision: revision, version: version, changed: changed, form: form)
  }
}
