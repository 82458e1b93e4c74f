/// What people call banks.
struct BankNames: Sendable, Hashable {
  /// Id of this bank; nil where it is not known.
  var own: String?
  /// What others are called, by their ids.
  var others: [String: String] = [:]

  /// The bank of an id.
  func origin(_ id: String) -> MergeCase.Bank {
    if id == own { return .this }
    return .other(others[id] ?? String(id.prefix(8)))
  }
}
