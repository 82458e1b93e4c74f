/// A symmetric matrix, of which the upper triangle is kept.
struct SymmetricMatrix: Sendable {
  let size: Int
  /// Rows; only from the diagonal on do they hold anything.
  var cells: [Double]

  /// A matrix of zeros.
  init(size: Int) {
    self.size = size
    cells = Array(repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { row <= column ? cells[row * size + column] : cells[column * size + row] }
    set { if row <= column { cells[row * size + column] = newValue } else { cells[column * size + row] = newValue } }
  }

  /// Adds a number to a cell.
  mutating func add(_ number: Double, _ row: Int, _ column: Int) { self[row, column] += number }

  /// The matrix of some of the rows and columns.
  func selecting(_ rows: [Int]) -> SymmetricMatrix {
    var part = SymmetricMatrix(size: rows.count)
    for (row, from) in rows.enumerated() {
      for column in row..<rows.count { part[row, column] = self[from, rows[column]] }
    }
    return part
  }

  /// The inverse by Cholesky's decomposition; nil where the matrix is not positive definite, up to rounding.
  func inverse() -> SymmetricMatrix? {
    guard let root = choleskyRoot() else { return nil }
    // The rows of the inverse of the root, from its columns.
    var inverted = Array(repeating: 0.0, count: size * size)
    for column in 0..<size {
      for row in column..<size {
        var sum = row == column ? 1.0 : 0
        for index in column..<row { sum -= root[row * size + index] * inverted[column * size + index] }
        inverted[column * size + row] = sum / root[row * size + row]
      }
    }
    var result = SymmetricMatrix(size: size)
    for row in 0..<size {
      for column in row..<size {
        var sum = 0.0
        for index in column..<size { sum += inverted[row * size + index] * inverted[column * size + index] }
        result[row, column] = sum
      }
    }
    return result
  }

  /// The lower triangle whose product with its transpose is this matrix, by rows.
  private func choleskyRoot() -> [Double]? {
    var root = Array(repeating: 0.0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        var sum = self[row, column]
        for index in 0..<column { sum -= root[row * size + index] * root[column * size + index] }
        if row == column {
          guard sum > 1e-11 * self[row, row], sum.isFinite else { return nil }
          root[row * size + row] = sum.squareRoot()
        } else {
          root[row * size + column] = sum / root[column * size + column]
        }
      }
    }
    return root
  }
}
