import HTTPTypes
import Hummingbird
import NIOCore
import QuestionAPI
import QuestionModel

private let group = "Sharing"

func dumpRoutes(_ bank: BankEntrance<some ServedBank>) -> [Route] {
  [
    Route(
      .get, ServicePath.dumps, action: .readCatalogue, group: group, "The dumps that are kept, newest first.",
      outcomes: [.json(200, "DumpList", "The dumps.")], problems: [422]
    ) { call in
      _ = try call.query()
      return Answer.json(DumpList(items: try await bank(call).dumps()))
    },
    Route(
      .post, ServicePath.dumps, action: .makeDump, group: group,
      "Makes a dump of all published questions without their keys, and removes those that are too old.",
      parameters: [.author], outcomes: [.json(201, "Dump", "The dump.", headers: ["Location"])], problems: [422, 503]
    ) { call in
      let dump = try await bank(call).makeDump(by: call.authorship())
      var response = Answer.json(dump, status: .created)
      response.headers[.location] = ServicePath.dump(dump.name)
      return response
    },
    fileRoute(bank),
  ]
}

private func fileRoute(_ bank: BankEntrance<some ServedBank>) -> Route {
  Route(
    .get, "\(ServicePath.dumps)/{name}", action: .readDump, group: group,
    "A dump, or one part of it. Beside NAME there are NAME\(Dump.checksumSuffix), NAME\(Dump.signatureSuffix) and "
      + "\(Dump.keyName), with which sha256sum and openssl check it.",
    parameters: [
      .path("name", Schema.text, "The file's name."), .ifNoneMatch, .header("Range", "One part, such as bytes=0-999."),
    ],
    outcomes: [
      Route.Outcome(
        status: 200, description: "The file.", body: .bytes("application/octet-stream"),
        headers: ["ETag", "Accept-Ranges"]),
      Route.Outcome(
        status: 206, description: "The part.", body: .bytes("application/octet-stream"),
        headers: ["ETag", "Content-Range"]),
      .notModified,
    ], problems: [404, 416, 422]
  ) { call in
    let (bank, name) = (bank(call), try call.text("name"))
    let first = try await bank.readDump(name, from: 0, length: 0)
    var headers = Answer.fileHeaders(type: type(of: name), digest: first.digest)
    guard !call.hasCurrent(first.digest) else {
      var response = Response(status: .notModified, headers: headers)
      response.headers[.contentLength] = nil
      return response
    }
    var range = 0..<first.total
    var status = HTTPResponse.Status.ok
    if let header = call.request.headers[.range], call.request.method == .get,
      call.request.headers[.ifRange] ?? Answer.entityTag(first.digest) == Answer.entityTag(first.digest)
    {
      switch ByteRange.read(header, length: first.total) {
      case .whole: break
      case .unsatisfiable: throw RequestFault.range(length: first.total)
      case .part(let part):
        (range, status) = (part, .partialContent)
        headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(first.total)"
      }
    }
    return Response(
      status: status, headers: headers, body: body(of: name, range: range, digest: first.digest, bank))
  }
}

/// Reads the file while it is sent, a part at a time.
private func body(
  of name: String, range: Range<Int>, digest: ContentDigest, _ bank: some CatalogService
) -> ResponseBody {
  ResponseBody(contentLength: range.count) { writer in
    var offset = range.lowerBound
    while offset < range.upperBound {
      let part = try await bank.readDump(
        name, from: offset, length: min(DumpPart.maximumLength, range.upperBound - offset))
      // A file that went or changed meanwhile ends the connection: what was sent is not the file.
      guard part.digest == digest, !part.bytes.isEmpty else { throw RequestFault.unexpected }
      try await writer.write(ByteBuffer(bytes: part.bytes))
      offset += part.bytes.count
    }
    try await writer.finish(nil)
  }
}

private func type(of name: String) -> String {
  if name == Dump.keyName { return "application/x-pem-file" }
  if name.hasSuffix(Dump.signatureSuffix) { return "application/octet-stream" }
  return name.hasSuffix(Dump.checksumSuffix) ? "text/plain; charset=utf-8" : Dump.type
}
