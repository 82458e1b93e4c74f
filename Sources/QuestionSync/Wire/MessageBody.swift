import QuestionModel

/// What the frames after a message's head hold.
struct MessageBody {
  var batch = SyncBatch()
  var questions: [QuestionID] = []
  var nodes: [FingerprintNode] = []
  var refusals: [SyncRefusal] = []
  var media: [ContentDigest] = []

  /// Types of frames that carry a batch.
  static let ofBatch: Set<FrameType> = [.signing, .revision, .key, .statement, .left]

  init() {}

  /// Reads frames up to the end of a message.
  ///
  /// - Parameters:
  ///   - frames: the message after its head.
  ///   - allowed: the types of frames that such a message has.
  ///   - limits: bounds.
  /// - Throws: `ByteFault` of the frame that was read last.
  init(_ frames: inout FrameReader, allowed: Set<FrameType>, limits: WireLimits) throws(ByteFault) {
    while true {
      var frame = try frames.next()
      if frame.type == .end { break }
      guard allowed.contains(frame.type) else {
        if frame.type.rawValue >= FrameType.firstOptional { continue }
        throw ByteFault(reason: "does not belong into such a message")
      }
      try take(frame.type, &frame.payload, limits)
      guard frame.payload.count == 0 else { throw ByteFault(reason: "has bytes left over") }
    }
    guard frames.isAtEnd else { throw ByteFault(reason: "is not the last one") }
  }

  private mutating func take(_ type: FrameType, _ reader: inout ByteReader, _ limits: WireLimits) throws(ByteFault) {
    switch type {
    case .signing:
      try Self.check(batch.signings.count, limits.signings)
      batch.signings.append(try Self.signing(&reader, limits))
    case .revision:
      try Self.check(batch.items.count, limits.items)
      batch.items.append(try Self.item(&reader, limits))
    case .key:
      guard let last = batch.items.indices.last, batch.items[last].key == nil else {
        throw ByteFault(reason: "is a key that belongs to no revision")
      }
      batch.items[last].key = try Self.rest(&reader, limits.key)
    case .statement:
      try Self.check(batch.statements.count, limits.statements)
      let signature = try reader.take(BankKey.signatureLength)
      batch.statements.append(
        SignedStatement(bytes: try Self.rest(&reader, SignedStatement.longest), signature: signature))
    case .left: try Self.ids(&reader, into: &batch.left, limits.left)
    case .questions: try Self.ids(&reader, into: &questions, limits.questions)
    case .node:
      try Self.check(nodes.count, limits.prefixes)
      nodes.append(try Self.node(&reader, limits))
    case .refusal:
      try Self.check(refusals.count, limits.refusals)
      let id = try reader.digest()
      guard let reason = String(validating: try Self.rest(&reader, limits.text), as: UTF8.self) else {
        throw ByteFault(reason: "has a reason that is not UTF-8")
      }
      refusals.append(SyncRefusal(id: id, reason: reason))
    case .refusalKind:
      guard let last = refusals.indices.last else { throw ByteFault(reason: "belongs to no refusal") }
      let parts = try Self.rest(&reader, 2 * limits.text).split(
        separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      // One that a later version knows is told by its reason.
      refusals[last].kind =
        parts.first.flatMap { SyncRefusal.Kind(rawValue: String(decoding: $0, as: UTF8.self)) } ?? .other
      refusals[last].subject = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : nil
    case .media:
      try Self.check(media.count + reader.count / 32 - 1, limits.media)
      media += try reader.digests()
    case .head, .end: throw ByteFault(reason: "stands at a wrong place")
    }
  }

  /// That one more is not too many.
  private static func check(_ count: Int, _ limit: Int) throws(ByteFault) {
    guard count < limit else { throw ByteFault(reason: "is beyond the \(limit) of its kind that are taken") }
  }

  private static func rest(_ reader: inout ByteReader, _ limit: Int) throws(ByteFault) -> [UInt8] {
    guard reader.count <= limit else {
      throw ByteFault(reason: "has \(reader.count) bytes where at most \(limit) are taken")
    }
    return reader.rest()
  }

  private static func signing(_ reader: inout ByteReader, _ limits: WireLimits) throws(ByteFault) -> SigningShare {
    guard let key = BankKey(bytes: try reader.take(BankKey.length)) else { throw ByteFault(reason: "has no key") }
    let (root, signature) = (try reader.digest(), try reader.take(BankKey.signatureLength))
    let count = try reader.number()
    guard (1...MerkleTree.maximumCount).contains(count) else {
      throw ByteFault(reason: "has \(MerkleFault.count(count))")
    }
    // On its way to the root a leaf needs at most one hash on each of 24 levels.
    guard reader.count / 32 <= min(count, 24 * limits.items) else {
      throw ByteFault(reason: "has a proof of more hashes than its tree needs")
    }
    return SigningShare(key: key, root: root, count: count, signature: signature, proof: try reader.digests())
  }

  private static func item(_ reader: inout ByteReader, _ limits: WireLimits) throws(ByteFault) -> SyncItem {
    let signing = try reader.number()
    let place = signing == 0 ? nil : SignedPlace(signing: signing - 1, leaf: try reader.number())
    return SyncItem(document: try rest(&reader, limits.document), key: nil, place: place)
  }

  private static func ids(
    _ reader: inout ByteReader, into ids: inout [QuestionID], _ limit: Int
  ) throws(ByteFault) {
    guard reader.count % 16 == 0 else { throw ByteFault(reason: "has an id that is not of 16 bytes") }
    try check(ids.count + reader.count / 16 - 1, limit)
    while reader.count > 0 { ids.append(try id(&reader)) }
  }

  private static func id(_ reader: inout ByteReader) throws(ByteFault) -> QuestionID {
    guard let id = QuestionID(bytes: try reader.take(16)) else { throw ByteFault(reason: "has no id") }
    return id
  }

  private static func node(_ reader: inout ByteReader, _ limits: WireLimits) throws(ByteFault) -> FingerprintNode {
    let digits = try reader.take(Int(try reader.byte()))
    let prefix = String(decoding: digits, as: UTF8.self)
    guard MessageHead.isPrefix(prefix) else { throw ByteFault(reason: "has a prefix that is none") }
    let (count, fingerprint) = (try reader.number(), try reader.digest())
    switch try reader.byte() {
    case 0:
      let children = try reader.digests()
      guard children.count == 16 else { throw ByteFault(reason: "has \(children.count) children, not 16") }
      return FingerprintNode(prefix: prefix, count: count, fingerprint: fingerprint, below: .children(children))
    case 1:
      try check(reader.count / 48 - 1, limits.listed)
      var questions: [QuestionID: ContentDigest] = [:]
      var last: QuestionID?
      while reader.count > 0 {
        let next = try id(&reader)
        guard last.map({ $0 < next }) ?? true else { throw ByteFault(reason: "has questions out of order") }
        questions[next] = try reader.digest()
        last = next
      }
      return FingerprintNode(prefix: prefix, count: count, fingerprint: fingerprint, below: .questions(questions))
    default: throw ByteFault(reason: "has neither children nor questions")
    }
  }
}

extension FrameWriter {
  /// A message that is about to carry a batch.
  init(for batch: SyncBatch) {
    let items = batch.items.reduce(0) { $0 + $1.document.count + ($1.key?.count ?? 0) + 24 }
    let signings = batch.signings.reduce(0) { $0 + 32 * $1.proof.count + 160 }
    let statements = batch.statements.reduce(0) { $0 + $1.bytes.count + 70 }
    self.init(capacity: items + signings + statements + 16 * batch.left.count)
  }

