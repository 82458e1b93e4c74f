import QuestionModel
import QuestionSync

/// Small invented versions.
enum Samples {
  static func version(
    _ kind: QuestionKind = .singleChoice, options: Int = 4, right: [String] = ["a"],
    status: QuestionStatus = .published, _ change: (inout Question) -> Void = { _ in }
  ) -> QuestionVersion {
    var content = QuestionContent(kind: kind, stem: "Which?")
    content.choices = ["a", "b", "c", "d", "e"].prefix(options).map { Choice(id: $0, text: "Option \($0)") }
    var question = Question(content: content, key: AnswerKey(right: right))
    change(&question)
    return QuestionVersion(question: question, status: status)
  }

  static func media(_ number: UInt8, _ alternative: String? = nil) -> MediaReference {
    MediaReference(digest: ContentDigest(of: [number]), type: "image/png", alternative: alternative)
  }
}

extension QuestionVersion {
  /// The same with other content, key or status.
  func changed(_ status: QuestionStatus? = nil, _ change: (inout Question) -> Void = { _ in }) -> QuestionVersion {
    var copy = self
    change(&copy.question)
    copy.status = status ?? self.status
    return copy
  }
}

extension QuestionMerge {
  /// The names of all conflicts.
  var conflictNames: [String] { conflicts.map(\.name) }

  /// What a field changed to.
  func merged(_ name: String) -> JSONValue? { fields.first { $0.name == name }?.merged }
}
