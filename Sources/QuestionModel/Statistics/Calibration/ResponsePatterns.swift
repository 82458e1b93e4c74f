/// Students with the same answers together, and those who answered the same items side by side: what the likelihood
/// is summed over.
struct ResponsePatterns: Sendable {
  /// Patterns that answer the same items.
  struct Group: Sendable {
    /// The items answered, ascending.
    var answered: [Int]
    /// The items not answered, ascending.
    var missing: [Int]
    /// The places of the patterns.
    var patterns: Range<Int>
  }

  /// How many items there are.
  let itemCount: Int
  /// Patterns by what they answer.
  private(set) var groups: [Group] = []
  /// How many students show each pattern.
  private(set) var weights: [Double] = []
  /// The items that each pattern answers rightly.
  private(set) var rights: [[Int32]] = []
  /// How many students answered each item rightly.
  private(set) var rightCounts: [Double]
  /// The place of each student's pattern.
  private(set) var places: [Int]

  /// The patterns of a matrix.
  ///
  /// - Parameters:
  ///   - matrix: the answers.
  ///   - items: the columns that count, which become items 0 and up.
  init(_ matrix: ResponseMatrix, items: [Int]) {
    itemCount = items.count
    rightCounts = Array(repeating: 0, count: items.count)
    places = Array(repeating: 0, count: matrix.studentCount)
    var numbers: [[UInt8]: Int] = [:]
    var rows: [[UInt8]] = []
    var counts: [Double] = []
    for student in 0..<matrix.studentCount {
      let start = student * matrix.itemCount
      let row = items.map { matrix.cells[start + $0] }
      let number = numbers[row] ?? rows.count
      if number == rows.count {
        numbers[row] = number
        rows.append(row)
        counts.append(0)
      }
      counts[number] += 1
      places[student] = number
    }
    arrange(rows, counts)
  }

  /// Puts the patterns in the order of their groups.
  private mutating func arrange(_ rows: [[UInt8]], _ counts: [Double]) {
    let missing = ResponseMatrix.Mark.missing.rawValue
    var numbers: [[Bool]: Int] = [:]
    var members: [(mask: [Bool], rows: [Int])] = []
    for index in rows.indices {
      let mask = rows[index].map { $0 != missing }
      let number = numbers[mask] ?? members.count
      if number == members.count {
        numbers[mask] = number
        members.append((mask, []))
      }
      members[number].rows.append(index)
    }
    var placeOfRow = Array(repeating: 0, count: rows.count)
    for group in members {
      let start = weights.count
      for row in group.rows {
        placeOfRow[row] = weights.count
        let right = rows[row].indices.filter { rows[row][$0] == ResponseMatrix.Mark.right.rawValue }
        for item in right { rightCounts[item] += counts[row] }
        rights.append(right.map(Int32.init))
        weights.append(counts[row])
      }
      let answered = group.mask.indices.filter { group.mask[$0] }
      let missing = group.mask.indices.filter { !group.mask[$0] }
      groups.append(Group(answered: answered, missing: missing, patterns: start..<weights.count))
    }
    places = places.map { placeOfRow[$0] }
  }
}
