/// What reads an opened package, part by part.
protocol PackageContent: Sendable {
  /// The next questions; none at the end.
  mutating func next() throws(FormatFault) -> [PendingItem]

  /// How texts in fonts from before Unicode read, as far as it was read.
  var fontSamples: [EncodingSample] { get }
}

extension PackageContent {
  var fontSamples: [EncodingSample] { [] }
}

/// Keeps a package on the disk until it is whole, and then hands it to whoever knows what is in it.
struct PackageReader: FormatReader {
  private let file: SpooledFile
  private let open: @Sendable (ZipFile) throws(FormatFault) -> any PackageContent
  private var content: (any PackageContent)?

  /// A reader.
  ///
  /// - Parameter open: finds out what is in a package.
  /// - Throws: `FormatFault` where nothing can be kept on the disk.
  init(open: @escaping @Sendable (ZipFile) throws(FormatFault) -> any PackageContent) throws(FormatFault) {
    file = try SpooledFile()
    self.open = open
  }

  var fontSamples: [EncodingSample] { content?.fontSamples ?? [] }

  mutating func items(of chunk: [UInt8]) throws(FormatFault) -> [PendingItem] {
    try file.append(chunk)
    return []
  }

  mutating func rest() throws(FormatFault) -> [PendingItem] {
    if content == nil { content = try open(ZipFile(file)) }
    return try content?.next() ?? []
  }
}
