import QuestionModel

@testable import QuestionFormats

/// A text read in the layouts of teachers.
struct LayoutTrial {
  let items: [FormatItem]

  init(_ text: String) {
    var reader = VietnameseTextReader()
    do throws(FormatFault) {
      items = try reader.all(of: Array(text.utf8))
    } catch {
      items = [FormatItem(.finding(error.description), at: error.place)]
    }
  }

  init(_ lines: [StyledLine]) { items = VietnameseText.items(lines).map { $0.read() } }

  init(_ items: [FormatItem]) { self.items = items }

  var read: [ReadQuestion] {
    items.compactMap { if case .question(let question) = $0.content { question } else { nil } }
  }

  var questions: [Question] { read.map(\.question).filter { $0.content.kind != .passage } }
  var passages: [ReadQuestion] { read.filter { $0.question.content.kind == .passage } }

  var findings: [String] {
    items.compactMap { if case .finding(let words) = $0.content { words } else { nil } }
  }

  var problems: [String] { read.flatMap(\.problems).map(\.description) }
  var losses: [String] { items.flatMap(\.losses).map(\.description) }

  /// Each question as its kind, its options and its key in one line.
  var summary: [String] {
    questions.map { question in
      let key = question.key
      let answers =
        key.right + key.numbers.map { "\($0.value)" } + key.answers.map(\.text)
      let options = question.content.choices.map(\.text).joined(separator: "/")
      return "\(question.content.stem)|\(options)|\(answers.joined(separator: ","))"
    }
  }

  func has(_ words: String, in texts: [String]) -> Bool { texts.contains { $0.contains(words) } }
}
