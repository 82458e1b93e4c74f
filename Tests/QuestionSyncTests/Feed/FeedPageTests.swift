import QuestionModel
import QuestionSync
import Testing

/// Pages of a feed: what enters and leaves a selection, echo, passages, paging.
struct FeedPageTests {
  private let mathematics = "subject:toán"

  private func ids(_ page: FeedPage<SignedPlace>) -> [RevisionID] { page.revisions.map(\.id) }

  @Test func aQuestionThatEntersBringsItsWholeHistory() throws {
    var tree = Tree()
    let root = tree.save(1, tag: nil)
    let start = try tree.reader(mathematics).position().description
    let edit = tree.save(1, parents: [root])
    let page = try tree.reader(mathematics).page(since: start, leavingOut: nil)
    #expect(ids(page) == [root, edit] && page.left.isEmpty && !page.hasMore)
    let rest = try tree.reader(mathematics).page(since: page.next.description, leavingOut: nil)
    #expect(rest.revisions.isEmpty && rest.next == page.next)
  }

  @Test func aQuestionThatLeavesIsSentAndNamedOnce() throws {
    var tree = Tree()
    let root = tree.save(1)
    let start = try tree.reader(mathematics).position().description
    let edit = tree.save(1, parents: [root], tag: nil)
    let page = try tree.reader(mathematics).page(since: start, leavingOut: nil)
    #expect(ids(page) == [edit] && page.left == [Tree.question(1)])
    tree.save(1, parents: [edit], stem: "T", tag: nil)
    let next = try tree.reader(mathematics).page(since: page.next.description, leavingOut: nil)
    #expect(next.revisions.isEmpty && next.left.isEmpty)
  }

  @Test func whatWasOnlyInBetweenIsNotSentWithoutItsBeginning() throws {
    var tree = Tree()
    let root = tree.save(1, tag: nil)
    let start = try tree.reader(mathematics).position().description
    let edit = tree.save(1, parents: [root])
    let last = tree.save(1, parents: [edit], tag: nil)
    let whole = try tree.reader(mathematics).page(since: start, leavingOut: nil)
    #expect(whole.revisions.isEmpty && whole.left.isEmpty)
    let first = try tree.reader(mathematics, rows: 1).page(since: start, leavingOut: nil)
    #expect(ids(first) == [root, edit] && first.hasMore)
    let second = try tree.reader(mathematics, rows: 1).page(since: first.next.description, leavingOut: nil)
    #expect(ids(second) == [last] && second.left == [Tree.question(1)])
  }

  @Test func anEvictionLeavesAndAReturnEnters() throws {
    var tree = Tree()
    let root = tree.save(1)
    let start = try tree.reader("").position().description
    tree.bank.state.setEvicted(Tree.question(1), true)
    let page = try tree.reader("").page(since: start, leavingOut: nil)
    #expect(page.revisions.isEmpty && page.left == [Tree.question(1)])
    tree.bank.state.setEvicted(Tree.question(1), false)
    let next = try tree.reader("").page(since: page.next.description, leavingOut: nil)
    #expect(ids(next) == [root] && next.left.isEmpty)
  }

  @Test func whatCameFromABankIsNotSentBackToIt() throws {
    var tree = Tree()
    let root = tree.save(1, from: "bank2")
    let edit = tree.save(1, parents: [root])
    tree.save(2, from: "bank2")
    let page = try tree.reader("").page(since: nil, leavingOut: "bank2")
    #expect(ids(page) == [edit])
    #expect(try tree.reader("").page(since: nil, leavingOut: "bank3").revisions.count == 3)
    #expect(try tree.reader("").page(since: nil, leavingOut: nil).revisions.count == 3)
  }

  @Test func aQuestionThatComesBackToItsMakerIsNamedByOneRevision() throws {
    var tree = Tree()
    let root = tree.save(1, from: "bank2")
    let gone = tree.save(1, parents: [root], tag: nil, from: "bank2")
    let start = try tree.reader(mathematics).position().description
    let back = tree.save(1, parents: [gone], from: "bank2")
    #expect(ids(try tree.reader(mathematics).page(since: start, leavingOut: "bank2")) == [back])
  }

  @Test func aMergeTravelsOnlyUnderWhatAPersonBuiltOnIt() throws {
    var tree = Tree()
    let root = tree.save(1)
    tree.save(1, parents: [root], stem: "T")
    tree.save(1, parents: [root], hint: "H")
    let page = try tree.reader("").page(since: nil, leavingOut: nil)
    #expect(page.revisions.count == 3 && !page.revisions.contains(where: \.isAutomatic))
    let merge = try #require(tree.shown(1))
    let edit = tree.save(1, parents: [merge], stem: "V", hint: "H")
    let next = try tree.reader("").page(since: page.next.description, leavingOut: nil)
    #expect(ids(next) == [merge, edit])
  }

