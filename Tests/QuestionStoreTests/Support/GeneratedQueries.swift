import QuestionModel

/// Searches of every form the grammar has, over the words and values of `GeneratedQuestions`.
enum GeneratedQueries {
  static func query(_ generator: inout FixedGenerator, depth: Int = 2) -> String {
    let parts = (0..<Int.random(in: 1...3, using: &generator)).map { _ in part(&generator, depth: depth) }
    return parts.joined(separator: generator.happens(0.25) ? " OR " : " ")
  }

  private static func part(_ generator: inout FixedGenerator, depth: Int) -> String {
    if generator.happens(0.15) { return "-" + part(&generator, depth: depth) }
    if depth > 0, generator.happens(0.2) { return "(" + query(&generator, depth: depth - 1) + ")" }
    return generator.happens(0.6) ? words(&generator) : filter(&generator)
  }

  private static func words(_ generator: inout FixedGenerator) -> String {
    let word = generator.pick(GeneratedQuestions.words)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return word
    case 1: return TextFolding.fold(word)
    case 2: return String(word.prefix(Int.random(in: 1...3, using: &generator))) + "*"
    default: return "\"" + generator.pick(1...3, of: GeneratedQuestions.words).joined(separator: " ") + "\""
    }
  }

  private static func filter(_ generator: inout FixedGenerator) -> String {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: return "status:" + generator.pick(QuestionStatus.allCases).rawValue
    case 1: return "kind:" + generator.pick(QuestionKind.known + [.unknown("matching")]).name
    case 2: return "level:\"" + generator.pick(GeneratedQuestions.levels) + "\""
    case 3: return "lang:" + generator.pick(GeneratedQuestions.languages + ["en-gb", "zh", "e"])
    case 4: return "author:\"" + generator.pick(GeneratedQuestions.authors) + "\""
    case 5:
      return generator.pick([
        "is:conflict", "has:media", "has:comment", "has:passage", "passage:\(Sample.id(3))", "passage:p1",
      ])
    case 6: return "id:\(Sample.id(Int.random(in: 0..<300, using: &generator)))"
    case 7:
      let moment = GeneratedQuestions.start + Int64.random(in: 0..<60, using: &generator) * GeneratedQuestions.day
      let date = Timestamp(milliseconds: moment).description
      return "changed:" + generator.pick([">", ">=", "<", "<=", "=", ""])
        + (generator.happens(0.7) ? String(date.prefix(10)) : date)
    default:
      let tag = generator.pick(GeneratedQuestions.tags + ["topic:ham-so", "subject:toan", "không-có"])
      return tag.contains(":") && generator.happens(0.7) ? tag : "tag:" + tag
    }
  }
}
