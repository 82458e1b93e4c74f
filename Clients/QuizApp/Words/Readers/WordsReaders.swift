import QuestionFormats
import QuestionModel

/// What the readers of files, the rules of questions and the bank say in English.
extension Words {
  /// A sentence of theirs in this language; as it is where the catalogue does not know it.
  func sentence(_ english: String) -> String {
    guard language == .vietnamese else { return english }
    return Self.problems(in: english).map(problem).joined(separator: "; ")
  }

  /// One sentence, which may begin with the path of the field it is about.
  private func problem(_ english: String) -> String {
    if let known = SentenceCatalogue.readers.translation(of: english) { return known.text }
    guard let (path, reason) = Self.field(of: english) else { return english }
    guard let known = SentenceCatalogue.readers.translation(of: String(reason)) else { return english }
    return "\(fieldName(ofPath: String(path))): \(known.text)"
  }

  /// Problems of several fields that stand in one line.
  private static func problems(in text: String) -> [String] {
    guard text.contains("; "), field(of: text) != nil else { return [text] }
    return text.split(separator: "; ", omittingEmptySubsequences: false).reduce(into: []) { problems, part in
      if problems.isEmpty || field(of: String(part)) != nil {
        problems.append(String(part))
      } else {
        // A reason may have such a sign of its own.
        problems[problems.count - 1] += "; " + part
      }
    }
  }

  /// The path of a field at the beginning of a sentence, and what is said of it.
  private static func field(of text: String) -> (path: Substring, reason: Substring)? {
    guard let match = text.prefixMatch(of: /(?<path>[a-z][A-Za-z0-9_.\[\]-]*): (?=\S)/) else { return nil }
    return (match.output.path, text[match.range.upperBound...])
  }
}

extension SentenceCatalogue {
  /// What the client shows of the library's sentences.
  static let readers = SentenceCatalogue(
    patterns(files, text, xml, documents, tables, columns, fields, kinds, tests, store, losses) + formulas
      + lossDescriptions)

  /// What losses are of, where the readers name it.
  static let lossDetails = SentenceCatalogue(patterns(details))

  private static func patterns(_ topics: KeyValuePairs<String, String>...) -> [SentencePattern] {
    topics.flatMap { $0.map { SentencePattern($0.key, $0.value) } }
  }

  /// Faults of formulas, whose words the review has too: alone, and as a reader tells of one in a line.
  private static var formulas: [SentencePattern] {
    let problems: [(FormulaFault.Problem, FormulaFault.Problem)] = [
      (.looseDollar, .looseDollar), (.unclosedBrace, .unclosedBrace), (.unopenedBrace, .unopenedBrace),
      (.unclosedFence, .unclosedFence), (.unopenedFence, .unopenedFence), (.nestedTooDeep, .nestedTooDeep),
      (.unclosedDelimiter("{}"), .unclosedDelimiter("{1}")), (.unopenedDelimiter("{}"), .unopenedDelimiter("{1}")),
      (.unclosedEnvironment("{}"), .unclosedEnvironment("{1}")),
      (.unopenedEnvironment("{}"), .unopenedEnvironment("{1}")),
      (.mismatchedEnvironment(opening: "{}", closing: "{}"), .mismatchedEnvironment(opening: "{1}", closing: "{2}")),
      (.missingArgument("{}"), .missingArgument("{1}")), (.unknownCommand("{}"), .unknownCommand("{1}")),
      (.unknownEnvironment("{}"), .unknownEnvironment("{1}")),
    ]
    return problems.map { english, vietnamese in
      SentencePattern(FormulaFault(offset: 0, problem: english).description, vietnamese.vietnamese)
    } + [SentencePattern("{} ({}, {#})", "<1> (<2>, dòng {3})")]
  }

  /// A loss in one line, as a finding tells of what stands between questions.
  private static var lossDescriptions: [SentencePattern] {
    LossSubject.allCases.flatMap { subject in
      [
        SentencePattern("\(subject.words) \"{}\"", "\(subject.vietnamese) \"{1}\""),
        SentencePattern(subject.words, subject.vietnamese),
      ]
    }
      + FormatLoss.Outcome.allCases.flatMap { outcome in
        [
          SentencePattern("{}: \(outcome.rawValue)", "<1>: \(outcome.vietnamese)"),
          SentencePattern("{}: \(outcome.rawValue), {}", "<1>: \(outcome.vietnamese), <2>"),
        ]
      }
  }
}
