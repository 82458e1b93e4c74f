public import QuestionAPI
import QuestionModel

extension InMemoryBank: CatalogService {
  /// What is shared.
  struct Shared {
    var texts = CatalogTexts()
    var files: [(dump: Dump, bytes: [UInt8])] = []
    var notices: [OutageNotice] = []
    var lastNotice = 0
  }

  /// The catalogue.
  public func catalog() async throws(BankError) -> CatalogDocument {
    try locked { state in
      CatalogDocument(
        state.shared.texts, bank: "memory", issued: nil, modified: nil, subjects: ["toán"],
        dumps: state.shared.files.map(\.dump).reversed())
    }
  }

  /// What the catalogue says.
  public func catalogTexts() async throws(BankError) -> CatalogTexts { try locked { $0.shared.texts } }

  /// Says something else.
  public func setCatalogTexts(_ texts: CatalogTexts, by author: Authorship) async throws(BankError) {
    guard texts.problems.isEmpty else { throw .invalid(texts.problems) }
    try locked { $0.shared.texts = texts }
  }

  /// The dumps.
  public func dumps() async throws(BankError) -> [Dump] { try locked { $0.shared.files.map(\.dump).reversed() } }

  /// A dump of a few words.
  public func makeDump(by author: Authorship) async throws(BankError) -> Dump {
    try locked { state in
      let bytes = Array("published questions".utf8)
      let time = Timestamp(milliseconds: 1_800_000_000_000 + Int64(state.shared.files.count) * 1000)
      let dump = Dump(name: Dump.name(at: time), created: time, bytes: bytes.count, digest: ContentDigest(of: bytes))
      state.shared.files.append((dump, bytes))
      return dump
    }
  }

  /// A part of a dump.
  public func readDump(_ name: String, from offset: Int, length: Int) async throws(BankError) -> DumpPart {
    try locked { state throws(BankError) in
      guard let file = state.shared.files.first(where: { $0.dump.name == name }) else {
        throw .notFound("file \"\(name)\" among the dumps")
      }
      return DumpPart(
        bytes: Array(file.bytes.dropFirst(offset).prefix(length)), total: file.bytes.count, digest: file.dump.digest)
    }
  }

  /// The notices, none of which is ever over.
  public func notices() async throws(BankError) -> [OutageNotice] {
    try locked { $0.shared.notices.sorted { $0.from < $1.from } }
  }

  /// Gives notice.
  public func addNotice(_ notice: OutageNotice, by author: Authorship) async throws(BankError) -> OutageNotice {
    guard notice.problems.isEmpty else { throw .invalid(notice.problems) }
    return try locked { state in
      state.shared.lastNotice += 1
      var kept = notice
      kept.number = state.shared.lastNotice
      state.shared.notices.append(kept)
      return kept
    }
  }

  /// Takes a notice back.
  public func removeNotice(_ number: Int, by author: Authorship) async throws(BankError) {
    try locked { state throws(BankError) in
      guard let index = state.shared.notices.firstIndex(where: { $0.number == number }) else {
        throw .notFound("notice \(number)")
      }
      state.shared.notices.remove(at: index)
    }
  }
}
