/// The part of the covariances that differs from pattern to pattern.
///
/// The derivative for known abilities is x(1, θ) − P(1, θ), where x is 1 for a right answer. Under a posterior x is
/// fixed, so that all covariances come from those of θ and P, and three numbers a parameter hold them.
struct PatternLoss {
  /// The mean of P(1, θ).
  var expected: [Double]
  /// x where the parameter is a slope, else 0.
  var isRight: [Double]
  /// The covariance of θ and P(1, θ).
  private var withAbility: [Double]
  private var variance = 0.0

  /// Room for so many parameters.
  init(size: Int) {
    expected = Array(repeating: 0, count: size)
    isRight = expected
    withAbility = expected
  }

  /// Takes in a pattern: the means of P, θP and θ²P of each item, zero where it was not answered.
  mutating func set(
    _ means: [Double], _ posterior: MarginalLikelihood.Posterior, _ likelihood: MarginalLikelihood, items: Int
  ) {
    let nodes = likelihood.quadrature.nodes
    variance = 0
    for node in posterior.nodes {
      let deviation = nodes[node] - posterior.mean
      variance += posterior.shares[node] * deviation * deviation
    }
    for row in expected.indices {
      expected[row] = means[row]
      withAbility[row] = means[row + items] - posterior.mean * means[row]
      isRight[row] = 0
    }
    for item in likelihood.patterns.rights[posterior.pattern] { isRight[items + Int(item)] = 1 }
  }

  /// Takes the covariances off the information, but for those of P(1, θ) that a whole group shares.
  func add(_ weight: Double, to cells: inout [Double]) {
    let size = expected.count
    cells.withUnsafeMutableBufferPointer { cells in
      expected.withUnsafeBufferPointer { expected in
        isRight.withUnsafeBufferPointer { isRight in
          withAbility.withUnsafeBufferPointer { withAbility in
            for row in 0..<size {
              let byExpected = weight * expected[row]
              let byAbility = weight * isRight[row]
              let byRight = weight * (withAbility[row] - variance * isRight[row])
              let start = row &* size
              for column in row..<size {
                cells[start &+ column] +=
                  byExpected * expected[column] + byAbility * withAbility[column] + byRight * isRight[column]
              }
            }
          }
        }
      }
    }
  }

  /// Adds the products of what `expected` holds.
  func addSquares(_ weight: Double, to cells: inout [Double]) {
    for row in expected.indices { Self.addRow(weight * expected[row], expected, row, to: &cells) }
  }

  /// Adds a multiple of a row of numbers, from the diagonal on.
  static func addRow(_ factor: Double, _ numbers: [Double], _ row: Int, to cells: inout [Double]) {
    let size = numbers.count
    guard factor != 0 else { return }
    cells.withUnsafeMutableBufferPointer { cells in
      numbers.withUnsafeBufferPointer { numbers in
        let start = row &* size
        for column in row..<size { cells[start &+ column] += factor * numbers[column] }
      }
    }
  }
}
