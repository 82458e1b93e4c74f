/// A figure that somebody else keeps and `/metrics` tells.
public struct ServiceGauge: Sendable {
  /// Its name after the customs of Prometheus, such as `password_hashing_waiting`.
  public let name: String
  /// What it says.
  public let help: String
  /// What it is now.
  public let value: @Sendable () -> Double

  /// A figure.
  public init(_ name: String, _ help: String, value: @escaping @Sendable () -> Double) {
    self.name = name
    self.help = help
    self.value = value
  }
}
