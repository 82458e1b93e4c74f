/// A mark as item analysis counts it: with what was chosen, and under which name.
public struct CountedMark: Sendable, Hashable {
  /// The mark.
  public var mark: ItemMark
  /// What its statistics are kept under: the same for the same revision of a question in every paper of a test.
  public var key: String
  /// What was chosen; nil for an item without options.
  public var chosen: [String]?
  /// Whether the student came as far.
  public var isReached: Bool

  /// A counted mark.
  public init(mark: ItemMark, key: String, chosen: [String]?, isReached: Bool) {
    self.mark = mark
    self.key = key
    self.chosen = chosen
    self.isReached = isReached
  }

  /// The name of a judged statement among the options of a cluster.
  ///
  /// - Parameters:
  ///   - statement: the id of the statement.
  ///   - isTrue: how it was judged.
  /// - Returns: such as `a:true`.
  public static func option(_ statement: String, _ isTrue: Bool) -> String { "\(statement):\(isTrue)" }

  /// The marks of an attempt.
  ///
  /// - Parameters:
  ///   - marks: in the order of the student's paper.
  ///   - responses: what was answered, by item.
  ///   - key: what the statistics of an item are kept under, and its question; nil for an essay.
  /// - Returns: the marks; what stands after the last answer was not reached.
  public static func counted(
    _ marks: [ItemMark], responses: [String: Response], key: (String) -> (key: String, content: QuestionContent?)
  ) -> [CountedMark] {
    let last = marks.lastIndex { !(responses[$0.item]?.isEmpty ?? true) } ?? -1
    return marks.enumerated().map { index, mark in
      let (key, content) = key(mark.item)
      return CountedMark(
        mark: mark, key: key, chosen: chosen(responses[mark.item], content),
        // Points that everybody got were earned by those too who did not come so far.
        isReached: index <= last || mark.points != 0)
    }
  }

  private static func chosen(_ response: Response?, _ content: QuestionContent?) -> [String]? {
    guard let content else { return nil }
    switch (content.kind, response) {
    case (.singleChoice, .choices(let ids)), (.multipleResponse, .choices(let ids)), (.trueFalse, .choices(let ids)):
      return ids.sorted()
    case (.trueFalseCluster, .statements(let judgements)):
      return judgements.map { option($0, $1) }.sorted()
    case (.singleChoice, _), (.multipleResponse, _), (.trueFalse, _), (.trueFalseCluster, _): return []
    default: return nil
    }
  }
}

extension ItemOptions {
  /// The options of a question, as `CountedMark` names what is chosen.
  ///
  /// - Parameter question: the question with its key.
  public init(_ question: Question) {
    let (content, right) = (question.content, Set(question.key.right))
    switch content.kind {
    case .singleChoice, .multipleResponse: self.init(content.choices.map(\.id), right: right)
    case .trueFalse: self.init(["true", "false"], right: right)
    case .trueFalseCluster:
      let ids = content.choices.map(\.id)
      self.init(
        ids.flatMap { [CountedMark.option($0, true), CountedMark.option($0, false)] },
        right: Set(ids.map { CountedMark.option($0, right.contains($0)) }))
    default: self.init()
    }
  }
}

extension ScoredAttempt {
  /// The attempt that some marks make; nil where none of them counts.
  ///
  /// What waits for a teacher, counts for nobody or is worth nothing is left out.
  ///
  /// - Parameter marks: the marks of the attempt.
  public init?(_ marks: [CountedMark]) {
    let answers = marks.compactMap { counted -> ScoredAnswer? in
      guard counted.mark.maximum > 0, counted.mark.reason != .waits else { return nil }
      return ScoredAnswer(
        item: counted.key, points: counted.mark.points, maximum: counted.mark.maximum, chosen: counted.chosen,
        isReached: counted.isReached)
    }
    guard !answers.isEmpty, let attempt = try? ScoredAttempt(answers) else { return nil }
    self = attempt
  }
}

extension CountedMark: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    key = try reader.string("key")
    chosen = reader.rest["chosen"] == nil ? nil : try reader.strings("chosen")
    isReached = try !reader.flag("unreached")
    mark = try ItemMark(json: .object(reader.rest), path: path)
  }

  /// The JSON form: that of the mark, with more.
  public var json: JSONValue {
    var object = mark.json.object ?? JSONObject()
    object["chosen"] = chosen.map { .strings($0) }
    object["key"] = .string(key)
    object["unreached"] = isReached ? nil : true
    return .object(object)
  }
}
