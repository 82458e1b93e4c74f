import HTTPTypes
import Hummingbird
import NIOCore
import QuestionAPI
import QuestionModel

private let group = "Pictures and sounds"
private let sha256 = Route.Parameter.path("sha256", Schema.digest, "SHA-256 of the file.")

func mediaRoutes(_ bank: BankEntrance<some BankService>) -> [Route] {
  [
    .readingMedia(
      ServicePath.media, action: .readMedia, group: group, "A picture or sound, or one part of it."
    ) { call, digest in try await bank(call).media(digest) },
    .storingMedia(
      ServicePath.media, action: .putMedia, group: group, "Stores a picture or sound under the SHA-256 of its bytes."
    ) { call, bytes, type, digest in try await bank(call).putMedia(bytes, type: type, digest: digest) },
  ]
}

extension Route {
  /// A route that takes a file under the digest in its path.
  static func storingMedia(
    _ folder: String, action: BankAction, group: String, _ summary: String,
    store: @escaping @Sendable (Call, [UInt8], String, ContentDigest) async throws -> Bool,
    storePart: (@Sendable (Call, MediaPart, String, ContentDigest) async throws -> Int)? = nil
  ) -> Route {
    let range = Route.Parameter.header(
      "Content-Range", "Which part it is, such as bytes 0-999/5000; the whole without.")
    let kept = Route.Outcome(
      status: 202, description: "Parts are still to come; the next begins at Upload-Offset.",
      headers: [SyncMessage.mediaHeld])
    return Route(
      .put, "\(folder)/{sha256}", action: action, group: group, summary,
      parameters: [sha256, .header("Content-Type", "image/…, audio/… or video/….", isRequired: true)]
        + (storePart == nil ? [] : [range]),
      body: .bytes("application/octet-stream"),
      outcomes: [
        Route.Outcome(status: 201, description: "It is new here.", headers: ["ETag", "Location"]),
        Route.Outcome(status: 204, description: "It was here already.", headers: ["ETag"]),
      ] + (storePart == nil ? [] : [kept]), problems: [408, 413, 415, 422, 503]
    ) { call in
      let digest = try call.digest("sha256")
      let type = call.request.headers[.contentType]?.lowercased() ?? ""
      guard ["image/", "audio/", "video/"].contains(where: type.hasPrefix) else {
        throw RequestFault.mediaType(wanted: "image/…, audio/… or video/…")
      }
      let bytes = Array(try await call.body(upTo: call.limits.mediaBody).readableBytesView)
      if let storePart, let header = call.request.headers[.contentRange] {
        guard let part = MediaPart(bytes, range: header) else {
          throw BankError.invalid([FieldProblem("Content-Range", "must say which part of which length the body is")])
        }
        let held = try await storePart(call, part, type, digest)
        if held < part.length, let name = HTTPField.Name(SyncMessage.mediaHeld) {
          return Response(status: .accepted, headers: [name: String(held)])
        }
        return Response(status: .noContent, headers: [.eTag: Answer.entityTag(digest)])
      }
      let isNew = try await store(call, bytes, type, digest)
      var response = Response(status: isNew ? .created : .noContent, headers: [.eTag: Answer.entityTag(digest)])
      if isNew { response.headers[.location] = "\(folder)/\(digest)" }
      return response
    }
  }

  /// A route that gives the file of the digest in its path.
  static func readingMedia(
    _ folder: String, action: BankAction, group: String, _ summary: String,
    read: @escaping @Sendable (Call, ContentDigest) async throws -> MediaFile
  ) -> Route {
    Route(
      .get, "\(folder)/{sha256}", action: action, group: group, summary,
      parameters: [sha256, .ifNoneMatch, .header("Range", "One part, such as bytes=0-999.")],
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
      let digest = try call.digest("sha256")
      let media = try await read(call, digest)
      var headers = Answer.mediaHeaders(media, digest: digest)
      guard !call.hasCurrent(digest) else {
        var response = Response(status: .notModified, headers: headers)
        response.headers[.contentLength] = nil
        return response
      }
      guard let header = call.request.headers[.range], call.request.method == .get,
        call.request.headers[.ifRange] ?? Answer.entityTag(digest) == Answer.entityTag(digest)
      else { return Answer.bytes(media.bytes, headers: headers, status: .ok) }
      switch ByteRange.read(header, length: media.bytes.count) {
      case .whole: return Answer.bytes(media.bytes, headers: headers, status: .ok)
      case .unsatisfiable: throw RequestFault.range(length: media.bytes.count)
      case .part(let range):
        headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(media.bytes.count)"
        return Answer.bytes(Array(media.bytes[range]), headers: headers, status: .partialContent)
      }
    }
  }
}

extension MediaPart {
  /// The part that a body is, by its `Content-Range`; nil where the two do not agree.
  fileprivate init?(_ bytes: [UInt8], range header: String) {
    guard header.lowercased().hasPrefix("bytes ") else { return nil }
    let numbers = header.dropFirst(6).split(separator: "/", omittingEmptySubsequences: false)
    guard numbers.count == 2, let length = Int(numbers[1]) else { return nil }
    let ends = numbers[0].split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]), first >= 0, last >= first,
      last - first == bytes.count - 1
    else { return nil }
    self.init(bytes: bytes, offset: first, length: length)
    guard isWithinBounds else { return nil }
  }
}
