import QuestionModel

/// The keys that a merge compares, where some may be withheld.
struct MergeKeys {
  let base: AnswerKey
  let first: AnswerKey
  let second: AnswerKey
  /// Whether the base's key is unknown, so that the key of one side counts as changed though no field of it can be told.
  let isChangeHidden: Bool

  /// Opens what is there; nil where a key that changed is withheld.
  ///
  /// - Parameters:
  ///   - base: the revision from which both parents come.
  ///   - first: a parent.
  ///   - second: the other parent.
  /// - Throws: `FieldProblem` if a key part cannot be read.
  init?(base: MergeParent?, first: MergeParent, second: MergeParent) throws(FieldProblem) {
    let parents = [first, second] + (base.map { [$0] } ?? [])
    let known = Dictionary(
      parents.compactMap { parent in parent.key.map { (parent.revision.keyDigest, $0) } },
      uniquingKeysWith: { left, _ in left })
    let digests = (
      base: base?.revision.keyDigest, first: first.revision.keyDigest, second: second.revision.keyDigest
    )
    if digests.first == digests.second, digests.base ?? digests.first == digests.first {
      // One key for all: what it says cannot matter.
      let key = try known[digests.first]?.open() ?? AnswerKey()
      (self.base, self.first, self.second, isChangeHidden) = (key, key, key, false)
      return
    }
    let keys = (first: try known[digests.first]?.open(), second: try known[digests.second]?.open())
    guard let digest = digests.base else {
      guard let first = keys.first, let second = keys.second else { return nil }
      (self.base, self.first, self.second, isChangeHidden) = (AnswerKey(), first, second, false)
      return
    }
    if let base = try known[digest]?.open() {
      guard let first = keys.first, let second = keys.second else { return nil }
      (self.base, self.first, self.second, isChangeHidden) = (base, first, second, false)
      return
    }
    // Only the changed side's key is there: all three differ in one invented member, which that side alone changed.
    guard let changed = digests.first == digest ? keys.second : digests.second == digest ? keys.first : nil else {
      return nil
    }
    var unchanged = changed
    unchanged.extra["withheld"] = .array(changed.extra["withheld"].map { [$0] } ?? [])
    self.base = unchanged
    self.first = digests.first == digest ? unchanged : changed
    self.second = digests.second == digest ? unchanged : changed
    isChangeHidden = true
  }
}
