import QuestionModel

/// A message of another bank while it is read.
struct ReceivedMessage {
  private var frames: FrameReader
  private var head: MessageHead
  private let limits: WireLimits

  init(_ bytes: [UInt8], limits: WireLimits) throws(SyncFault) {
    guard bytes.count <= limits.message else {
      throw .unreadable("The message has \(bytes.count) bytes where at most \(limits.message) are taken.")
    }
    frames = FrameReader(bytes)
    self.limits = limits
    let payload: [UInt8]
    do throws(ByteFault) {
      var first = try frames.next()
      guard first.type == .head else { throw ByteFault(reason: "is no head") }
      guard first.payload.count <= limits.head else { throw ByteFault(reason: "is longer than \(limits.head) bytes") }
      payload = first.payload.rest()
    } catch { throw Self.unreadable(frames.number, error) }
    do { head = try MessageHead(payload, limits: limits) } catch { throw Self.unreadable(error) }
  }

  mutating func request() throws(SyncFault) -> SyncRequest {
    let versions: ClosedRange<Int>
    do { versions = try head.versions() } catch { throw Self.unreadable(error) }
    // Before anything else, since a later version may lay out the rest in another way.
    guard versions.overlaps(SyncProtocol.versions) else {
      throw .version(ours: SyncProtocol.versions, theirs: versions)
    }
    try checkEnd()
    do throws(FieldProblem) {
      let caller = try head.caller(versions)
      switch head.kind {
      case "pull":
        let limit = try head.number("limit", in: 1...limits.pageRows)
        let since = try head.optionalText("since")
        _ = try body([])
        return .pull(caller, since: since, limit: limit)
      case "push": return .push(caller, try body(MessageBody.ofBatch).batch)
      case "fingerprints":
        let prefixes = try head.prefixes()
        _ = try body([])
        return .fingerprints(caller, prefixes: prefixes)
      case "questions": return .questions(caller, try body([.questions]).questions)
      case "snapshot":
        _ = try body([])
        return .snapshot(caller)
      case "snapshotPart":
        let (id, part) = (try head.text("id"), try head.number("part", in: 0...limits.parts))
        _ = try body([])
        return .snapshotPart(caller, id: id, part: part)
      default: throw FieldProblem("kind", "\"\(head.kind.clipped())\" is no request that this version knows")
      }
    } catch { throw Self.unreadable(error) }
  }

  mutating func answer() throws(SyncFault) -> SyncAnswer {
    let version: Int
    do { version = try head.number("version", in: 1...(1 << 20)) } catch { throw Self.unreadable(error) }
    guard SyncProtocol.versions.contains(version) else {
      throw .version(ours: SyncProtocol.versions, theirs: version...version)
    }
    try checkEnd()
    if head.kind == "fault" { throw try fault() }
    do throws(FieldProblem) {
      switch head.kind {
      case "pulled":
        let (next, hasMore) = (try head.text("next"), try head.flag("hasMore"))
        return .pulled(PullAnswer(batch: try body(MessageBody.ofBatch).batch, next: next, hasMore: hasMore))
      case "pushed": return .pushed(try pushed())
      case "fingerprints":
        let (position, countsKeys) = (try head.text("position"), try head.flag("countsKeys"))
        let nodes = try body([.node]).nodes
        return .fingerprints(FingerprintAnswer(position: position, countsKeys: countsKeys, nodes: nodes))
      case "questions": return .questions(try body(MessageBody.ofBatch).batch)
      case "snapshot":
        let (id, parts) = (try head.text("id"), try head.number("parts", in: 0...limits.parts))
        let position = try head.text("position")
        _ = try body([])
        return .snapshot(SnapshotManifest(id: id, parts: parts, position: position))
      case "snapshotPart": return .snapshotPart(try body(MessageBody.ofBatch).batch)
      default: throw FieldProblem("kind", "\"\(head.kind.clipped())\" is no answer that this version knows")
      }
    } catch { throw Self.unreadable(error) }
  }

  private mutating func pushed() throws(FieldProblem) -> PushAnswer {
    var answer = PushAnswer()
    answer.stored = try head.number("stored", in: 0...limits.items)
    answer.unchanged = try head.number("unchanged", in: 0...limits.items)
    answer.proposed = try head.number("proposed", in: 0...limits.items)
    answer.waiting = try head.number("waiting", in: 0...limits.items)
    let body = try body([.refusal, .refusalKind, .media])
    (answer.refused, answer.wantedMedia) = (body.refusals, body.media)
    return answer
  }

  private mutating func fault() throws(SyncFault) -> SyncFault {
    do throws(FieldProblem) {
      let name = try head.text("fault")
      switch name {
      case "epochOver": return .epochOver
      case "snapshotGone": return .snapshotGone
      // What the other bank calls its own is theirs here.
      case "version": return .version(ours: try head.versions("theirs"), theirs: try head.versions("ours"))
      case "forbidden": return .forbidden(try head.text("reason"))
      case "unreachable": return .unreachable(try head.text("reason"))
      case "unreadable": return .unreadable(try head.text("reason"))
      default: throw FieldProblem("fault", "\"\(name.clipped())\" is none that this version knows")
      }
    } catch { throw Self.unreadable(error) }
  }

  private func checkEnd() throws(SyncFault) {
    do { try frames.checkEnd() } catch { throw .unreadable("The message \(error.reason).") }
  }

  private mutating func body(_ allowed: Set<FrameType>) throws(FieldProblem) -> MessageBody {
    do { return try MessageBody(&frames, allowed: allowed, limits: limits) } catch {
      throw FieldProblem("frame \(frames.number)", error.reason)
    }
  }

  private static func unreadable(_ number: Int, _ fault: ByteFault) -> SyncFault {
    unreadable(FieldProblem("frame \(number)", fault.reason))
  }

  private static func unreadable(_ problem: FieldProblem) -> SyncFault {
    .unreadable("The message does not read: \(problem).")
  }
}
