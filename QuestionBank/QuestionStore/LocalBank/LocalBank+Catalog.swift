import Foundation
public import QuestionAPI
public import QuestionModel

extension LocalBank: CatalogService {
  /// The catalogue.
  public func catalog() async throws(BankError) -> CatalogDocument {
    let shared = try await store.sharedTexts()
    let found = try await store.facets(.property(.status(.published)))
    let dumps = dumpFolder.dumps()
    return CatalogDocument(
      shared.texts, bank: store.bank, issued: shared.issued,
      modified: [shared.modified, dumps.first?.created].compactMap { $0 }.max(),
      subjects: (found.facets["subject"] ?? []).map(\.value), dumps: dumps)
  }

  /// What the catalogue says in the people's own words.
  public func catalogTexts() async throws(BankError) -> CatalogTexts { try await store.sharedTexts().texts }

  /// Says something else in the catalogue.
  public func setCatalogTexts(_ texts: CatalogTexts, by author: Authorship) async throws(BankError) {
    guard texts.problems.isEmpty else { throw .invalid(texts.problems) }
    try await store.setSharedTexts(
      texts, audit: AuditEntry(action: "set catalog", author: author.author, detail: texts.title ?? ""), at: .now)
  }

  /// The dumps that are kept, newest first.
  public func dumps() async throws(BankError) -> [Dump] { dumpFolder.dumps() }

  /// Makes a dump of all published questions without their keys.
  public func makeDump(by author: Authorship) async throws(BankError) -> Dump {
    try await makeDump(by: author, at: .now)
  }

  /// Makes the dump of a day, if the bank is shared and the newest dump is not of the last twenty hours.
  ///
  /// - Parameter time: the moment it is.
  /// - Returns: the dump; nil where none was due.
  /// - Throws: as `makeDump`.
  public func makeDumpIfDue(at time: Timestamp) async throws(BankError) -> Dump? {
    guard try await catalogTexts().areComplete else { return nil }
    let newest = dumpFolder.dumps().first?.created.milliseconds ?? .min
    guard newest < time.milliseconds - 20 * 3_600_000 else { return nil }
    return try await makeDump(by: Authorship(), at: time)
  }

  /// A part of a dump.
  public func readDump(_ name: String, from offset: Int, length: Int) async throws(BankError) -> DumpPart {
    try dumpFolder.read(name, from: offset, length: length)
  }

  /// The notices of planned outages that are not over.
  public func notices() async throws(BankError) -> [OutageNotice] { try await store.notices(at: .now) }

  /// Gives notice of an outage.
  public func addNotice(_ notice: OutageNotice, by author: Authorship) async throws(BankError) -> OutageNotice {
    guard notice.problems.isEmpty else { throw .invalid(notice.problems) }
    return try await store.add(notice, by: author.author, at: .now)
  }

  /// Takes a notice back.
  public func removeNotice(_ number: Int, by author: Authorship) async throws(BankError) {
    guard try await store.removeNotice(number, by: author.author, at: .now) else { throw .notFound("notice \(number)") }
  }

  /// Where the dumps are: beside the bank.
  var dumpFolder: DumpFolder { DumpFolder(path: store.path + ".dumps") }

  func makeDump(by author: Authorship, at time: Timestamp) async throws(BankError) -> Dump {
    let folder = dumpFolder
    try folder.prepare()
    let name = Dump.name(at: time)
    let part = folder.file("\(UUID().uuidString).part")
    defer { try? FileManager.default.removeItem(atPath: part) }
    let signer = try await store.signer()
    do {
      let writer = try DumpWriter(part)
      try await exportQuestions(query: "", options: ExportOptions(sight: .published)) { try await writer.add($0) }
      let (bytes, digest) = try await writer.finish()
      try folder.place(part, as: name, digest: digest, by: signer)
      try folder.renewSignatures(by: signer)
      let detail = "\(name): \(await writer.lines) questions and passages"
      try await store.note(AuditEntry(action: "dump", author: author.author, detail: detail), at: time)
      folder.prune(keepDays: try await catalogTexts().keepDays, at: time)
      return Dump(name: name, created: Dump.time(of: name) ?? time, bytes: bytes, digest: digest)
    } catch { throw StoreErrors.bankError(error, path: part) }
  }
}
