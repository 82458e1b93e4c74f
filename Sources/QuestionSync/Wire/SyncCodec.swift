import QuestionModel

/// Requests and answers as bytes: a JSON head for the small parts, binary frames for the rest, and a digest at the end.
public enum SyncCodec {
  /// A request as bytes.
  ///
  /// - Parameter request: what is asked.
  /// - Returns: the message.
  public static func encode(_ request: SyncRequest) -> [UInt8] {
    var writer: FrameWriter
    switch request {
    case .pull(let caller, let since, let limit):
      writer = FrameWriter()
      writer.append(caller, "pull", [("limit", .integer(limit))] + optional("since", since))
    case .push(let caller, let batch):
      writer = FrameWriter(for: batch)
      writer.append(caller, "push")
      writer.append(batch)
    case .fingerprints(let caller, let prefixes):
      writer = FrameWriter()
      writer.append(caller, "fingerprints", [("prefixes", .strings(prefixes))])
    case .questions(let caller, let questions):
      writer = FrameWriter()
      writer.append(caller, "questions")
      writer.append(.questions, questions)
    case .snapshot(let caller):
      writer = FrameWriter()
      writer.append(caller, "snapshot")
    case .snapshotPart(let caller, let id, let part):
      writer = FrameWriter()
      writer.append(caller, "snapshotPart", [("id", .string(id)), ("part", .integer(part))])
    }
    return writer.finished()
  }

  /// An answer as bytes.
  ///
  /// - Parameter answer: what is answered.
  /// - Returns: the message.
  public static func encode(_ answer: SyncAnswer) -> [UInt8] {
    var writer: FrameWriter
    switch answer {
    case .pulled(let page):
      writer = FrameWriter(for: page.batch)
      writer.append(answer: "pulled", [("hasMore", .bool(page.hasMore)), ("next", .string(page.next))])
      writer.append(page.batch)
    case .pushed(let pushed):
      writer = FrameWriter()
      let counts = [
        ("proposed", pushed.proposed), ("stored", pushed.stored), ("unchanged", pushed.unchanged),
        ("waiting", pushed.waiting),
      ]
      writer.append(answer: "pushed", counts.map { ($0, .integer($1)) })
      writer.append(pushed)
    case .fingerprints(let fingerprints):
      writer = FrameWriter()
      writer.append(
        answer: "fingerprints",
        [("countsKeys", .bool(fingerprints.countsKeys)), ("position", .string(fingerprints.position))])
      writer.append(fingerprints.nodes)
    case .questions(let batch):
      writer = FrameWriter(for: batch)
      writer.append(answer: "questions")
      writer.append(batch)
    case .snapshot(let manifest):
      writer = FrameWriter()
      writer.append(
        answer: "snapshot",
        [
          ("id", .string(manifest.id)), ("parts", .integer(manifest.parts)), ("position", .string(manifest.position)),
        ])
    case .snapshotPart(let batch):
      writer = FrameWriter(for: batch)
      writer.append(answer: "snapshotPart")
      writer.append(batch)
    }
    return writer.finished()
  }

  /// A refusal to answer as bytes.
  ///
  /// - Parameter fault: why there is no answer.
  /// - Returns: the message.
  public static func encode(_ fault: SyncFault) -> [UInt8] {
    var writer = FrameWriter()
    let members: [(String, JSONValue)] =
      switch fault {
      case .epochOver: [("fault", "epochOver")]
      case .snapshotGone: [("fault", "snapshotGone")]
      case .version(let ours, let theirs):
        [("fault", "version"), ("ours", FrameWriter.json(ours)), ("theirs", FrameWriter.json(theirs))]
      case .forbidden(let reason): reasoned("forbidden", reason)
      case .unreachable(let reason): reasoned("unreachable", reason)
      case .unreadable(let reason): reasoned("unreadable", reason)
      }
    writer.append(answer: "fault", members)
    return writer.finished()
  }

  /// Reads a request.
  ///
  /// - Parameters:
  ///   - bytes: the message.
  ///   - limits: bounds.
  /// - Returns: what is asked.
  /// - Throws: `SyncFault.version` if the asking bank speaks other versions, else `SyncFault.unreadable`.
  public static func request(_ bytes: [UInt8], limits: WireLimits = WireLimits()) throws(SyncFault) -> SyncRequest {
    var message = try ReceivedMessage(bytes, limits: limits)
    return try message.request()
  }

  /// Reads an answer.
  ///
  /// - Parameters:
  ///   - bytes: the message.
  ///   - limits: bounds.
  /// - Returns: what is answered.
  /// - Throws: the fault that the other bank answers, `SyncFault.version`, or `SyncFault.unreadable`.
  public static func answer(_ bytes: [UInt8], limits: WireLimits = WireLimits()) throws(SyncFault) -> SyncAnswer {
    var message = try ReceivedMessage(bytes, limits: limits)
    return try message.answer()
  }

  private static func reasoned(_ fault: String, _ reason: String) -> [(String, JSONValue)] {
    [("fault", .string(fault)), ("reason", .string(reason.clipped(WireLimits.standardText)))]
  }

  private static func optional(_ name: String, _ text: String?) -> [(String, JSONValue)] {
    text.map { [(name, .string($0))] } ?? []
  }
}
