import Foundation

/// Sine of an angle in radians.
@Sendable func sine(_ angle: Double) -> Double { sin(angle) }

/// Cosine of an angle in radians.
@Sendable func cosine(_ angle: Double) -> Double { cos(angle) }

/// Natural logarithm.
@Sendable func logarithm(_ value: Double) -> Double { log(value) }

/// The angle of a direction, in radians.
func direction(_ x: Double, _ y: Double) -> Double { atan2(y, x) }

/// e to a power.
@Sendable func exponential(_ value: Double) -> Double { exp(value) }

/// A power; of a negative base too where the exponent is whole.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// Whether two numbers agree but for the last digits of a computation.
func agree(_ left: Double, _ right: Double, within share: Double = 1e-7) -> Bool {
  guard left.isFinite, right.isFinite else { return left == right }
  return (left - right).magnitude <= share * max(1e-12, left.magnitude, right.magnitude)
    || (left.magnitude < 1e-12 && right.magnitude < 1e-12)
}

/// An integral by Simpson's rule.
func simpson(from start: Double, to end: Double, steps: Int = 200, _ integrand: (Double) -> Double?) -> Double? {
  let width = (end - start) / Double(steps)
  var sum = 0.0
  for step in 0...steps {
    guard let value = integrand(start + Double(step) * width) else { return nil }
    sum += value * (step == 0 || step == steps ? 1 : step % 2 == 1 ? 4 : 2)
  }
  return sum * width / 3
}

/// A derivative by the five-point stencil.
func slope(at point: Double, _ function: (Double) -> Double?) -> Double? {
  let step = 1e-3
  guard let a = function(point - 2 * step), let b = function(point - step), let c = function(point + step),
    let d = function(point + 2 * step)
  else { return nil }
  return (a - 8 * b + 8 * c - d) / (12 * step)
}

/// A zero of a function that changes its sign between two points.
func bisect(_ low: Double, _ high: Double, _ function: (Double) -> Double) -> Double {
  var (low, high) = (low, high)
  let sign = function(low) < 0
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if (function(middle) < 0) == sign { low = middle } else { high = middle }
  }
  return (low + high) / 2
}
