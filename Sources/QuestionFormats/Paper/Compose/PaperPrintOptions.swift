/// How a paper and its answer sheet are printed.
public struct PaperPrintOptions: Sendable, Hashable {
  /// Lines to write on behind each essay in the paper; 0 for none.
  public var essayLines: Int
  /// Lines to write on for each essay on the answer sheet; 0 for none.
  public var sheetEssayLines: Int
  /// Digits of a candidate's number on the answer sheet, 1 to 12.
  public var candidateDigits: Int

  /// The custom: essays are answered on the sheet, candidates have six digits.
  public init(essayLines: Int = 0, sheetEssayLines: Int = 12, candidateDigits: Int = 6) {
    self.essayLines = essayLines
    self.sheetEssayLines = sheetEssayLines
    self.candidateDigits = candidateDigits
  }
}
