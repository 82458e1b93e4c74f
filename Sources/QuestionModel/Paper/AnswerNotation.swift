/// Answers as they are written on paper and in key tables.
public enum AnswerNotation {
  /// Characters of the grid for a number in the national exam.
  public static let gridLength = 4

  /// The right answer to the question at a place.
  ///
  /// - Parameters:
  ///   - key: the question's key.
  ///   - place: where it stands; options have the letters that they are printed with.
  ///   - language: of the letters for true and false, and of the decimal sign.
  /// - Returns: `B`, `AC`, `ĐSĐS`, `-2,5` or a few words; nil for an essay and where the key says nothing.
  public static func text(
    of key: AnswerKey, at place: VariantPlace, language: PaperLanguage = .vietnamese
  ) -> String? {
    switch place.kind {
    case .singleChoice, .multipleResponse:
      let letters = place.choices.indices.filter { key.right.contains(place.choices[$0]) }.map(ChoiceLetter.option)
      return letters.isEmpty ? nil : letters.joined()
    case .trueFalseCluster:
      return place.choices.map { language.letter(key.right.contains($0)) }.joined()
    case .trueFalse: return key.right.first.map { language.letter($0 == "true") }
    case .numeric:
      let best = key.numbers.map(\.weight).max()
      return key.numbers.first { $0.weight == best }.map { text(of: $0.value, language: language) }
    case .shortAnswer:
      let best = key.answers.map(\.weight).max()
      return key.answers.first { $0.weight == best }?.text
    default: return nil
    }
  }

  /// A number as it is written: with a decimal comma in Vietnamese.
  ///
  /// - Parameters:
  ///   - number: a finite number.
  ///   - language: of the decimal sign.
  /// - Returns: the fewest digits that mean this number.
  public static func text(of number: Double, language: PaperLanguage) -> String {
    let text = CanonicalNumber.text(of: number)
    return language == .vietnamese ? text.replacing(".", with: ",") : text
  }

  /// Whether an answer fits the grid of the national exam: at most four of digits, `-` and `,`.
  ///
  /// - Parameter text: the answer.
  /// - Returns: whether a student can mark it.
  public static func fitsGrid(_ text: String) -> Bool {
    (1...gridLength).contains(text.utf8.count) && text.utf8.allSatisfy { gridSigns.contains($0) }
  }

  private static let gridSigns = Set("0123456789-,".utf8)
}
