/// The formula of an object of MathType or Equation Editor.
struct MathTypeFormula {
  /// The TeX, without dollars.
  let tex: String
  /// What of it was not understood and is left out, in words.
  let unknown: [String]
  /// Whether it was made to stand within text; nil where the file does not say.
  let isInline: Bool?

  /// Reads the equation of an OLE object.
  init(object bytes: [UInt8]) throws(MathTypeFault) { try self.init(MathTypeObject.equation(inObject: bytes)) }

  /// Reads the equation that a preview picture keeps; nil where it has none or a broken one.
  init?(picture bytes: [UInt8]) {
    guard let equation = MathTypeObject.equation(inPicture: bytes) else { return nil }
    try? self.init(equation)
  }

  /// Reads an equation in MTEF.
  init(_ bytes: ArraySlice<UInt8>) throws(MathTypeFault) {
    let equation = try MTEFReader.equation(bytes)
    var printer = MTEFTex()
    tex = printer.tex(equation.nodes)
    unknown = printer.unknown.sorted()
    isInline = equation.isInline
  }
}
