import QuestionAPI
import QuestionModel
import Synchronization

@testable import QuizApp

/// What other banks propose.
struct FakeProposals: Sendable {
  struct Item: Sendable {
    let peer: String
    let received: Timestamp
    var stored: FakeBank.Stored
  }

  var items: [Item] = []
  /// Why questions were left out.
  var declined: [QuestionID: String] = [:]
}

extension FakeBank {
  func proposals(limit: Int, offset: Int) async throws(BankError) -> ProposalPage {
    try check()
    let all = offered.withLock { $0.items }
    var items: [Proposal] = []
    for item in all.dropFirst(offset).prefix(limit) {
      let record = record(item.stored.history[0], of: item.stored)
      items.append(
        Proposal(
          question: try record.summary(), peer: item.peer, received: item.received,
          revisions: item.stored.history.count,
          current: stored.first { $0.id == item.stored.id }.map { ContentDigest(of: $0.history[0].canonicalBytes) },
          faults: try record.faults()))
    }
    return ProposalPage(items: items, total: all.count)
  }

  func proposal(_ question: QuestionID) async throws(BankError) -> QuestionRecord {
    try check()
    let item = try offer(of: question)
    return record(item.stored.history[0], of: item.stored)
  }

  private func offer(of question: QuestionID) throws(BankError) -> FakeProposals.Item {
    guard let item = offered.withLock({ $0.items.first { $0.stored.id == question } }) else {
      throw .notFound("proposal of question \(question)")
    }
    return item
  }

  func acceptProposal(
    _ question: QuestionID, _ decision: ProposalDecision
  ) async throws(BankError) -> QuestionRecord {
    let item = try take(question, decision)
    state.withLock { stored in
      stored.removeAll { $0.id == question }
      stored.append(item.stored)
    }
    return record(item.stored.history[0], of: item.stored)
  }

  func declineProposal(_ question: QuestionID, _ decision: ProposalDecision) async throws(BankError) {
    guard let reason = decision.reason else { throw .invalid([FieldProblem("reason", "must say why")]) }
    _ = try take(question, decision)
    offered.withLock { $0.declined[question] = reason }
  }

  private func take(_ question: QuestionID, _ decision: ProposalDecision) throws(BankError) -> FakeProposals.Item {
    try check()
    let item = try offer(of: question)
    let revision = ContentDigest(of: item.stored.history[0].canonicalBytes)
    if let seen = decision.revision, seen != revision { throw .stale(current: revision) }
    offered.withLock { $0.items.removeAll { $0.stored.id == question } }
    return item
  }

  func declinations(limit: Int, offset: Int) async throws(BankError) -> DeclinationPage { throw refuse() }

  /// Proposes a question, anew where it waits already.
  func offer(_ question: Question, _ number: Int, by peer: String, withKey: Bool = true) {
    let id = Self.id(number)
    let key = Self.sealed(question.key)
    let base = stored.first { $0.id == id }?.history ?? []
    let revision = Revision(
      question: id, parents: base.first.map { [ContentDigest(of: $0.canonicalBytes)] } ?? [],
      generation: base.first.map { $0.generation + 1 } ?? 0, origin: peer, author: "Thu",
      created: Timestamp(milliseconds: 1_769_900_000_000), message: nil, status: .published,
      content: question.content, keyDigest: key.digest)
    let item = FakeProposals.Item(
      peer: peer, received: Timestamp(milliseconds: 1_769_990_000_000),
      stored: Stored(id: id, question: question, history: [revision], keys: withKey ? [key] : []))
    offered.withLock { offered in
      if let place = offered.items.firstIndex(where: { $0.stored.id == id }) {
        offered.items[place] = item
      } else {
        offered.items.append(item)
      }
    }
  }

  /// A bank to which others propose: a change of its first question, one with a grave fault, and
  /// one without its key.
  static func withProposals(_ bank: FakeBank = FakeBank()) -> FakeBank {
    var change = SampleQuestions.single
    change.content.stem = change.content.stem.replacing("hàm số", with: "đồ thị hàm số")
    change.key.explanation = "Xét dấu đạo hàm."
    var faulty = SampleQuestions.multiple
    faulty.content.stem = "Số nào là số nguyên tố: $\\frac{1$?"
    bank.offer(change, 1, by: "truong-le-loi")
    bank.offer(faulty, 101, by: "truong-le-loi")
    bank.offer(SampleQuestions.short, 102, by: "thcs-lang-thuong", withKey: false)
    return bank
  }
}
