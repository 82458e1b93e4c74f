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
}

extension FormatReader {
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
