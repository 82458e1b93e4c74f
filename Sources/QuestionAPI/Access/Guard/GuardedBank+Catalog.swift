extension GuardedBank: CatalogService where Bank: CatalogService {
  /// The catalogue.
  public func catalog() async throws(BankError) -> CatalogDocument {
    try caller.check(.readCatalogue)
    return try await bank.catalog()
  }

  /// What the catalogue says in the people's own words.
  public func catalogTexts() async throws(BankError) -> CatalogTexts {
    try caller.check(.readSharing)
    return try await bank.catalogTexts()
  }

  /// Says something else in the catalogue.
  public func setCatalogTexts(_ texts: CatalogTexts, by author: Authorship) async throws(BankError) {
    try caller.check(.changeSharing)
    try await bank.setCatalogTexts(texts, by: signed(author))
  }

  /// The dumps that are kept.
  public func dumps() async throws(BankError) -> [Dump] {
    try caller.check(.readCatalogue)
    return try await bank.dumps()
  }

  /// Makes a dump.
  public func makeDump(by author: Authorship) async throws(BankError) -> Dump {
    try caller.check(.makeDump)
    return try await bank.makeDump(by: signed(author))
  }

  /// A part of a dump.
  public func readDump(_ name: String, from offset: Int, length: Int) async throws(BankError) -> DumpPart {
    try caller.check(.readDump)
    return try await bank.readDump(name, from: offset, length: length)
  }
}

extension GuardedBank: NoticeService where Bank: NoticeService {
  /// The notices of planned outages.
  public func notices() async throws(BankError) -> [OutageNotice] {
    try caller.check(.readNotices)
    return try await bank.notices()
  }

  /// Gives notice of an outage.
  public func addNotice(_ notice: OutageNotice, by author: Authorship) async throws(BankError) -> OutageNotice {
    try caller.check(.changeNotices)
    return try await bank.addNotice(notice, by: signed(author))
  }

  /// Takes a notice back.
  public func removeNotice(_ number: Int, by author: Authorship) async throws(BankError) {
    try caller.check(.changeNotices)
    try await bank.removeNotice(number, by: signed(author))
  }
}
