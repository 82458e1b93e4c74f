/// How much of a row or column of space one part of it takes.
public enum Length: Sendable, Hashable {
  /// So many cells, as far as there is room.
  case cells(Int)
  /// A share of the whole without gaps, 0 to 1, rounded down.
  case fraction(Double)
  /// A share of what the others leave, by weight.
  case flexible(Int)

  /// All that the others leave.
  public static let rest = Length.flexible(1)

  /// The sizes in cells of `lengths` laid side by side in `total` cells with `gap` cells between them.
  /// The sum with the gaps is never over `total`: the last parts go short first.
  public static func resolve(_ lengths: [Length], in total: Int, gap: Int = 0) -> [Int] {
    let total = total.clamped(to: 0...coordinateRange.upperBound)
    let gap = gap.clamped(to: 0...coordinateRange.upperBound)
    let usable = Swift.max(0, total - Swift.min(total, gap &* Swift.max(0, lengths.count - 1)))
    var left = usable
    var sizes = lengths.map { length -> Int in
      let wanted = length.fixedCells(of: usable)
      let size = Swift.min(wanted, left)
      left -= size
      return size
    }
    var weights = lengths.reduce(0) { $0 + $1.weight }
    for (index, length) in lengths.enumerated() where length.weight > 0 {
      let size = left * length.weight / weights
      sizes[index] = size
      left -= size
      weights -= length.weight
    }
    return sizes
  }

  private func fixedCells(of total: Int) -> Int {
    switch self {
    case .cells(let count): count.clamped(to: 0...coordinateRange.upperBound)
    case .fraction(let share): share > 0 ? Int(Swift.min(share, 1) * Double(total)) : 0
    case .flexible: 0
    }
  }

  private var weight: Int {
    guard case .flexible(let weight) = self else { return 0 }
    return weight.clamped(to: 0...1_000)
  }
}
