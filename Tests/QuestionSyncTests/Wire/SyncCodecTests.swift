import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// Requests and answers as bytes.
struct SyncCodecTests {
  private static let push =
    #"{"bank":"an","keys":true,"kind":"push","selection":"","versions":[1,1]}"#
  private static let pulled = #"{"hasMore":false,"kind":"pulled","next":"a.1.2","version":1}"#

  private func fault(_ bytes: [UInt8], _ change: (inout WireLimits) -> Void = { _ in }) -> SyncFault? {
    var limits = WireLimits()
    change(&limits)
    do throws(SyncFault) {
      _ = try SyncCodec.request(bytes, limits: limits)
      return nil
    } catch { return error }
  }

  private func reason(_ frames: [UInt8]...) -> String {
    fault(RawMessage.sealed(RawMessage.head(Self.push) + frames.joined()))?.description ?? "none"
  }

  @Test(arguments: 0..<300 as Range<UInt64>) func everythingReadsBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (request, answer) = (random.request(), random.answer())
    #expect(try SyncCodec.request(SyncCodec.encode(request)) == request)
    #expect(try SyncCodec.answer(SyncCodec.encode(answer)) == answer)
    // One is never taken for the other.
    #expect(throws: SyncFault.self) { try SyncCodec.request(SyncCodec.encode(answer)) }
    #expect(throws: SyncFault.self) { try SyncCodec.answer(SyncCodec.encode(request)) }
  }

  @Test(arguments: 0..<30 as Range<UInt64>) func whateverIsCutOffOrAlteredIsFound(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (request, answer) = (SyncCodec.encode(random.request()), SyncCodec.encode(random.answer()))
    for (bytes, isRequest) in [(request, true), (answer, false)] {
      func reads(_ bytes: [UInt8]) -> Bool {
        isRequest ? (try? SyncCodec.request(bytes)) != nil : (try? SyncCodec.answer(bytes)) != nil
      }
      #expect(reads(bytes))
      for length in bytes.indices { #expect(!reads(Array(bytes[..<length]))) }
      for index in bytes.indices {
        var altered = bytes
        altered[index] ^= UInt8(1 << random.next(below: 8))
        #expect(!reads(altered))
      }
      #expect(!reads(bytes + [0]))
      #expect(!reads(bytes + bytes))
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>) func aHostileBankBreaksNothing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (request, answer) = (SyncCodec.encode(random.request()), SyncCodec.encode(random.answer()))
    for _ in 0..<40 {
      let content = random.mutated(RawMessage.opened(request))
      if let read = try? SyncCodec.request(RawMessage.sealed(content)) {
        #expect(try SyncCodec.request(SyncCodec.encode(read)) == read)
      }
      let other = random.mutated(RawMessage.opened(answer))
      if let read = try? SyncCodec.answer(RawMessage.sealed(other)) {
        #expect(try SyncCodec.answer(SyncCodec.encode(read)) == read)
      }
      _ = try? SyncCodec.request(random.bytes(100))
    }
  }

  @Test func parentsStayBeforeChildren() throws {
    var random = SeededGenerator(seed: 1)
    let batch = random.batch(200)
    let request = SyncRequest.push(SyncCaller(bank: "an", selection: "", wantsKeys: true), batch)
    guard case .push(_, let read) = try SyncCodec.request(SyncCodec.encode(request)) else {
      Issue.record("No push")
      return
    }
    #expect(read.items == batch.items)
  }

  @Test func bytesAreFixed() {
    let caller = SyncCaller(bank: "an", selection: "", wantsKeys: true)
    let batch = SyncBatch(items: [SyncItem(document: [7, 8], key: [9], place: SignedPlace(signing: 0, leaf: 300))])
    let frames = RawMessage.frame(3, [1, 0xAC, 2, 7, 8]) + RawMessage.frame(4, [9])
    #expect(SyncCodec.encode(.push(caller, batch)) == RawMessage.sealed(RawMessage.head(Self.push) + frames))
    let page = PullAnswer(batch: SyncBatch(), next: "a.1.2", hasMore: false)
    #expect(SyncCodec.encode(.pulled(page)) == RawMessage.sealed(RawMessage.head(Self.pulled)))
  }

  @Test func versionsAreCompared() throws {
    let newer = #"{"kind":"dance","versions":[2,4]}"#
    // Not even the end of such a message need be known.
    #expect(fault(RawMessage.head(newer) + [9, 9]) == .version(ours: 1...1, theirs: 2...4))
    for head in [#"{"kind":"pull","versions":[2,1]}"#, #"{"kind":"pull"}"#] {
      #expect(fault(RawMessage.head(head))?.description.contains("versions: must be") == true)
    }
    let wide = #"{"bank":"an","keys":true,"kind":"snapshot","selection":"","versions":[1,9],"new":[1]}"#
    let read = try SyncCodec.request(RawMessage.sealed(RawMessage.head(wide)))
    #expect(read == .snapshot(SyncCaller(bank: "an", selection: "", wantsKeys: true, versions: 1...9)))
    let answer = RawMessage.sealed(RawMessage.head(#"{"kind":"questions","version":2}"#))
    #expect(throws: SyncFault.self) { try SyncCodec.answer(answer) }
  }

  @Test func faultsTravel() {
    let faults: [SyncFault] = [
      .epochOver, .snapshotGone, .forbidden("No."), .unreachable("Later."), .unreadable("What?"),
    ]
    for fault in faults {
      #expect(throws: fault) { try SyncCodec.answer(SyncCodec.encode(fault)) }
    }
    #expect(throws: SyncFault.version(ours: 1...1, theirs: 2...4)) {
      try SyncCodec.answer(SyncCodec.encode(.version(ours: 2...4, theirs: 1...1)))
    }
    #expect(throws: SyncFault.self) {
      try SyncCodec.answer(RawMessage.sealed(RawMessage.head(#"{"fault":"new","kind":"fault","version":1}"#)))
    }
  }

  @Test func longReasonsAreClipped() throws {
    let long = String(repeating: "e\u{301}", count: 5_000) + "x"
    for text in [long, "x" + long, "xx" + long] {
      let refusal = SyncRefusal(id: ContentDigest(of: []), reason: text)
      let answer = try SyncCodec.answer(SyncCodec.encode(.pushed(PushAnswer(refused: [refusal]))))
      guard case .pushed(let pushed) = answer, let reason = pushed.refused.first?.reason else {
        Issue.record("No answer")
        continue
      }
      #expect((4_000...4_096).contains(reason.utf8.count))
      do throws(SyncFault) { _ = try SyncCodec.answer(SyncCodec.encode(.forbidden(text))) } catch {
        #expect(error.description.utf8.count <= 4_096 && error != .forbidden(text))
      }
    }
    #expect(BatchRefusal.unknownBank(long).description.utf8.count < 300)
  }

  @Test func whatLaterVersionsAddIsPassedOver() throws {
    let content =
      RawMessage.head(Self.push) + RawMessage.frame(200, [1, 2, 3]) + RawMessage.frame(3, [0, 5])
      + RawMessage.frame(128, [])
    guard case .push(_, let batch) = try SyncCodec.request(RawMessage.sealed(content)) else {
      Issue.record("No push")
      return
    }
    #expect(batch.items == [SyncItem(document: [5], key: nil)])
    #expect(reason(RawMessage.frame(100, [1])).contains("frame 2: is of the unknown type 100"))
    #expect(reason(RawMessage.frame(0, [])).contains("is of the unknown type 0"))
  }

  @Test func whatIsWrongIsNamed() {
    #expect(reason() == "none")
    #expect(reason(RawMessage.frame(4, [1])).contains("frame 2: is a key that belongs to no revision"))
    #expect(
      reason(RawMessage.frame(3, [0]), RawMessage.frame(4, [1]), RawMessage.frame(4, [1]))
        .contains("frame 4: is a key that belongs to no revision"))
    #expect(reason(RawMessage.frame(9, [1])).contains("frame 2: does not belong into such a message"))
    #expect(reason(RawMessage.head(Self.push)).contains("frame 2: does not belong"))
    #expect(reason(RawMessage.frame(3, [])).contains("frame 2: ends too early"))
    #expect(reason(RawMessage.frame(3, [0x80, 0])).contains("needless zeros"))
    #expect(reason(RawMessage.frame(3, Array(repeating: 0xFF, count: 12))).contains("beyond 63 bits"))
    #expect(reason([3, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]).contains("ends too early"))
    #expect(reason(RawMessage.frame(5, [1])).contains("ends too early"))
    #expect(reason(RawMessage.frame(6, [1])).contains("an id that is not of 16 bytes"))
    #expect(reason(RawMessage.frame(2, Array(repeating: 1, count: 127))).contains("ends too early"))
    let head = Array(repeating: 1 as UInt8, count: 128)
    #expect(reason(RawMessage.frame(2, head + [0])).contains("a tree has 1 to 16777216 leaves, not 0"))
    #expect(reason(RawMessage.frame(2, head + [0x81, 0x80, 0x80, 8])).contains("not 16777217"))
    #expect(reason(RawMessage.frame(2, head + [1] + head)).contains("more hashes than its tree needs"))
    #expect(reason(RawMessage.frame(2, head + [1, 2])).contains("a digest that is not of 32 bytes"))
    #expect(fault(RawMessage.frame(3, [0]))?.description == "The message does not read: frame 1: is no head.")
    #expect(fault([])?.description == "The message does not read: frame 1: ends too early.")
    #expect(fault(RawMessage.head("{"))?.description.contains("not valid JSON") == true)
    #expect(fault(RawMessage.head(Self.push))?.description == "The message ends too early.")
    let altered = RawMessage.head(Self.push) + RawMessage.frame(127, head.dropLast(96))
    #expect(fault(altered)?.description == "The message was altered on the way.")
    for (name, member, text) in [
      ("bank", #""bank":"","keys":true,"kind":"snapshot","selection":"""#, "must be the asking bank's id"),
      ("limit", #""bank":"a","kind":"pull","selection":"","limit":0"#, "must be 1 to 20000, not 0"),
      ("prefixes[1]", #""bank":"a","kind":"fingerprints","selection":"","prefixes":["a","A"]"#, "hexadecimal"),
      ("part", #""bank":"a","kind":"snapshotPart","selection":"","id":"x","part":-1"#, "must be 0 to"),
      ("kind", #""bank":"a","kind":"dance","selection":"""#, "is no request that this version knows"),
      ("selection", #""bank":"a","kind":"snapshot""#, "is missing"),
    ] {
      let message = RawMessage.sealed(RawMessage.head("{\(member),\"versions\":[1,1]}"))
      let description = fault(message)?.description ?? ""
      #expect(description.contains("\(name): ") && description.contains(text))
    }
  }

  @Test func boundsAreKept() {
    let caller = SyncCaller(bank: "an", selection: "x", wantsKeys: true)
    var random = SeededGenerator(seed: 4)
    let statement = SignedStatement(bytes: [1], signature: Array(repeating: 1, count: 64))
    let batch = SyncBatch(
      items: [SyncItem(document: [1, 2, 3], key: [1, 2]), SyncItem(document: [1], key: nil)],
      statements: [statement, statement], left: [QuestionID(high: 1, low: 1), QuestionID(high: 1, low: 2)])
    let push = SyncCodec.encode(.push(caller, batch))
    #expect(fault(push) == nil)
    #expect(fault(push) { $0.items = 1 }?.description.contains("beyond the 1 of its kind") == true)
    #expect(fault(push) { $0.document = 2 }?.description.contains("has 3 bytes where at most 2") == true)
    #expect(fault(push) { $0.key = 1 }?.description.contains("has 2 bytes where at most 1") == true)
    #expect(fault(push) { $0.statements = 1 }?.description.contains("beyond the 1 of its kind") == true)
    #expect(fault(push) { $0.left = 1 }?.description.contains("beyond the 1 of its kind") == true)
    #expect(fault(push) { $0.message = 10 }?.description.contains("where at most 10") == true)
    #expect(fault(push) { $0.head = 10 }?.description.contains("longer than 10 bytes") == true)
    #expect(fault(push) { $0.selection = 0 }?.description.contains("selection: is longer than 0 bytes") == true)
    let questions = SyncCodec.encode(.questions(caller, (0..<501).map { QuestionID(high: 0, low: $0) }))
    #expect(fault(questions)?.description.contains("beyond the 500 of its kind") == true)
    let prefixes = SyncCodec.encode(.fingerprints(caller, prefixes: (0..<257).map { _ in random.prefix() }))
    #expect(fault(prefixes)?.description.contains("prefixes: has 257 where at most 256") == true)
    let many = SyncBatch(statements: Array(repeating: statement, count: 1_001))
    #expect(fault(SyncCodec.encode(.push(caller, many)))?.description.contains("beyond the 1000 of its kind") == true)
    var long = statement
    long.bytes = Array(repeating: 1, count: SignedStatement.longest + 1)
    let longest = SyncBatch(statements: [long])
    #expect(fault(SyncCodec.encode(.push(caller, longest)))?.description.contains("at most 65536") == true)
    let bank = SyncCaller(bank: String(repeating: "b", count: 257), selection: "", wantsKeys: true)
    #expect(fault(SyncCodec.encode(.snapshot(bank)))?.description.contains("bank: is longer than 256 bytes") == true)
  }
}
