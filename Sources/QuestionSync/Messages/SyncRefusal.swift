public import QuestionModel

/// A revision that was not taken, and why.
public struct SyncRefusal: Sendable, Hashable {
  /// What kind of reason there is, so that it can be told in another language.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It is no revision that this version reads.
    case unreadable
    /// It stands twice in a batch.
    case duplicate
    /// Its answer key is not the one that it names.
    case keyPart
    /// No signature covers it, or it names one that is not there.
    case unsigned
    /// Its signature does not hold.
    case badSignature
    /// The key that signed it is not known as its bank's.
    case foreignKey
    /// The key that signed it is revoked.
    case revokedKey
    /// It is disputed whose key signed it.
    case disputedKey
    /// The bank that made it is not known.
    case unknownBank
    /// What it was made from was refused; the subject is that revision in short.
    case parentRefused
    /// Its question has too many versions side by side; the subject is how many are taken.
    case tooManyVersions
    /// Its history cannot be.
    case history
    /// The reviewers left it out; the subject is their reason.
    case declined
    /// A merge that nobody trusted signed and that does not come of its parents.
    case unprovenMerge
    /// The bank does not select its question.
    case notSelected
    /// Something else, or what a later version knows.
    case other
  }

  /// SHA-256 of its bytes.
  public var id: ContentDigest
  /// What kind of reason there is.
  public var kind: Kind
  /// What the reason is about, such as another revision; its kind says what. Nil where it is about nothing else.
  public var subject: String?
  /// Why, in English.
  public var reason: String

  /// A refusal.
  public init(id: ContentDigest, kind: Kind = .other, subject: String? = nil, reason: String) {
    self.id = id
    self.kind = kind
    self.subject = subject
    self.reason = reason
  }

  /// A revision made from one that was refused.
  public init(of id: ContentDigest, parent: RevisionID) {
    self.init(
      id: id, kind: .parentRefused, subject: parent.short, reason: "It is made from \(parent.short), which is refused.")
  }
}
