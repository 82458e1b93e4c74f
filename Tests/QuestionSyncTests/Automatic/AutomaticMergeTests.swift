import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// Merges without a person: the same bytes in every bank, or none.
struct AutomaticMergeTests {
  private let base = Samples.version()

  private func merge(_ family: Family) throws -> AutomaticMerge.Outcome {
    try AutomaticMerge.merge(family.ours, family.theirs, base: family.base)
  }

  @Test func aMergeRevisionHoldsNothingOfTheBank() throws {
    let family = try Family(
      base: base, ours: base.changed { $0.content.hint = "Think" }, theirs: base.changed(.retired),
      generations: (3, 1))
    #expect(try merge(family).conflicts?.conflicts.map(\.name) == ["status"])
    let clean = try Family(
      base: base, ours: base.changed { $0.content.hint = "Think" }, theirs: base.changed { $0.content.source = "Me" },
      generations: (3, 1))
    let made = try #require(try merge(clean).made)
    let revision = try Revision(json: JSONParser.parse(made.document))
    #expect(revision.canonicalBytes == made.document)
    #expect(revision.parents == [clean.ours.id, clean.theirs.id].sorted())
    #expect(revision.generation == 4)
    #expect(revision.author == nil && revision.message == nil)
    #expect(revision.origin == AutomaticMerge.origin)
    #expect(revision.created == Timestamp(milliseconds: 2))
    #expect(revision.content.hint == "Think" && revision.content.source == "Me")
    #expect(revision.keyDigest == clean.base.revision.keyDigest)
    #expect(made.key == clean.base.key?.bytes)
  }

