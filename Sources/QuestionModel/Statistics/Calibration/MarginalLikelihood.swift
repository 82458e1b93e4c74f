import Foundation

/// The likelihood of answers with the abilities summed out (Bock and Aitkin 1981).
///
/// The model is an exponential family: what a pattern of right answers says about the ability is the sum of its slopes
/// alone. So a pattern costs a step an item and a step a node, not their product.
struct MarginalLikelihood: Sendable {
  let patterns: ResponsePatterns
  let quadrature: Quadrature

  /// What is known of the ability of the students with one pattern.
  struct Posterior {
    /// The pattern.
    var pattern = 0
    /// The group that it belongs to.
    var group = 0
    /// How likely each ability is; zero outside `nodes`.
    var shares: [Double]
    /// The abilities that are not next to impossible.
    var nodes = 0..<0
    /// Mean ability.
    var mean = 0.0
    /// Logarithm of how likely the pattern is.
    var logLikelihood = 0.0
  }

  /// What the parameters would be estimated from if abilities were known, as it is expected to be.
  struct Expectation {
    /// Logarithm of how likely all patterns are.
    var logLikelihood = 0.0
    /// How many students of each ability answered each item, item by item.
    var counts: [Double]
    /// Sum of the abilities of those who answered each item rightly.
    var rightAbilities: [Double]
  }

  /// Calls a function with the posterior of each pattern, group by group.
  func visit(_ parameters: ItemParameters, _ body: (Posterior) -> Void) {
    let size = quadrature.nodes.count
    let wrong = parameters.intercepts.indices.map { item in
      quadrature.nodes.map {
        Logistic.logComplement(parameters.intercepts[item] + parameters.slopes[item] * $0)
      }
    }
    var everyWrong = quadrature.logWeights
    for logs in wrong { for node in 0..<size { everyWrong[node] += logs[node] } }
    var posterior = Posterior(shares: Array(repeating: 0, count: size))
    for (index, group) in patterns.groups.enumerated() {
      let isNearlyAll = group.missing.count < group.answered.count
      var base = isNearlyAll ? everyWrong : quadrature.logWeights
      for item in isNearlyAll ? group.missing : group.answered {
        let logs = wrong[item]
        for node in 0..<size { base[node] += isNearlyAll ? -logs[node] : logs[node] }
      }
      posterior.group = index
      for pattern in group.patterns {
        posterior.pattern = pattern
        var (slope, intercept) = (0.0, 0.0)
        for item in patterns.rights[pattern] {
          slope += parameters.slopes[Int(item)]
          intercept += parameters.intercepts[Int(item)]
        }
        fill(&posterior, base, slope: slope)
        posterior.logLikelihood += intercept
        body(posterior)
      }
    }
  }

  /// Abilities e^-36 times as likely as the likeliest are below what a sum of doubles shows.
  private static let negligible = -36.0

  private func fill(_ posterior: inout Posterior, _ base: [Double], slope: Double) {
    let nodes = quadrature.nodes
    var greatest = -Double.infinity
    for node in nodes.indices {
      let log = base[node] + slope * nodes[node]
      posterior.shares[node] = log
      greatest = max(greatest, log)
    }
    var (sum, mean) = (0.0, 0.0)
    var (first, last) = (nodes.count, -1)
    for node in nodes.indices {
      let difference = posterior.shares[node] - greatest
      guard difference > Self.negligible else {
        posterior.shares[node] = 0
        continue
      }
      let share = exp(difference)
      posterior.shares[node] = share
      sum += share
      mean += share * nodes[node]
      first = min(first, node)
      last = node
    }
    posterior.nodes = first..<max(first, last + 1)
    for node in posterior.nodes { posterior.shares[node] /= sum }
    posterior.mean = mean / sum
    posterior.logLikelihood = greatest + log(sum)
  }

  /// The expectation of what is not known, given parameters: the E of expectation and maximization.
  func expectation(_ parameters: ItemParameters) -> Expectation {
    let size = quadrature.nodes.count
    var expectation = Expectation(
      counts: Array(repeating: 0, count: patterns.itemCount * size),
      rightAbilities: Array(repeating: 0, count: patterns.itemCount))
    var inGroups = Array(repeating: Array(repeating: 0.0, count: size), count: patterns.groups.count)
    visit(parameters) { posterior in
      let weight = patterns.weights[posterior.pattern]
      expectation.logLikelihood += weight * posterior.logLikelihood
      for node in posterior.nodes { inGroups[posterior.group][node] += weight * posterior.shares[node] }
      let ability = weight * posterior.mean
      for item in patterns.rights[posterior.pattern] { expectation.rightAbilities[Int(item)] += ability }
    }
    spread(inGroups, over: &expectation.counts)
    return expectation
  }

  /// Adds the students of each group to the items that they answered; those who answered nearly all are added to all
  /// items at once and taken from the others.
  private func spread(_ inGroups: [[Double]], over counts: inout [Double]) {
    let size = quadrature.nodes.count
    var everyone = Array(repeating: 0.0, count: size)
    for (group, abilities) in zip(patterns.groups, inGroups) {
      let isNearlyAll = group.missing.count < group.answered.count
      if isNearlyAll { for node in 0..<size { everyone[node] += abilities[node] } }
      for item in isNearlyAll ? group.missing : group.answered {
        let start = item * size
        for node in 0..<size { counts[start + node] += isNearlyAll ? -abilities[node] : abilities[node] }
      }
    }
    for item in 0..<patterns.itemCount {
      for node in 0..<size { counts[item * size + node] += everyone[node] }
    }
  }
}
