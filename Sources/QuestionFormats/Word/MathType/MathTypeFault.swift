/// Why nothing of an equation can be read.
enum MathTypeFault: Error, Equatable {
  /// The object is no compound file.
  case damaged
  /// The object has no stream with an equation.
  case noEquation
  /// A version of the format that is not known here.
  case version(Int)
  /// The bytes end within the equation.
  case cut
  /// A kind of record that is not known, behind which nothing can be found.
  case record(Int)
  case tooDeep

  /// The reason and what helps, as a loss tells it.
  var note: String { "\(reason); convert it to a formula of Word" }

  private var reason: String {
    switch self {
    case .damaged: "the object is damaged"
    case .noEquation: "the object holds no equation"
    case .version(let number): "equations of the version \(number) are not known here"
    case .cut: "the equation breaks off"
    case .record(let kind): "the equation has a record of the unknown kind \(kind)"
    case .tooDeep: "the equation is nested too deep"
    }
  }
}
