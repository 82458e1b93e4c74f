/// Reads a file of any format: finds out from its first bytes what it is, and hands it to the reader of that format.
public struct FileReader: FormatReader {
  /// Most bytes that are looked at before the format must be known.
  static let headSize = 1 << 16

  /// The format: as asked for, or as found; nil until then, and for a package until it is whole.
  public private(set) var format: FileFormat?
  private let wanted: FileFormat?
  private let encoding: TextEncoding?
  private var head: [UInt8] = []
  private var reader: (any FormatReader)?
  private var converter: EncodingConverter?
  private var isEnded = false
  /// Why the text cannot be read on; told when all that stands before it was handed out.
  private var fault: FormatFault?

  /// A reader at the beginning of a file.
  ///
  /// - Parameters:
  ///   - format: what the file must be; nil finds it by the content.
  ///   - encoding: how its text is encoded; nil takes UTF-8 only, and refuses other text with a sample of what it may be. In
  ///     a document it says whether fonts from before Unicode are converted, each as it is: with UTF-8 they are not.
  public init(format: FileFormat? = nil, encoding: TextEncoding? = nil) {
    wanted = format
    self.encoding = encoding
  }

  /// How texts in fonts from before Unicode read, as far as the file was read.
  public var fontSamples: [EncodingSample] { reader?.fontSamples ?? [] }

  /// Takes the next bytes.
  ///
  /// - Parameter chunk: any number of bytes.
  /// - Returns: what is complete with them.
  /// - Throws: `FormatFault` where the file is of no known format, not of the one asked for, or broken.
  public mutating func items(of chunk: [UInt8]) throws(FormatFault) -> [PendingItem] {
    if let fault { throw fault }
    guard reader == nil else { return try read(chunk) }
    head += chunk
    guard head.count >= Self.headSize else { return [] }
    return try begin()
  }

  /// Ends the file.
  ///
  /// - Returns: what is left, in parts; nothing at the end.
  /// - Throws: `FormatFault` where the file is empty or ends too early.
  public mutating func rest() throws(FormatFault) -> [PendingItem] {
    if let fault { throw fault }
    var items: [PendingItem] = []
    if reader == nil { items = try begin() }
    if let fault {
      guard !items.isEmpty else { throw fault }
      return items
    }
    if !isEnded {
      isEnded = true
      if var converter {
        let last = try converter.finish()
        if !last.isEmpty { items += try reader?.items(of: last) ?? [] }
      }
    }
    guard items.isEmpty else { return items }
    // A package gives itself away only when it is opened.
    return try reader?.rest() ?? []
  }

  private mutating func begin() throws(FormatFault) -> [PendingItem] {
    let head = head
    self.head = []
    let kind = try FileKind(of: head, encoding: encoding, wanted: wanted)
    format = kind.format
    if kind.isConverted { converter = EncodingConverter(from: kind.encoding) }
    reader = try kind.reader(legacy: encoding)
    return try read(head)
  }

  private mutating func read(_ chunk: [UInt8]) throws(FormatFault) -> [PendingItem] {
    guard var converter else { return try reader?.items(of: chunk) ?? [] }
    if let text = try? converter.utf8(of: chunk) {
      self.converter = converter
      return try reader?.items(of: text) ?? []
    }
    return try readLines(of: chunk)
  }

  /// Reads a chunk with something wrong in it line by line, up to the line where it is.
  private mutating func readLines(of chunk: [UInt8]) throws(FormatFault) -> [PendingItem] {
    var items: [PendingItem] = []
    var rest = chunk[...]
    while !rest.isEmpty {
      let line = rest.prefix(through: rest.firstIndex(of: 0x0A) ?? rest.endIndex - 1)
      rest = rest[line.endIndex...]
      do throws(FormatFault) {
        let text = try converter?.utf8(of: Array(line)) ?? []
        items += try reader?.items(of: text) ?? []
      } catch {
        fault = error
        break
      }
    }
    return items
  }
}
