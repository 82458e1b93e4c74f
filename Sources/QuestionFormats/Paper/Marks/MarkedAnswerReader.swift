import QuestionModel

/// Reads the answers of one line by the paper that they were given on.
struct MarkedAnswerReader {
  /// Why the answers cannot be taken.
  struct Failure: Error {
    let problem: MarkedSheetFault.Problem
  }

  private let places: [VariantPlace]
  private let repeatsNumbers: Bool

  init(layout: VariantLayout) {
    places = layout.answerable
    repeatsNumbers = layout.repeatsNumbers
  }

  /// The responses by the id of the item.
  ///
  /// - Parameter fields: one for each question, one for each statement and question, or one for all.
  /// - Returns: the responses; what was left out is not there.
  /// - Throws: `Failure` where there are too many or too few, or one is no answer to its question.
  func responses(_ fields: [String]) throws(Failure) -> [String: Response] {
    var responses: [String: Response] = [:]
    for (place, field) in zip(places, try fitted(fields)) {
      guard let response = try response(field, at: place), !response.isEmpty else { continue }
      responses[place.item] = response
    }
    return responses
  }

  /// One field for each question.
  private func fitted(_ fields: [String]) throws(Failure) -> [String] {
    let statements = places.map { $0.kind == .trueFalseCluster ? max(1, $0.choices.count) : 1 }
    if fields.count == places.count, places.count != 1 || fields[0].count < 2 { return fields }
    if fields.count == 1 { return try split(fields[0]) }
    if fields.count == statements.reduce(0, +) {
      var rest = fields[...]
      return statements.map { count in
        defer { rest = rest.dropFirst(count) }
        // A statement without a mark must keep its place among the others.
        return count == 1 ? rest.first ?? "" : rest.prefix(count).map { $0.isEmpty ? "-" : $0 }.joined()
      }
    }
    // Spreadsheets leave empty columns behind the last one.
    let filled = fields.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    guard filled <= places.count, fields.count > places.count else {
      throw Failure(problem: .count(found: fields.count, wanted: places.count))
    }
    return Array(fields.prefix(places.count))
  }

  private func split(_ text: String) throws(Failure) -> [String] {
    for separator in [";", "|", "/", " "] as [Character] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: separator == " ")
      if parts.count == places.count { return parts.map { String($0).trimmed } }
    }
    var cursor = MarkedAnswerCursor(text)
    let fields = places.map { cursor.field($0) }
    let read = fields.count { $0 != nil }
    guard cursor.isAtEnd, read == places.count else {
      throw Failure(problem: .count(found: read + cursor.rest, wanted: places.count))
    }
    return fields.compactMap(\.self)
  }

  private func response(_ field: String, at place: VariantPlace) throws(Failure) -> Response? {
    let text = field.trimmed
    guard !MarkedAnswerCursor.isBlank(text) else { return nil }
    switch place.kind {
    case .singleChoice, .multipleResponse:
      var chosen: Set<String> = []
      for letter in text where !" ,()".contains(letter) {
        guard let index = ChoiceLetter.index(of: letter), index < place.choices.count else { throw wrong(text, place) }
        chosen.insert(place.choices[index])
      }
      return .choices(chosen)
    case .trueFalse:
      guard let isTrue = Self.judgement(text) else { throw wrong(text, place) }
      return .choices([isTrue ? "true" : "false"])
    case .trueFalseCluster:
      let marks = text.filter { !" ,".contains($0) }
      guard marks.count == place.choices.count else { throw wrong(text, place) }
      var judgements: [String: Bool] = [:]
      for (mark, choice) in zip(marks, place.choices) where !MarkedAnswerCursor.blanks.contains(mark) {
        guard let isTrue = Self.judgement(String(mark)) else { throw wrong(text, place) }
        judgements[choice] = isTrue
      }
      return .statements(judgements)
    case .numeric:
      guard NumberReading.value(of: text) != nil else { throw wrong(text, place) }
      return .text(text)
    default: return .text(text)
    }
  }

  private func wrong(_ text: String, _ place: VariantPlace) -> Failure {
    let number = repeatsNumbers ? "\(place.section + 1).\(place.number)" : "\(place.number)"
    return Failure(problem: .answer(text, question: number))
  }

  private static func judgement(_ text: String) -> Bool? {
    switch TextFolding.comparable(text) {
    case "d", "dung", "t", "true", "1": true
    case "s", "sai", "f", "false", "0": false
    default: nil
    }
  }
}

/// Walks over the answers of a whole paper in one text.
struct MarkedAnswerCursor {
  /// Signs of a place without a mark, or with marks that exclude each other.
  static let blanks: Set<Character> = ["-", "_", ".", "*", "#", "?"]

  private var text: Substring

  init(_ text: String) { self.text = text[...] }

  var isAtEnd: Bool { text.allSatisfy(Self.isSeparator) }
  /// How many characters are left.
  var rest: Int { text.count { !Self.isSeparator($0) } }

  /// Whether a text says that nothing was marked.
  static func isBlank(_ text: String) -> Bool { text.allSatisfy { blanks.contains($0) || $0.isWhitespace } }

  /// The answer to the next question; nil at the end of the text.
  mutating func field(_ place: VariantPlace) -> String? {
    text = text.drop(while: Self.isSeparator)
    guard let first = text.first else { return nil }
    switch place.kind {
    case .singleChoice, .multipleResponse, .trueFalse:
      guard first == "(", let end = text.firstIndex(of: ")") else { return take(1) }
      defer { text = text[text.index(after: end)...] }
      return String(text[text.index(after: text.startIndex)..<end])
    case .trueFalseCluster: return text.count < place.choices.count ? nil : take(place.choices.count)
    default: return take(text.prefix { !Self.isSeparator($0) }.count)
    }
  }

  private mutating func take(_ count: Int) -> String {
    defer { text = text.dropFirst(count) }
    return String(text.prefix(count))
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || ";|/".contains(character)
  }
}
