/// Numbers 0 and up in sets that only ever join (union-find, with halved paths).
struct DisjointSets {
  private var parents: [UInt32]

  /// Each number in a set of its own.
  init(count: Int) { parents = (0..<UInt32(count)).map { $0 } }

  /// The least number of the set that a number is in.
  mutating func root(of number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[Int(parents[number])]
      number = Int(parents[number])
    }
    return number
  }

  /// Joins the sets of two numbers.
  mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (root(of: left), root(of: right))
    if left < right { parents[right] = UInt32(left) } else { parents[left] = UInt32(right) }
  }
}
