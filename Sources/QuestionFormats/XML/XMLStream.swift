internal import CXML
internal import Synchronization

/// Reads an XML document while its bytes come in, and gives the elements that are wanted, each whole, one by one.
///
/// Nothing is fetched: no document type, no entity, nothing of the network. Documents that declare entities are refused,
/// as are those that nest deeper than any file of questions does.
final class XMLStream: Sendable {
  private let parser: Mutex<XMLParser>

  /// A stream.
  ///
  /// - Parameters:
  ///   - file: the file inside a package, for messages.
  ///   - heads: names of elements that are given when they begin, without what is in them.
  ///   - isWanted: chooses elements by the names from the root down to the element itself; those inside a chosen one
  ///     are not asked about.
  init(file: String? = nil, heads: Set<String> = [], where isWanted: @escaping @Sendable ([String]) -> Bool) {
    parser = Mutex(XMLParser(file: file, heads: heads, isWanted: isWanted))
  }

  /// Takes the next bytes.
  ///
  /// - Parameter chunk: any number of bytes.
  /// - Returns: the wanted elements that end in them, and the heads that begin there.
  /// - Throws: `FormatFault` with the line where the document is damaged or not allowed; every later call throws it too.
  func nodes(of chunk: [UInt8]) throws(FormatFault) -> [XMLNode] {
    try parser.withLock { parser throws(FormatFault) in try parser.take(chunk, isLast: false) }
  }

  /// Ends the document.
  ///
  /// - Returns: the wanted elements that were left.
  /// - Throws: `FormatFault` where the document ends too early.
  func finish() throws(FormatFault) -> [XMLNode] {
    try parser.withLock { parser throws(FormatFault) in try parser.take([], isLast: true) }
  }

  /// The name and the namespace of the document's outermost element; nil before it came.
  var root: (name: String, namespace: String)? { parser.withLock { $0.root } }

  /// The line that was read last.
  var line: Int { parser.withLock { $0.line } }
}

/// XML documents that are read at once.
enum XMLTree {
  /// Reads a small document.
  ///
  /// - Parameters:
  ///   - bytes: the whole document.
  ///   - file: the file inside a package, for messages.
  /// - Returns: its outermost element.
  /// - Throws: `FormatFault` with the line where it is damaged, not allowed or too large.
  static func parse(_ bytes: [UInt8], file: String? = nil) throws(FormatFault) -> XMLNode {
    let stream = XMLStream(file: file) { $0.count == 1 }
    let nodes = try stream.nodes(of: bytes) + stream.finish()
    guard let root = nodes.first else { throw FormatFault("the document has no element", at: FilePlace(file: file)) }
    guard !root.isCut else {
      throw FormatFault(
        "the document is larger than \(XMLParser.maximumSize >> 20) MiB; part it into several",
        at: FilePlace(file: file))
    }
    return root
  }
}
