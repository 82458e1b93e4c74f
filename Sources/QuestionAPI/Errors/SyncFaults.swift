public import QuestionModel
public import QuestionSync

/// The versions of the sync protocol that two banks speak.
public struct SyncVersions: Sendable, Hashable {
  /// Those of the bank that answers.
  public var ours: ClosedRange<Int>
  /// Those of the bank that asked.
  public var theirs: ClosedRange<Int>

  /// The versions of both sides.
  public init(ours: ClosedRange<Int>, theirs: ClosedRange<Int>) {
    self.ours = ours
    self.theirs = theirs
  }
}

extension SyncVersions: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    func range(_ lower: String, _ upper: String) throws(FieldProblem) -> ClosedRange<Int> {
      let (first, last) = (try reader.integer(lower), try reader.integer(upper))
      guard first <= last else { throw FieldProblem(reader.field(upper), "must not be below \(lower)") }
      return first...last
    }
    ours = try range("oursFrom", "oursTo")
    theirs = try range("theirsFrom", "theirsTo")
  }

  /// The JSON form.
  public var json: JSONValue {
    [
      "oursFrom": .integer(ours.lowerBound), "oursTo": .integer(ours.upperBound),
      "theirsFrom": .integer(theirs.lowerBound), "theirsTo": .integer(theirs.upperBound),
    ]
  }
}

extension SyncFault {
  /// The problem's name, its title and its HTTP status.
  var kind: (name: String, title: String, status: Int) {
    switch self {
    case .epochOver: ("sync-epoch-over", "The cursor is of another epoch", 410)
    case .snapshotGone: ("sync-snapshot-gone", "The bundle is no longer kept", 410)
    case .version: ("sync-version", "No common version of the sync protocol", 400)
    case .forbidden: ("sync-forbidden", "Not for this bank", 403)
    case .unreachable: ("sync-unreachable", "The bank cannot answer now", 503)
    case .unreadable: ("sync-unreadable", "The message cannot be read", 400)
    }
  }

  /// The fault that a problem stands for; nil where it is of another kind.
  init?(kind: String, detail: String, versions: SyncVersions?) {
    switch kind {
    case "sync-epoch-over": self = .epochOver
    case "sync-snapshot-gone": self = .snapshotGone
    case "sync-version":
      // The other side's "ours" is theirs here.
      guard let versions else { return nil }
      self = .version(ours: versions.theirs, theirs: versions.ours)
    case "sync-forbidden": self = .forbidden(detail)
    case "sync-unreachable": self = .unreachable(detail)
    case "sync-unreadable": self = .unreadable(detail)
    default: return nil
    }
  }

  /// What a fault comes to when another bank is called: what this program knows of the line, in the words of sync.
  public init(_ error: BankError) {
    self =
      switch error {
      case .sync(let fault): fault
      case .cursorExpired: .epochOver
      case .unavailable(let reason): .unreachable(reason)
      case .cancelled: .unreachable("The exchange was given up.")
      default: .unreadable(error.description)
      }
  }
}
