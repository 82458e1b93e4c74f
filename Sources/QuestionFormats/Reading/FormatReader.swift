/// Reads a file while its bytes come in, holding no more of it than it must.
public protocol FormatReader: Sendable {
  /// Takes the next bytes.
  ///
  /// - Parameter chunk: any number of bytes.
  /// - Returns: what is complete with them, in the order of the file.
  /// - Throws: `FormatFault` where the file cannot be read on.
  mutating func items(of chunk: [UInt8]) throws(FormatFault) -> [PendingItem]

  /// Ends the file; called again until it gives nothing.
  ///
  /// - Returns: what is left, in parts.
  /// - Throws: `FormatFault` where the file ends too early.
  mutating func rest() throws(FormatFault) -> [PendingItem]

  /// How texts of a document read whose fonts are from before Unicode, for a person to choose: converted first, then as
  /// they stand; none where there are none, or somebody has said how they are encoded.
  var fontSamples: [EncodingSample] { get }
}

extension FormatReader {
  /// Only documents have fonts.
  public var fontSamples: [EncodingSample] { [] }

  /// Reads a whole file that is in memory.
  ///
  /// - Parameter bytes: the file.
  /// - Returns: everything in it.
  /// - Throws: `FormatFault` where the file cannot be read on.
  public mutating func all(of bytes: [UInt8]) throws(FormatFault) -> [FormatItem] {
    var items = try self.items(of: bytes).map { $0.read() }
    while true {
      let rest = try self.rest()
      guard !rest.isEmpty else { return items }
      items += rest.map { $0.read() }
    }
  }
}
