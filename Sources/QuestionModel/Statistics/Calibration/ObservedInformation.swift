/// What the answers tell about the parameters: the negated second derivatives of the log likelihood, whose inverse
/// holds the variances of the estimates.
///
/// It is the information that known abilities would give, less what is lost because they are not known (Louis 1982):
/// the covariances, over each pattern's posterior, of the derivatives for known abilities.
struct ObservedInformation {
  let likelihood: MarginalLikelihood
  let parameters: ItemParameters

  /// Products of two numbers that covariances in each group of patterns may take before they are left for the sum of
  /// squared derivatives: about ten seconds.
  private static let affordable = 1e10

  private var items: Int { parameters.slopes.count }

  /// The information; intercepts in their order, then slopes.
  func matrix() -> SymmetricMatrix {
    let size = 2 * items
    let nodes = likelihood.quadrature.nodes.count
    let cost = Double(likelihood.patterns.groups.count) * Double(size * size / 2) * Double(nodes)
    return cost <= Self.affordable ? secondDerivatives() : squaredDerivatives()
  }

  /// Of each node and item: the probability of a right answer, that times the ability, and times its square.
  private var probabilities: [Double] {
    var table: [Double] = []
    for ability in likelihood.quadrature.nodes {
      let right = parameters.slopes.indices.map {
        Logistic.probability(parameters.intercepts[$0] + parameters.slopes[$0] * ability)
      }
      table += right
      table += right.map { $0 * ability }
      table += right.map { $0 * ability * ability }
    }
    return table
  }

  /// The exact second derivatives.
  func secondDerivatives() -> SymmetricMatrix {
    var information = SymmetricMatrix(size: 2 * items)
    let table = probabilities
    let nodes = likelihood.quadrature.nodes.count
    var inGroups = Array(repeating: Array(repeating: 0.0, count: nodes), count: likelihood.patterns.groups.count)
    var expected = Array(repeating: 0.0, count: 3 * items)
    var loss = PatternLoss(size: 2 * items)
    likelihood.visit(parameters) { posterior in
      let weight = likelihood.patterns.weights[posterior.pattern]
      for node in posterior.nodes { inGroups[posterior.group][node] += weight * posterior.shares[node] }
      expect(table, posterior, &expected)
      loss.set(expected, posterior, likelihood, items: items)
      loss.add(weight, to: &information.cells)
    }
    for (group, abilities) in zip(likelihood.patterns.groups, inGroups) {
      add(group, abilities, table, to: &information)
    }
    return information
  }

  /// The sum of the products of the patterns' first derivatives, which estimates the same where students are many
  /// (Berndt, Hall, Hall, Hausman 1974), at less cost where each of them had other items.
  func squaredDerivatives() -> SymmetricMatrix {
    var information = SymmetricMatrix(size: 2 * items)
    let table = probabilities
    var expected = Array(repeating: 0.0, count: 3 * items)
    var loss = PatternLoss(size: 2 * items)
    likelihood.visit(parameters) { posterior in
      expect(table, posterior, &expected)
      loss.set(expected, posterior, likelihood, items: items)
      for item in 0..<items {
        let isRight = loss.isRight[items + item]
        loss.expected[item] -= isRight
        loss.expected[items + item] -= isRight * posterior.mean
      }
      loss.addSquares(likelihood.patterns.weights[posterior.pattern], to: &information.cells)
    }
    return information
  }

  /// The means over a posterior of the rows of a table; zero for the items not answered.
  private func expect(_ table: [Double], _ posterior: MarginalLikelihood.Posterior, _ expected: inout [Double]) {
    let width = expected.count
    expected.withUnsafeMutableBufferPointer { expected in
      table.withUnsafeBufferPointer { table in
        for column in 0..<width { expected[column] = 0 }
        for node in posterior.nodes {
          let (share, start) = (posterior.shares[node], node &* width)
          for column in 0..<width { expected[column] += share * table[start &+ column] }
        }
      }
    }
    for item in likelihood.patterns.groups[posterior.group].missing {
      for part in 0..<3 { expected[part * items + item] = 0 }
    }
  }

  /// Adds the information of known abilities and the part of the covariances that is the same for a whole group.
  private func add(
    _ group: ResponsePatterns.Group, _ abilities: [Double], _ table: [Double], to information: inout SymmetricMatrix
  ) {
    let nodes = likelihood.quadrature.nodes
    let rows = group.answered + group.answered.map { $0 + items }
    var values = Array(repeating: 0.0, count: 2 * items)
    for node in nodes.indices where abilities[node] > 0 {
      let start = node * 3 * items
      for row in rows { values[row] = table[start + row] }
      for item in group.answered {
        let weight = abilities[node] * values[item] * (1 - values[item])
        information.add(weight, item, item)
        information.add(weight * nodes[node], item, item + items)
        information.add(weight * nodes[node] * nodes[node], item + items, item + items)
      }
      for row in rows {
        PatternLoss.addRow(-abilities[node] * values[row], values, row, to: &information.cells)
      }
    }
  }
}
