public import QuestionModel

extension BankService {
  /// The text of a question's passage.
  ///
  /// - Parameter content: the question's content.
  /// - Returns: nil where it has none, or where the bank has no passage of that id.
  /// - Throws: `BankError` where the bank cannot be asked.
  public func passage(of content: QuestionContent) async throws(BankError) -> String? {
    guard let id = content.passageID else { return nil }
    do {
      let passage = try await question(id).decoded().content
      return passage.kind == .passage ? passage.stem : nil
    } catch {
      if case .notFound = error { return nil }
      throw error
    }
  }
}
