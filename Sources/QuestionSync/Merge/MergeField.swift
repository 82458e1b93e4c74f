public import QuestionModel

/// One field that differs from the base on either side.
public struct MergeField: Sendable, Hashable {
  /// Path of the field, such as `stem`, `choices.b.text` or `key.weights.b`.
  ///
  /// `choices` and `media` are the order of their elements, `choices.b` is a whole choice that a side added or took
  /// away; so are `sections`, `cells` and `items` of blueprints and quizzes. An item is told as a whole, too, where each
  /// side changed what is asked in it. A `.`, `#` or `\` within an id or an unknown member's name stands behind a `\`;
  /// for one of more than 100 bytes there stands `#` and its SHA-256.
  public let name: String
  /// What it was; nil where it was not there.
  public let base: JSONValue?
  /// What it is on the one side.
  public let ours: JSONValue?
  /// What it is on the other side.
  public let theirs: JSONValue?
  /// What it is after the merge; ours where a person has to choose.
  public let merged: JSONValue?
  /// Why a person has to choose; nil where the field merges by itself.
  public let reason: MergeConflictReason?

  /// Whether a person has to choose.
  public var isConflict: Bool { reason != nil }
}

/// Why a field cannot be merged without a person.
public enum MergeConflictReason: String, Sendable, Hashable, CaseIterable {
  /// Both sides changed it, to different values.
  case bothChanged
  /// The sides differ and share no earlier version that would tell which of them changed it.
  case noBase
  /// One side took the element away and the other edited it.
  case deletedAndEdited
  /// One side retired the question and the other edited it.
  case retiredAndEdited
  /// One side changed the key, the other the stem or the choices that it speaks of.
  case keyAgainstQuestion
  /// One side changed the kind, the other a part that depends on it.
  case kindAgainstParts
  /// Each side's change may stand alone, and both together make a question that may not be stored.
  case invalidTogether
}

/// What a person chose for a field.
public enum MergeResolution: Sendable, Hashable {
  /// What it is on the one side.
  case ours
  /// What it is on the other side.
  case theirs
  /// Something else; null takes a known field away.
  case value(JSONValue)
}
