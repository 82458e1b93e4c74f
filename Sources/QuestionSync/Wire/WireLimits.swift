/// Bounds of what is read of one message; whatever goes beyond is refused before it is held.
public struct WireLimits: Sendable, Hashable {
  /// Most bytes of a message.
  public var message = 256 << 20
  /// Most bytes of the head.
  public var head = 1 << 16
  /// Most revisions.
  public var items = 200_000
  /// Most rows of the feed that are asked for at once.
  public var pageRows = 20_000
  /// Most bytes of a revision.
  public var document = 4 << 20
  /// Most bytes of a key part.
  public var key = 1 << 20
  /// Most signatures.
  public var signings = 200_000
  /// Most statements.
  public var statements = 1_000
  /// Most questions that are asked for.
  public var questions = 500
  /// Most questions that have left.
  public var left = 200_000
  /// Most prefixes that are asked for, and most nodes of an answer.
  public var prefixes = 256
  /// Most questions that a node lists.
  public var listed = 1_000
  /// Most refusals.
  public var refusals = 201_000
  /// Most media that are wanted.
  public var media = 100_000
  /// Most bytes of a cursor, a bundle's name or a reason.
  public var text = Self.standardText
  /// Most bytes of a selection.
  public var selection = 16_384
  /// Most parts of a bundle.
  public var parts = 1_000_000

  static let standardText = 4_096

  /// The usual bounds.
  public init() {}
}
