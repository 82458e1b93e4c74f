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

  /// Forgets a draft; what is written under its name afterwards is kept again.
  func drop(_ name: String) throws {
    try journal.remove(name: name)
  }

  func contents(bank: String) -> DraftContents {
    var contents = DraftContents()
    do {
      for entry in try journal.entries() {
        guard let draft = Self.draft(entry) else {
          contents.setAside.append(try journal.setAside(name: entry.name))
          continue
        }
        if draft.bank == bank { contents.drafts.append(draft) }
      }
    } catch {
      contents.problem = "\(error)"
    }
    return contents
  }

  private static func draft(_ entry: JournalEntry) -> EditorDraft? {
    guard let json = try? JSONParser.parse(entry.bytes), let draft = try? EditorDraft(json: json) else { return nil }
    return draft.name == entry.name ? draft : nil
  }
}

extension EditorDraft {
  /// The same draft for a bank.
  func of(_ bank: String) -> EditorDraft {
    EditorDraft(
      name: name, bank: bank, question: question, revision: revision, version: version, changed: changed, form: form)
  }
}
