import QuestionAPI
import TerminalScreen

/// A bank that is to be added, as it is being written.
struct PeerForm: Sendable, Hashable {
  /// A row of the form.
  enum Row: Sendable, Hashable, CaseIterable {
    case name, url, token, fingerprint, relation
    case pulls, pull, wantsKeys
    case pushes, push, getsKeys
  }

  static let relations: [PeerRelation] = [.equal, .upper, .lower]

  var entries = EntryForm<Row>([
    EntryForm.Line(.name, .text(TextField(limit: 64))), EntryForm.Line(.url, .text(TextField(limit: 500))),
    EntryForm.Line(.token, .text(TextField(limit: 500, isSecret: true))),
    EntryForm.Line(.fingerprint, .text(TextField(limit: 100))), EntryForm.Line(.relation, .choice(0, of: 3)),
    EntryForm.Line(.pulls, .tick(true)), EntryForm.Line(.pull, .text(TextField("status:published", limit: 500))),
    EntryForm.Line(.wantsKeys, .tick(false)), EntryForm.Line(.pushes, .tick(false)),
    EntryForm.Line(.push, .text(TextField("status:published", limit: 500))),
    EntryForm.Line(.getsKeys, .tick(false)),
  ])

  /// What is asked for.
  var draft: PeerDraft {
    func text(_ row: Row) -> String? {
      let text = entries.text(row)
      return text.isEmpty ? nil : text
    }
    return PeerDraft(
      name: entries.text(.name), url: text(.url), token: text(.token), fingerprint: text(.fingerprint),
      relation: Self.relations[entries.choice(.relation)], pull: entries.isOn(.pulls) ? entries.text(.pull) : nil,
      push: entries.isOn(.pushes) ? entries.text(.push) : nil, wantsKeys: entries.isOn(.wantsKeys),
      getsKeys: entries.isOn(.getsKeys))
  }
}
