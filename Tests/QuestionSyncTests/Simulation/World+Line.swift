import QuestionSync

/// What the line between two banks does to a message.
extension World {
  /// A request as it comes out at the other end.
  func overTheLine(_ request: SyncRequest) throws -> SyncRequest {
    guard scenario.isSigned else { return request }
    var request = request
    if isTampering, case .push(let caller, let batch) = request {
      request = .push(caller, tampered(batch))
    }
    return try SyncCodec.request(SyncCodec.encode(request))
  }

  /// An answer as it comes out at the other end.
  func overTheLine(_ answer: SyncAnswer) throws -> SyncAnswer {
    guard scenario.isSigned else { return answer }
    var answer = answer
    if isTampering {
      switch answer {
      case .pulled(var page):
        page.batch = tampered(page.batch)
        answer = .pulled(page)
      case .questions(let batch): answer = .questions(tampered(batch))
      case .snapshotPart(let batch): answer = .snapshotPart(tampered(batch))
      case .pushed, .fingerprints, .snapshot: break
      }
    }
    return try SyncCodec.answer(SyncCodec.encode(answer))
  }
}
