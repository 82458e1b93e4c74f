/// The sums of a whole test and of each of its items, kept up to date attempt by attempt.
public struct ExamSums: Sendable, Hashable {
  /// The sums of the test.
  public var test: TestSums
  /// What is kept of each item, by its id.
  public var items: [String: ItemTally]

  /// Sums, such as those that were stored.
  ///
  /// - Parameters:
  ///   - test: the sums of the test.
  ///   - items: those of its items by id; items that an attempt does not hold may be missing while it is added.
  public init(test: TestSums = TestSums(), items: [String: ItemTally] = [:]) {
    self.test = test
    self.items = items
  }

  /// Adds a finished attempt.
  ///
  /// - Parameter attempt: its marks; an attempt without items changes nothing.
  public mutating func add(_ attempt: ScoredAttempt) { change(by: 1, attempt) }

  /// Takes away an attempt that was added, as before its marks change or its student is erased.
  ///
  /// - Parameter attempt: its marks as they were added.
  public mutating func remove(_ attempt: ScoredAttempt) { change(by: -1, attempt) }

  private mutating func change(by sign: Int, _ attempt: ScoredAttempt) {
    guard !attempt.marks.isEmpty else { return }
    test.change(by: sign, attempt.total, of: attempt.maximum)
    for mark in attempt.marks {
      items[mark.item, default: ItemTally()].change(by: sign, mark, in: attempt)
      if sign < 0, items[mark.item]?.isEmpty == true { items[mark.item] = nil }
    }
  }

  /// The sums of the attempts of both.
  public static func + (left: ExamSums, right: ExamSums) -> ExamSums {
    ExamSums(test: left.test + right.test, items: left.items.merging(right.items, uniquingKeysWith: +))
  }
}

extension ExamSums: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    guard let test = reader.value("test") else { throw FieldProblem(reader.field("test"), "is missing") }
    self.test = try TestSums(json: test, path: reader.field("test"))
    items = try reader.dictionary("items") { (json, path) throws(FieldProblem) in
      try ItemTally(json: json, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    ["test": test.json, "items": .object(JSONObject(items.map { ($0.key, $0.value.json) }))]
  }
}