  @Test func aPassageTravelsWithTheQuestionsThatNameIt() throws {
    var tree = Tree()
    let passage = tree.save(9, stem: "Text", tag: nil, kind: .passage)
    let start = try tree.reader(mathematics).position().description
    let question = tree.save(1, passage: 9)
    let page = try tree.reader(mathematics).page(since: start, leavingOut: nil)
    #expect(ids(page) == [passage, question])
    let other = tree.save(2, passage: 9)
    let second = try tree.reader(mathematics).page(since: page.next.description, leavingOut: nil)
    #expect(ids(second) == [other])
    let edit = tree.save(9, parents: [passage], stem: "Text 2", tag: nil, kind: .passage)
    let third = try tree.reader(mathematics).page(since: second.next.description, leavingOut: nil)
    #expect(ids(third) == [edit])
    tree.save(1, parents: [question])
    let fourth = try tree.reader(mathematics).page(since: third.next.description, leavingOut: nil)
    #expect(fourth.revisions.count == 1 && fourth.left.isEmpty)
    tree.save(2, parents: [other])
    let fifth = try tree.reader(mathematics).page(since: fourth.next.description, leavingOut: nil)
    #expect(fifth.revisions.count == 1 && fifth.left == [Tree.question(9)])
    #expect(try tree.reader("").page(since: nil, leavingOut: nil).revisions.contains { $0.id == edit })
  }

  @Test func passagesThatNameEachOtherDoNotHoldEachOther() throws {
    var tree = Tree()
    tree.save(8, tag: nil, kind: .passage, passage: 9)
    tree.save(9, tag: nil, kind: .passage, passage: 8)
    #expect(try tree.reader(mathematics).page(since: nil, leavingOut: nil).revisions.isEmpty)
  }

  @Test func keysGoOnlyToThoseWhoMayHaveThem() throws {
    var tree = Tree()
    tree.save(1)
    tree.save(2)
    #expect(try tree.reader("", keys: false).page(since: nil, leavingOut: nil).revisions.allSatisfy { $0.key == nil })
    let embargo = KeySharing(isAllowed: true, heldBack: [Tree.question(1)])
    let page = try FeedReader(tree.ledger, selection: .everything, keys: embargo).page(since: nil, leavingOut: nil)
    #expect(page.revisions.map { $0.key == nil } == [true, false])
  }

  @Test func aKeyThatComesLaterTravelsByARowOfItsOwn() throws {
    var tree = Tree()
    let root = tree.save(1, from: "bank2", hasKey: false)
    tree.save(2)
    let start = try tree.reader("").page(since: nil, leavingOut: nil).next.description
    tree.bank.state.fillIn(Tree.key.bytes, of: root, Tree.question(1), from: "bank3")
    let page = try tree.reader("").page(since: start, leavingOut: nil)
    #expect(ids(page) == [root] && page.revisions.first?.key == Tree.key.bytes && page.left.isEmpty)
    // The bank that sent the revision had not sent the key; the one that sent the key needs neither.
    #expect(ids(try tree.reader("").page(since: start, leavingOut: "bank2")) == [root])
    #expect(ids(try tree.reader("").page(since: start, leavingOut: "bank3")).isEmpty)
    #expect(try tree.reader("", keys: false).page(since: start, leavingOut: nil).revisions.isEmpty)
    let after = try tree.reader("").page(since: page.next.description, leavingOut: nil)
    #expect(after.revisions.isEmpty && !after.hasMore)
  }

  @Test(arguments: [1, 2, 100]) func whoeverMayHaveKeysLaterGetsThoseOfWhatCameBefore(rows: Int) throws {
    var tree = Tree()
    let first = tree.save(1)
    tree.save(2, tag: nil)
    let third = tree.save(3)
    tree.save(4, from: "bank2")
    let start = try tree.reader(mathematics, keys: false).page(since: nil, leavingOut: nil).next.description
    let new = tree.save(5)
    var cursor = start
    var found: [RevisionID] = []
    for _ in 0..<20 {
      let page = try tree.reader(mathematics, rows: rows).page(since: cursor, leavingOut: "bank2")
      #expect(page.revisions.allSatisfy { $0.key != nil })
      found += ids(page)
      cursor = page.next.description
      if !page.hasMore { break }
    }
    #expect(found == [first, third, new])
    #expect(try tree.reader(mathematics).page(since: cursor, leavingOut: "bank2").revisions.isEmpty)
    // What was held back comes when it may go.
    let held = KeySharing(isAllowed: true, heldBack: [Tree.question(1)])
    let reader = FeedReader(tree.ledger, selection: try SyncSelection(mathematics), keys: held)
    let page = try reader.page(since: start, leavingOut: nil)
    #expect(!ids(page).contains(first))
    tree.bank.state.noteKeys(of: Tree.question(1), from: nil)
    var rest = try tree.reader(mathematics).page(since: page.next.description, leavingOut: nil)
    if rest.hasMore { rest = try tree.reader(mathematics).page(since: rest.next.description, leavingOut: nil) }
    #expect(ids(rest).contains(first))
  }

