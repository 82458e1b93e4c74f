/// Someone who follows an import.
public protocol ImportObserver: Sendable {
  /// Something was found out about the file, such as its dialect.
  func found(_ finding: String)
  /// A question was refused.
  func rejected(_ reject: ImportReject)
  /// Something did not come over as it was.
  func lost(_ loss: TransferLoss)
  /// What becomes of a question.
  func decided(_ decision: ImportDecision)
  /// So many questions are done.
  func progressed(_ report: ImportReport)
}

extension ImportObserver {
  /// Nothing: not everyone wants to know.
  public func found(_ finding: String) {}
  /// Nothing: not everyone wants to know.
  public func lost(_ loss: TransferLoss) {}
  /// Nothing: not everyone wants to know.
  public func decided(_ decision: ImportDecision) {}
}

/// Someone who follows an export.
public protocol ExportObserver: Sendable {
  /// The format has no place for something.
  func lost(_ loss: TransferLoss)
}

/// Nobody.
public struct NoExportObserver: ExportObserver {
  /// Nobody.
  public init() {}
  /// Nothing.
  public func lost(_ loss: TransferLoss) {}
}
