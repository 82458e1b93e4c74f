import QuestionModel

/// What a bank shares with the public: a catalogue, dumps of what is published, and notices of planned outages.
public protocol CatalogService: NoticeService {
  /// The catalogue, in the terms of DCAT.
  func catalog() async throws(BankError) -> CatalogDocument

  /// What the catalogue says in the people's own words.
  func catalogTexts() async throws(BankError) -> CatalogTexts

  /// Says something else in the catalogue.
  ///
  /// - Parameters:
  ///   - texts: the texts, in the place of those that were there.
  ///   - author: who says so.
  /// - Throws: `.invalid` naming the texts that are wrong.
  func setCatalogTexts(_ texts: CatalogTexts, by author: Authorship) async throws(BankError)

  /// The dumps that are kept, newest first.
  func dumps() async throws(BankError) -> [Dump]

  /// Makes a dump of all published questions without their keys, and removes those that are too old.
  func makeDump(by author: Authorship) async throws(BankError) -> Dump

  /// A part of a dump, of its checksum or signature, or of the file with the key.
  ///
  /// - Parameters:
  ///   - name: the file's name.
  ///   - offset: the first byte.
  ///   - length: most bytes; a megabyte at most are given.
  /// - Returns: the bytes, fewer at the end of the file.
  /// - Throws: `.notFound` where there is no such file.
  func readDump(_ name: String, from offset: Int, length: Int) async throws(BankError) -> DumpPart
}

extension CatalogService {
  /// Writes a whole file that stands beside the dumps, part by part.
  ///
  /// - Parameters:
  ///   - name: the file's name.
  ///   - write: takes the parts in order.
  /// - Throws: as `readDump`, and what `write` throws.
  public func copyDump(_ name: String, to write: ([UInt8]) throws -> Void) async throws {
    var offset = 0
    var digest: ContentDigest?
    while true {
      let part = try await readDump(name, from: offset, length: DumpPart.maximumLength)
      guard digest == nil || digest == part.digest else {
        throw BankError.unavailable("The file \(name) was changed while it was read. Try again.")
      }
      digest = part.digest
      try write(part.bytes)
      offset += part.bytes.count
      if part.bytes.isEmpty || offset >= part.total { return }
    }
  }
}