  @Test func anotherSelectionIsComparedAndAnEarlierCursorIsRead() throws {
    var tree = Tree()
    tree.save(1)
    let cursor = try tree.reader("").position()
    #expect(throws: SyncFault.epochOver) {
      try tree.reader(mathematics).page(since: cursor.description, leavingOut: nil)
    }
    let earlier = FeedCursor(epoch: cursor.epoch, sequence: 0, statement: 0)
    #expect(earlier.description == "e1x0.0.0")
    let page = try tree.reader(mathematics).page(since: earlier.description, leavingOut: nil)
    let end = try tree.reader(mathematics).position()
    #expect(page.revisions.count == 1 && page.next == end)
  }

  @Test(arguments: ["", "subject:toán"]) func pagesOfAnySizeBringTheSame(selection: String) throws {
    var tree = Tree()
    var heads: [RevisionID] = []
    for number in 0..<6 {
      heads.append(tree.save(UInt64(number), tag: number.isMultiple(of: 2) ? nil : "subject:toán"))
    }
    for number in 0..<6 {
      tree.save(UInt64(number), parents: [heads[number]], tag: number.isMultiple(of: 3) ? "subject:toán" : nil)
    }
    let whole = Set(ids(try tree.reader(selection).page(since: nil, leavingOut: nil)))
    for (rows, bytes) in [(1, 1 << 20), (2, 1 << 20), (5, 1 << 20), (100, 1), (100, 900), (3, 2000)] {
      var (cursor, found, pages) = (String?.none, Set<RevisionID>(), 0)
      while true {
        let page = try tree.reader(selection, rows: rows, bytes: bytes).page(since: cursor, leavingOut: nil)
        found.formUnion(ids(page))
        pages += 1
        #expect(page.revisions.count <= 2 * rows)
        guard page.hasMore, pages < 50 else { break }
        cursor = page.next.description
      }
      #expect(found.isSuperset(of: whole) && pages < 50)
    }
    var (last, parts) = (Int64?(0), [RevisionID]())
    while let row = last {
      let part = try tree.reader(selection, rows: 2).clonePart(after: row, until: tree.reader(selection).position())
      parts += ids(part.page)
      last = part.last
    }
    #expect(Set(parts) == whole && parts.count == whole.count)
  }

  @Test func aCursorOfAnotherLifeIsToldSo() throws {
    var tree = Tree()
    tree.save(1)
    let reader = try tree.reader("")
    #expect(throws: SyncFault.epochOver) { try reader.page(since: "other.1.0", leavingOut: nil) }
    #expect(throws: SyncFault.epochOver) { try reader.page(since: "e1x0.2.0", leavingOut: nil) }
    for text in [
      "", "e1x0", "e1x0.1", "e1x0.-1.0", "e1x0.1.0.0", "e1x0.1.0.2.a", "e1x0.1.0.1.", ".1.0",
      "e1x0.9223372036854775808.0",
    ] {
      #expect(throws: SyncFault.self) { try reader.page(since: text, leavingOut: nil) }
    }
    #expect(FeedCursor("e1x0.1.0") == FeedCursor(epoch: "e1x0", sequence: 1, statement: 0))
  }

  @Test func wholeQuestionsComeWithWhatLeftAndWithoutWhatIsNotThere() throws {
    var tree = Tree()
    let root = tree.save(1, from: "bank2")
    let out = tree.save(2, tag: nil)
    let page = try tree.reader(mathematics).whole([Tree.question(1), Tree.question(2), Tree.question(3)])
    #expect(Set(ids(page)) == [root, out] && page.left == [Tree.question(2)])
    let pushed = try tree.reader(mathematics).outgoing(.whole([Tree.question(1), Tree.question(2)]), to: "bank2")
    #expect(pushed.batch.items.count == 1 && pushed.batch.left.isEmpty && pushed.questions == [Tree.question(1)])
  }

  @Test func aSelectionMayNotDependOnTheBank() {
    #expect(throws: SyncSelection.Fault.bankProperty("is:conflict")) { try SyncSelection("subject:toán -is:conflict") }
    #expect(throws: SyncSelection.Fault.bankProperty("has:comment")) { try SyncSelection("(a OR has:comment)") }
    #expect(throws: SyncSelection.Fault.self) { try SyncSelection("(a") }
    #expect(throws: Never.self) { try SyncSelection("has:media kind:passage changed:>2026-01-31 author:lan") }
  }
}
