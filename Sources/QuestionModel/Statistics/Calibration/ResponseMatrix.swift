/// Which students answered which items rightly, a byte for each: what curves are estimated from.
public struct ResponseMatrix: Sendable, Hashable {
  /// One answer.
  public enum Mark: UInt8, Sendable, Hashable {
    case wrong
    case right
    /// Not given to the student, or not reached: it says nothing about either.
    case missing
  }

  /// How many items there are.
  public let itemCount: Int
  /// How many students there are.
  public private(set) var studentCount = 0
  /// Raw values of the marks, student by student.
  private(set) var cells: [UInt8] = []

  /// A matrix without students.
  ///
  /// - Parameter itemCount: how many items there are; below 0 counts as 0.
  public init(itemCount: Int) { self.itemCount = max(0, itemCount) }

  /// A matrix of attempts.
  ///
  /// - Parameters:
  ///   - attempts: one student each.
  ///   - items: ids of the items, one column each. An answer is right where it earned the whole, wrong where it earned
  ///     less, and missing where the attempt does not hold it or it was not reached.
  public init(_ attempts: some Sequence<ScoredAttempt>, items: [String]) {
    self.init(itemCount: items.count)
    let columns = Dictionary(items.enumerated().map { ($1, $0) }) { first, _ in first }
    for attempt in attempts {
      var row = Array(repeating: Mark.missing, count: items.count)
      for mark in attempt.marks where mark.isReached {
        if let column = columns[mark.item] { row[column] = mark.score >= mark.maximum ? .right : .wrong }
      }
      append(row)
    }
  }

  /// Adds a student.
  ///
  /// - Parameter marks: one an item, in their order; those that lack are missing, those beyond the items are left out.
  public mutating func append(_ marks: some Collection<Mark>) {
    cells.append(contentsOf: marks.prefix(itemCount).lazy.map(\.rawValue))
    studentCount += 1
    let lacking = studentCount * itemCount - cells.count
    cells.append(contentsOf: repeatElement(Mark.missing.rawValue, count: lacking))
  }

  /// One answer.
  ///
  /// - Parameters:
  ///   - student: from 0.
  ///   - item: from 0.
  /// - Returns: the mark; missing outside the matrix.
  public func mark(student: Int, item: Int) -> Mark {
    guard (0..<studentCount).contains(student), (0..<itemCount).contains(item) else { return .missing }
    return Mark(rawValue: cells[student * itemCount + item]) ?? .missing
  }
}
