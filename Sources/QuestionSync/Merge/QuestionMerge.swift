public import QuestionModel

/// A three-way merge of two versions of a question, field by field.
///
/// A field that one side alone changed takes that side's value; tags, and the right answers of a question with several,
/// take what either side added and lose what either took away. What a person has to decide is a conflict.
public struct QuestionMerge: Sendable {
  /// The version from which both sides come; nil where they share none.
  public let base: QuestionVersion?
  /// The one side.
  public let ours: QuestionVersion
  /// The other side.
  public let theirs: QuestionVersion
  /// Every field that changed on either side, in the order a reader meets them.
  ///
  /// Without a base these are the fields that differ.
  public let fields: [MergeField]

  private let versions: ThreeWay
  private let changes: [FieldChange]

  /// Merges two versions.
  ///
  /// - Parameters:
  ///   - base: the version from which both come; without one every field that differs is a conflict.
  ///   - ours: the one side.
  ///   - theirs: the other side.
  public init(base: QuestionVersion?, ours: QuestionVersion, theirs: QuestionVersion) {
    (self.base, self.ours, self.theirs) = (base, ours, theirs)
    let apart = ElementList.apart(in: [ours, theirs] + (base.map { [$0] } ?? []))
    versions = ThreeWay(
      base: base.map { VersionParts($0, apart) }, ours: VersionParts(ours, apart), theirs: VersionParts(theirs, apart))
    changes = ConflictRules(versions, versions.changes()).changes
    let assembly = Assembly(versions, changes)
    fields = changes.map { change in
      var value = change.reason == nil ? change.merged : change.ours
      if case .order(let list) = change.path { value = assembly.order(of: list) }
      return MergeField(
        name: change.name, base: change.base, ours: change.ours, theirs: change.theirs, merged: value,
        reason: change.reason)
    }
  }

  /// The fields that a person has to decide.
  public var conflicts: [MergeField] { fields.filter(\.isConflict) }

  /// The conflicts that some resolutions leave open.
  ///
  /// - Parameter resolutions: what a person chose, by field name.
  /// - Returns: the conflicts without a resolution, which hold ours.
  public func unresolved(_ resolutions: [String: MergeResolution]) -> [MergeField] {
    fields.filter { $0.isConflict && resolutions[$0.name] == nil }
  }

  /// The merged version with what a person chose.
  ///
  /// Whatever is chosen, no choice stands twice and the key names none that is not there: an answer, weight or feedback
  /// of a choice that was not kept goes with it.
  ///
  /// - Parameter resolutions: what a person chose, by the name of any of `fields`; a conflict without one holds ours.
  /// - Returns: the version, which may still break a rule of `QuestionValidation` where sides were mixed.
  /// - Throws: `FieldProblem` where a name is none of `fields` or a written value does not fit its field.
  public func resolved(_ resolutions: [String: MergeResolution] = [:]) throws(FieldProblem) -> QuestionVersion {
    let names = Set(changes.map(\.name))
    if let stranger = resolutions.keys.filter({ !names.contains($0) }).min() {
      throw FieldProblem(stranger, "is no field that changed")
    }
    return try Assembly(versions, changes, resolutions).version()
  }
}
