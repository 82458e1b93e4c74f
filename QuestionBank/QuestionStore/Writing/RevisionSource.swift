import QuestionModel

/// Whence a revision came into this bank, and what proves it.
struct RevisionSource {
  /// Its place among the leaves of a signature.
  struct Place {
    /// The signature's number in the tables.
    let signing: Int64
    let leaf: Int64
  }

  /// The peer that sent it, by its number in the tables; nil where it came into being here.
  let peer: Int64?
  /// Nil where no signature covers it, as a merge that every bank makes for itself.
  let place: Place?
}
