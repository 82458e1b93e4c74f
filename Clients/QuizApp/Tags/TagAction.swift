import QuestionAPI
public import QuestionModel
import TerminalScreen

/// A change of tags over the whole bank, as the bank is asked for it.
public enum TagBankChange: Sendable, Hashable {
  /// Tags become another one, with all below them.
  case rename([Tag], to: Tag)
  /// Tags are taken away.
  case delete(TagDeletion)
}

/// A change of tags that a person is making: what it is called for is typed, counted, agreed to and carried out.
struct TagAction: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case rename
    case move
    case merge
    case delete
  }

  /// How far it is.
  enum Step: Sendable, Hashable {
    case typing
    case confirming
    case underWay
  }

  /// How many questions it touches.
  enum Reach: Sendable, Hashable {
    case exactly(Int)
    /// Some have several of the tags, or tags of the same letters with other accents are counted too.
    case atMost(Int)
  }

  /// What is wrong with what is typed.
  enum Fault: Sendable, Hashable {
    case noTag(String)
    case notAllowed(TagRefusal)
    /// It is what it was.
    case same
  }

  let kind: Kind
  let sources: [Tag]
  /// Whether a deletion takes all that stands below too.
  var includesBelow = true
  /// Whether anything stands below.
  let hasBelow: Bool
  var field: TextField
  var suggestion: Int?
  var step: Step
  /// Nil while it is counted.
  var reach: Reach?
  /// Why the bank did not do it.
  var error: BankError?
  /// Why what was typed cannot be, once someone tried.
  var fault: Fault?

  init(_ kind: Kind, _ sources: [Tag], hasBelow: Bool, text: String = "") {
    self.kind = kind
    self.sources = sources
    self.hasBelow = hasBelow
    field = TextField(text)
    step = kind == .delete ? .confirming : .typing
  }

  /// The tag that is asked for.
  func target() throws(FieldProblem) -> Tag {
    let text = field.text.trimmed
    guard kind == .move, let source = sources.first else { return try Tag(text) }
    let label = TagOutline.label(of: source.name)
    guard !text.isEmpty else { return try Tag(label) }
    return try Tag(text.hasSuffix(":") ? text + label : "\(text)/\(label)")
  }

  /// The tags that become another or are taken away; of those merged, all but the one they become.
  var changing: [Tag] {
    guard kind == .merge, let target = try? target() else { return sources }
    return sources.filter { $0 != target }
  }

  /// The change, if what is typed can be.
  func change(_ vocabulary: TagVocabulary) throws(Refused) -> TagBankChange {
    guard kind != .delete else { return .delete(TagDeletion(sources, includesBelow: includesBelow)) }
    let target: Tag
    do { target = try self.target() } catch { throw Refused(.noTag(error.reason)) }
    let sources = changing
    guard !sources.isEmpty, sources != [target] else { throw Refused(.same) }
    if let refusal = vocabulary.refusal(of: target) { throw Refused(.notAllowed(refusal)) }
    return .rename(sources, to: target)
  }

  /// Why a change cannot be asked for.
  struct Refused: Error {
    let fault: Fault

    init(_ fault: Fault) { self.fault = fault }
  }
}
