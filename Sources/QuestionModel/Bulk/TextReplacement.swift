/// A text that is put in the place of another, wherever that stands in some fields of a question.
public struct TextReplacement: Sendable, Hashable {
  /// A part of a question that is looked through.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case stem
    /// The texts of the options or statements.
    case choices
    case explanation
    case hint
    /// What is said to someone who gave an answer.
    case feedback
    /// The accepted texts of a short answer.
    case answers
  }

  /// The text that is looked for, letter by letter; letters and their marks count as they read, in either Unicode form.
  public var text: String
  /// What takes its place; empty takes it away.
  public var replacement: String
  /// Where it is looked for.
  public var fields: Set<Field>
  /// Whether capital and small letters are told apart.
  public var matchesCase: Bool
  /// Whether a letter or digit right before or after it makes it another word.
  public var wholeWords: Bool

  /// A replacement.
  public init(
    _ text: String, with replacement: String, in fields: Set<Field> = Set(Field.allCases), matchesCase: Bool = false,
    wholeWords: Bool = false
  ) {
    self.text = text
    self.replacement = replacement
    self.fields = fields
    self.matchesCase = matchesCase
    self.wholeWords = wholeWords
  }

  /// Puts the replacement into a question.
  ///
  /// - Parameter question: the question.
  /// - Returns: the question with every hit in the chosen fields replaced.
  public func applied(to question: Question) -> Question {
    let search = TextSearch(self)
    guard !search.isEmpty else { return question }
    var copy = question
    if fields.contains(.stem) { copy.content.stem = search.replaced(question.content.stem) }
    if fields.contains(.hint) { copy.content.hint = question.content.hint.map(search.replaced) }
    if fields.contains(.choices) {
      for index in copy.content.choices.indices {
        copy.content.choices[index].text = search.replaced(copy.content.choices[index].text)
      }
    }
    if fields.contains(.explanation) { copy.key.explanation = question.key.explanation.map(search.replaced) }
    for index in copy.key.answers.indices {
      if fields.contains(.answers) { copy.key.answers[index].text = search.replaced(copy.key.answers[index].text) }
      guard fields.contains(.feedback) else { continue }
      copy.key.answers[index].feedback = copy.key.answers[index].feedback.map(search.replaced)
    }
    guard fields.contains(.feedback) else { return copy }
    copy.key.feedback = question.key.feedback.mapValues(search.replaced)
    for index in copy.key.numbers.indices {
      copy.key.numbers[index].feedback = copy.key.numbers[index].feedback.map(search.replaced)
    }
    return copy
  }
}

/// A replacement made ready for many texts.
private struct TextSearch {
  private let wanted: [String]
  private let wantedBytes: [UInt8]
  private let replacement: String
  private let matchesCase: Bool
  private let wholeWords: Bool

  init(_ replacement: TextReplacement) {
    matchesCase = replacement.matchesCase
    wholeWords = replacement.wholeWords
    self.replacement = replacement.replacement
    wanted = replacement.text.normalizedToNFC.map { Self.key($0, matchesCase: replacement.matchesCase) }
    wantedBytes = Self.bytes(of: replacement.text, matchesCase: matchesCase)
  }

  var isEmpty: Bool { wanted.isEmpty }

  private static func key(_ letter: Character, matchesCase: Bool) -> String {
    matchesCase ? String(letter) : letter.lowercased()
  }

  private static func bytes(of text: String, matchesCase: Bool) -> [UInt8] {
    Array((matchesCase ? text : text.lowercased()).normalizedToNFC.utf8)
  }

  /// The text with every hit replaced, from the left, none overlapping another.
  func replaced(_ text: String) -> String {
    // Most texts hold no hit, and bytes tell so sooner than letters.
    guard Self.bytes(of: text, matchesCase: matchesCase).contains(wantedBytes) else { return text }
    let letters = Array(text.normalizedToNFC)
    let keys = letters.map { Self.key($0, matchesCase: matchesCase) }
    var output = ""
    var index = 0
    while index < letters.count {
      guard isHit(at: index, letters, keys) else {
        output.append(letters[index])
        index += 1
        continue
      }
      output += replacement
      index += wanted.count
    }
    return output
  }

  private func isHit(at index: Int, _ letters: [Character], _ keys: [String]) -> Bool {
    let end = index + wanted.count
    guard end <= keys.count, keys[index..<end].elementsEqual(wanted) else { return false }
    guard wholeWords else { return true }
    let isBegun = index > 0 && letters[index - 1].isPartOfWord && letters[index].isPartOfWord
    let goesOn = end < letters.count && letters[end].isPartOfWord && letters[end - 1].isPartOfWord
    return !isBegun && !goesOn
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "_" }
}