  mutating func append(_ batch: SyncBatch) {
    for signing in batch.signings {
      var payload = signing.key.bytes + signing.root.bytes + signing.signature
      payload.append(number: signing.count)
      for hash in signing.proof { payload.append(contentsOf: hash.bytes) }
      append(.signing, payload)
    }
    for item in batch.items {
      var place: [UInt8] = []
      place.append(number: (item.place?.signing ?? -1) + 1)
      if let leaf = item.place?.leaf { place.append(number: leaf) }
      append(.revision, place, item.document)
      if let key = item.key { append(.key, key) }
    }
    for statement in batch.statements { append(.statement, statement.signature, statement.bytes) }
    append(.left, batch.left)
  }

  mutating func append(_ type: FrameType, _ ids: [QuestionID]) {
    if !ids.isEmpty { append(type, ids.flatMap(\.bytes)) }
  }

  mutating func append(_ nodes: [FingerprintNode]) {
    for node in nodes {
      var payload = [UInt8(truncatingIfNeeded: node.prefix.utf8.count)] + Array(node.prefix.utf8)
      payload.append(number: node.count)
      payload.append(contentsOf: node.fingerprint.bytes)
      switch node.below {
      case .children(let children):
        payload.append(0)
        for child in children { payload.append(contentsOf: child.bytes) }
      case .questions(let questions):
        payload.append(1)
        for (id, fingerprint) in questions.sorted(by: { $0.key < $1.key }) {
          payload.append(contentsOf: id.bytes + fingerprint.bytes)
        }
      }
      append(.node, payload)
    }
  }

  mutating func append(_ answer: PushAnswer) {
    for refusal in answer.refused {
      append(.refusal, refusal.id.bytes, Array(refusal.reason.clipped(WireLimits.standardText).utf8))
      guard refusal.kind != .other || refusal.subject != nil else { continue }
      let subject: [UInt8] = refusal.subject.map { [0] + Array($0.clipped(WireLimits.standardText).utf8) } ?? []
      append(.refusalKind, Array(refusal.kind.rawValue.utf8), subject)
    }
    if !answer.wantedMedia.isEmpty { append(.media, answer.wantedMedia.flatMap(\.bytes)) }
  }
}
