import QuestionAPI
import QuestionModel
import TerminalScreen

/// The list of a namespace's values while it is edited: those allowed are ticked, those in use and not allowed are not.
struct NamespaceEditor: Sendable, Hashable {
  /// A value on its row.
  struct Row: Sendable, Hashable {
    let tag: Tag
    let isAllowed: Bool
    /// Questions that have the very tag.
    let count: Int
  }

  private(set) var namespace: TagNamespace
  private(set) var rows: [Row] = []
  var field = TextField(limit: 2_000)
  var list = ListState()
  /// Whether the list has the keyboard instead of the field.
  var isInList = false
  /// Whether the bank does not have it so yet.
  var isUnsaved = false
  /// What is wrong with what was typed.
  var fault: String?
  /// Why the bank does not have it.
  var error: BankError?
  /// Whether someone wanted to go though it is not saved.
  var isLeaving = false
  private let used: [TagCount]

  init(_ namespace: TagNamespace, _ counts: [TagCount]) {
    self.namespace = namespace
    used = counts.filter { $0.tag.namespace == namespace.name }
    refresh()
  }

  var selected: Row? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  /// Allows what is typed; several values are parted by commas.
  mutating func addTyped() {
    let values = field.text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    guard !values.isEmpty, change({ (namespace) throws(FieldProblem) in try namespace.allow(values) }) else { return }
    field = TextField(limit: field.limit)
    if let last = values.last, let tag = try? namespace.tag(last), let row = rows.firstIndex(where: { $0.tag == tag }) {
      list = ListState(selection: row)
    }
  }

  /// Allows the selected value, or no longer.
  mutating func toggle() {
    guard let row = selected else { return }
    _ = change { (namespace) throws(FieldProblem) in
      if row.isAllowed {
        try namespace.disallow([row.tag.name])
      } else {
        try namespace.allow([row.tag.name])
      }
    }
  }

  /// Takes the selected value out of the list.
  mutating func remove() {
    guard let row = selected, row.isAllowed else { return }
    toggle()
  }

  /// Allows every value that a question has.
  mutating func takeFromBank() {
    let names = used.map(\.tag.name)
    _ = change { (namespace) throws(FieldProblem) in try namespace.allow(names) }
  }

  mutating func toggleClosed() {
    namespace.isClosed.toggle()
    isUnsaved = true
  }

  private mutating func change(_ body: (inout TagNamespace) throws(FieldProblem) -> Void) -> Bool {
    var changed = namespace
    do { try body(&changed) } catch {
      fault = error.reason
      return false
    }
    fault = nil
    guard changed != namespace else { return true }
    namespace = changed
    isUnsaved = true
    isLeaving = false
    refresh()
    return true
  }

  private mutating func refresh() {
    let counts = Dictionary(uniqueKeysWithValues: used.map { ($0.tag, $0.count) })
    let allowed = Set(namespace.allowed)
    let strays = used.map(\.tag).filter { !allowed.contains($0) }
    rows = (namespace.allowed + strays).sorted().map { tag in
      Row(tag: tag, isAllowed: allowed.contains(tag), count: counts[tag] ?? 0)
    }
  }
}
