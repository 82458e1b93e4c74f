import NIOCore
import NIOHTTP1
public import QuestionAPI
import QuestionModel

extension RemoteBank: CatalogService {
  /// The catalogue of the bank there.
  public func catalog() async throws(BankError) -> CatalogDocument {
    try await connection.value(of: ServiceCall(.GET, ServicePath.catalog))
  }

  /// What the catalogue there says in the people's own words.
  public func catalogTexts() async throws(BankError) -> CatalogTexts {
    try await connection.value(of: ServiceCall(.GET, ServicePath.catalogTexts))
  }

  /// Says something else in the catalogue there.
  public func setCatalogTexts(_ texts: CatalogTexts, by author: Authorship) async throws(BankError) {
    var call = ServiceCall(.PUT, ServicePath.catalogTexts, json: texts.json)
    call.query.add("author", author.author)
    _ = try await connection.answer(to: call)
  }

  /// The dumps that are kept there, newest first.
  public func dumps() async throws(BankError) -> [Dump] {
    let list: DumpList = try await connection.value(of: ServiceCall(.GET, ServicePath.dumps))
    return list.items
  }

  /// Makes a dump there.
  public func makeDump(by author: Authorship) async throws(BankError) -> Dump {
    var call = ServiceCall(.POST, ServicePath.dumps, patience: .hours(1))
    call.query.add("author", author.author)
    return try await connection.value(of: call)
  }

  /// A part of a file that is served beside the dumps.
  public func readDump(_ name: String, from offset: Int, length: Int) async throws(BankError) -> DumpPart {
    guard Dump.isServed(name) else { throw .notFound("file \"\(name)\" among the dumps") }
    var call = ServiceCall(.GET, ServicePath.dump(name), patience: .minutes(5))
    // A range has one byte at least; what was not asked for is cut off here.
    call.headers.append(("Range", "bytes=\(offset)-\(offset + max(1, min(length, DumpPart.maximumLength)) - 1)"))
    let answer = try await connection.answer(to: call)
    guard let tag = answer.headers.first(name: "ETag"), let digest = ContentDigest(tag.filter { $0 != "\"" }) else {
      throw .unavailable("The service tells no ETag of \(name).")
    }
    let body = Array(answer.body.readableBytesView.prefix(length))
    let range = answer.headers.first(name: "Content-Range")
    let total = range.flatMap { $0.split(separator: "/").last }.flatMap { Int($0) }
    return DumpPart(bytes: body, total: total ?? answer.body.readableBytes, digest: digest)
  }

  /// The notices of planned outages there.
  public func notices() async throws(BankError) -> [OutageNotice] {
    let list: NoticeList = try await connection.value(of: ServiceCall(.GET, ServicePath.notices))
    return list.items
  }

  /// Gives notice of an outage there.
  public func addNotice(_ notice: OutageNotice, by author: Authorship) async throws(BankError) -> OutageNotice {
    var call = ServiceCall(.POST, ServicePath.notices, json: notice.json)
    call.query.add("author", author.author)
    return try await connection.value(of: call)
  }

  /// Takes a notice back.
  public func removeNotice(_ number: Int, by author: Authorship) async throws(BankError) {
    var call = ServiceCall(.DELETE, "\(ServicePath.notices)/\(number)")
    call.query.add("author", author.author)
    _ = try await connection.answer(to: call)
  }
}