  @Test(arguments: UInt64(0)..<200) func twoBanksMakeTheSameBytes(seed: UInt64) throws {
    let family = try Family(seed: seed)
    let one = try AutomaticMerge.merge(family.ours, family.theirs, base: family.base)
    let other = try AutomaticMerge.merge(family.theirs, family.ours, base: family.base)
    #expect(one.made?.document == other.made?.document)
    #expect(one.made?.key == other.made?.key)
    #expect(one.conflicts?.fields.map(\.ours) == other.conflicts?.fields.map(\.theirs))
    #expect(one.conflicts.map { $0.ours.question.content } == one.conflicts.map { _ in family.ours.revision.content })
    guard let made = one.made else { return }
    let key = try #require(made.key)
    let merged = try MergeParent(document: made.document, key: key)
    #expect(
      QuestionValidation.problems(of: Question(content: merged.revision.content, key: try SealedKey(bytes: key).open()))
        .isEmpty)
  }

  @Test(arguments: UInt64(0)..<200) func aBankWithoutSomeKeysMakesTheSameBytesOrNone(seed: UInt64) throws {
    let family = try Family(seed: seed)
    let whole = try merge(family)
    for mask in 1..<8 {
      let outcome = try AutomaticMerge.merge(
        mask & 1 == 0 ? family.ours : family.ours.withheld, mask & 2 == 0 ? family.theirs : family.theirs.withheld,
        base: mask & 4 == 0 ? family.base : family.base.withheld)
      if let made = outcome.made {
        #expect(made.document == whole.made?.document)
        #expect(made.key == nil || made.key == whole.made?.key)
      } else {
        #expect(outcome.isKeyWithheld || whole.conflicts != nil)
      }
    }
  }

  @Test func theKeyOfTheSideThatChangedItIsUsedAgain() throws {
    let ours = base.changed { $0.key.explanation = "Because" }
    let theirs = base.changed { $0.content.hint = "Think" }
    for keepsKeys in [true, false] {
      let family = try Family(base: base, ours: ours, theirs: theirs, keepsKeys: keepsKeys)
      #expect(try merge(family).made?.key == family.ours.key?.bytes)
    }
  }

  @Test func ofTwoEqualKeysThatOfTheLowerIDIsUsed() throws {
    let ours = base.changed { $0.key.explanation = "Because" }
    let family = try Family(base: base, ours: ours, theirs: ours.changed { $0.content.hint = "Think" })
    let lower = family.ours.id < family.theirs.id ? family.ours : family.theirs
    #expect(family.ours.key != family.theirs.key)
    #expect(try merge(family).made?.key == lower.key?.bytes)
  }

  @Test func aKeyOfBothSidesIsSealedOutOfBoth() throws {
    let ours = base.changed { $0.key.explanation = "Because" }
    let theirs = base.changed { $0.key.feedback["b"] = "No" }
    let family = try Family(base: base, ours: ours, theirs: theirs)
    let made = try #require(try merge(family).made)
    let parts = [family.ours.key, family.theirs.key].compactMap { $0?.bytes }
      .sorted { $0.lexicographicallyPrecedes($1) }
    let salt = ContentDigest(of: parts.flatMap { $0 }).bytes.prefix(16)
    let key = ours.changed { $0.key.feedback["b"] = "No" }.question.key
    #expect(made.key == SealedKey(key, salt: Array(salt)).bytes)
  }

  @Test func aWithheldKeyThatChangedStopsTheMerge() throws {
    let ours = base.changed { $0.key.explanation = "Because" }
    let family = try Family(base: base, ours: ours, theirs: base.changed { $0.content.hint = "Think" })
    let (hidden, other) = (try family.ours.withheld, try family.theirs.withheld)
    #expect(try AutomaticMerge.merge(hidden, family.theirs, base: family.base).isKeyWithheld)
    #expect(try AutomaticMerge.merge(family.ours, other, base: family.base).made != nil)
    #expect(try AutomaticMerge.merge(family.ours, other, base: family.base.withheld).made != nil)
  }

  @Test func aChangedKeyAgainstAChangedStemIsNeverMergedUnseen() throws {
    let ours = base.changed { $0.key.right = ["b"] }
    let family = try Family(base: base, ours: ours, theirs: base.changed { $0.content.stem = "Which not?" })
    #expect(try merge(family).conflicts != nil)
    let blind = try AutomaticMerge.merge(family.ours, family.theirs.withheld, base: family.base.withheld)
    #expect(blind.isKeyWithheld)
  }

  @Test func aKeyThatNobodyChangedMayBeWithheldFromAll() throws {
    let family = try Family(
      base: base, ours: base.changed { $0.content.hint = "Think" }, theirs: base.changed { $0.content.source = "Me" })
    let made = try #require(
      try AutomaticMerge.merge(family.theirs.withheld, family.ours.withheld, base: family.base.withheld).made)
    #expect(made.key == nil)
    #expect(try made.document == merge(family).made?.document)
  }

  @Test func twoRootsMergeOnlyWhereTheySayTheSame() throws {
    let family = try Family(base: base, ours: base, theirs: base, keepsKeys: false)
    #expect(try AutomaticMerge.merge(family.ours, family.theirs, base: nil).made != nil)
    #expect(try AutomaticMerge.merge(family.ours, family.theirs.withheld, base: nil).isKeyWithheld)
    let other = try Family(base: base, ours: base.changed(.draft), theirs: base)
    #expect(
      try AutomaticMerge.merge(other.ours, other.theirs, base: nil).conflicts?.conflicts.map(\.name) == ["status"])
  }

  @Test(arguments: ["schema", "newer"]) func aNewerRevisionIsLeftToANewerBank(member: String) throws {
    let family = try Family(base: base, ours: base.changed { $0.content.hint = "Think" }, theirs: base.changed(.draft))
    let key = try #require(family.base.key)
    let newer = try Family.parent(
      base, key, parents: [family.base.id], generation: 1, created: 3,
      extra: JSONObject([(member, .string("question/2"))]))
    guard case .newerRevision = try AutomaticMerge.merge(newer, family.ours, base: family.base) else {
      Issue.record("merged what it would lose")
      return
    }
  }

  @Test func revisionsThatDoNotBelongTogetherAreRefused() throws {
    let family = try Family(base: base, ours: base.changed { $0.content.hint = "Think" }, theirs: base.changed(.draft))
    let key = try #require(family.base.key)
    let stranger = try Family.parent(base, key, parents: [], generation: 1, created: 1, question: 2)
    let high = try Family.parent(base, key, parents: [], generation: 1 << 53, created: 1)
    let wrong = [
      (family.ours, family.ours, "parents"), (family.ours, family.base, "parents"),
      (family.ours, stranger, "question"), (high, family.ours, "generation"),
    ]
    for (one, other, field) in wrong {
      let problem = #expect(throws: FieldProblem.self) { try AutomaticMerge.merge(one, other, base: family.base) }
      #expect(problem?.field == field)
    }
  }

  @Test func aParentMustBeWhatItNames() throws {
    let family = try Family(base: base, ours: base, theirs: base)
    let document = family.base.revision.canonicalBytes
    #expect(family.base.id == RevisionID(of: document))
    let wrong = SealedKey(AnswerKey(), salt: Family.salt(9)).bytes
    #expect(throws: FieldProblem.self) { try MergeParent(document: document, key: wrong) }
    #expect(throws: FieldProblem.self) { try MergeParent(document: Array("{".utf8), key: nil) }
    #expect(throws: FieldProblem.self) { try MergeParent(document: Array("{}".utf8), key: nil) }
  }
}
