import Foundation
import QuestionModel

/// The figures of one run.
struct Report {
  private struct Line {
    let name: String
    let value: Double
    let unit: String
  }

  private var lines: [Line] = []

  mutating func add(_ name: String, _ value: Double, _ unit: String) {
    lines.append(Line(name: name, value: value, unit: unit))
    FileHandle.standardError.write(Data("\(name): \(Self.text(value)) \(unit)\n".utf8))
  }

  var table: String {
    let rows = lines.map { "| \($0.name) | \(Self.text($0.value)) \($0.unit) |" }
    return (["| measure | figure |", "|---|---|"] + rows).joined(separator: "\n")
  }

  var jsonText: String {
    CanonicalJSON.text(
      of: .array(
        lines.map { ["measure": .string($0.name), "unit": .string($0.unit), "value": .number($0.value)] }))
  }

  private static func text(_ value: Double) -> String {
    value >= 100 ? String(Int(value.rounded())) : String((value * 1000).rounded() / 1000)
  }
}

extension Duration {
  /// The span in seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

/// Values of one measurement, such as times in milliseconds.
struct Samples: Sendable {
  private var values: [Double] = []

  mutating func add(_ value: Double) { values.append(value) }

  mutating func add(_ duration: Duration) { add(duration.seconds * 1000) }

  func quantile(_ share: Double) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }
}
