/// Where files keep the equations of MathType and of Microsoft's Equation Editor ("How MTEF is stored in files and
/// objects" of the MathType SDK).
enum MathTypeObject {
  private static let stream = "Equation Native"
  /// The header of the stream, EQNOLEFILEHDR.
  private static let headerSize = 28

  /// The equation of an OLE object, in MTEF.
  ///
  /// - Throws: `MathTypeFault` where the object is damaged or holds none.
  static func equation(inObject bytes: [UInt8]) throws(MathTypeFault) -> ArraySlice<UInt8> {
    guard let file = CompoundFile(bytes) else { throw .damaged }
    guard let stream = file.stream(stream) else { throw .noEquation }
    guard stream.count > headerSize else { throw .cut }
    // Some programs write a length that is too long.
    let length = (0..<4).reduce(0) { $0 | Int(stream[8 + $1]) << (8 * $1) }
    let equation = stream[headerSize...]
    return length > 0 ? equation.prefix(length) : equation
  }

  /// The equation that the preview picture of an object keeps in a comment; nil where it has none.
  ///
  /// MathType 6 and later write `AppsMFCC`, a version, two lengths, who wrote it, and the data; those before write
  /// `MathTypeUU`, a length and the data.
  static func equation(inPicture bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes.count <= CompoundFile.maximumSize else { return nil }
    let marks = (newer: Array("AppsMFCC".utf8), older: Array("MathTypeUU".utf8))
    var index = 0
    while index + marks.older.count + 2 < bytes.count {
      defer { index += 1 }
      if bytes[index] == marks.newer[0], bytes[index...].starts(with: marks.newer) {
        let lengths = index + marks.newer.count + 2
        guard lengths + 8 < bytes.count,
          let signature = bytes[(lengths + 8)...].prefix(64).firstIndex(of: 0), signature + 1 < bytes.count
        else { continue }
        let length = (0..<4).reduce(0) { $0 | Int(bytes[lengths + 4 + $1]) << (8 * $1) }
        let total = (0..<4).reduce(0) { $0 | Int(bytes[lengths + $1]) << (8 * $1) }
        // One that goes on in a further comment is not put together.
        guard total == length, isEquation(bytes[signature + 1]) else { continue }
        return bytes[(signature + 1)...].prefix(length)
      }
      if bytes[index] == marks.older[0], bytes[index...].starts(with: marks.older) {
        let start = index + marks.older.count
        let length = Int(bytes[start]) | Int(bytes[start + 1]) << 8
        guard start + 2 < bytes.count, isEquation(bytes[start + 2]) else { continue }
        return bytes[(start + 2)...].prefix(length)
      }
    }
    return nil
  }

  /// MathML stands in the same kind of comment and begins otherwise.
  private static func isEquation(_ version: UInt8) -> Bool { (1...5).contains(version) }
}
