/// Something cut out of a file and not yet understood: cutting goes in the file's order, understanding on any thread.
public struct PendingItem: Sendable {
  private let understand: @Sendable () -> FormatItem

  /// What is to be understood.
  ///
  /// - Parameter understand: a pure function of what was cut out.
  public init(_ understand: @escaping @Sendable () -> FormatItem) { self.understand = understand }

  /// Something that is understood already.
  public init(_ item: FormatItem) { understand = { item } }

  /// What it is.
  public func read() -> FormatItem { understand() }
}
