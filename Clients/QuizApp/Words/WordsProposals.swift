import QuestionAPI

/// Questions that banks below this one propose.
extension Words {
  var proposalsTitle: String { pick("Câu hỏi cấp dưới gửi lên", "Proposed questions") }
  var nothingProposed: String { pick("Không có câu nào cấp dưới gửi lên.", "Nothing is proposed.") }
  var takeIn: String { pick("nhận", "take in") }
  var decline: String { pick("từ chối", "decline") }
  var readInFull: String { pick("đọc cả câu", "read in full") }
  var toProposals: String { pick("câu cấp dưới gửi", "proposals") }
  var bankColumn: String { pick("Ngân hàng", "Bank") }
  var sayWhy: String {
    pick("Hãy viết lý do: ngân hàng gửi câu này sẽ đọc được.", "Say why: the bank that proposes it is told.")
  }
  var differsFromHere: String { pick("Khác với câu đang có ở đây", "How it differs from what is here") }
  var asItWouldBe: String { pick("Câu hỏi nếu được nhận", "The question as it would be") }

  var cameWithoutKey: String {
    pick(
      "Không kèm đáp án: nhận rồi cũng chưa chấm được, đến khi ngân hàng kia gửi đáp án.",
      "It came without its answer key: nobody can be graded by it here until that bank gives the key.")
  }

  /// Who proposes a question, when, and whether it is new.
  func proposalHead(_ proposal: Proposal) -> String {
    let kind =
      proposal.current == nil ? pick("câu mới", "new question") : pick("sửa câu đã có", "change of a question here")
    let count = proposal.revisions
    let revisions = pick("\(number(count)) bản sửa", "\(number(count)) \(count == 1 ? "revision" : "revisions")")
    return [proposal.peer, moment(proposal.received), kind, revisions].joined(separator: " · ")
  }

  func takeInTitle(_ count: Int) -> String {
    count == 1
      ? pick("Vẫn nhận?", "Take it in all the same?") : pick("Nhận \(number(count)) câu?", "Take in \(number(count))?")
  }

  /// Asks whether questions are to be taken in, of which some have grave faults.
  func takeInQuestion(_ count: Int, _ faulty: Int) -> String {
    let taken = pick(
      "Các câu này được công bố ở đây, như ngân hàng kia đã viết.",
      "They are published here as the other bank wrote them.")
    guard faulty > 0 else { return taken }
    return count == 1
      ? pick("Câu hỏi còn lỗi nặng.", "The question has grave faults.")
      : taken + " " + pick("\(number(faulty)) câu còn lỗi nặng.", "\(number(faulty)) with grave faults.")
  }

  /// What became of decisions.
  func outcome(_ decisions: ProposalDecisions) -> String {
    let done = decisions.done.count
    let word =
      switch decisions.choice {
      case .accept: pick("Đã nhận \(questions(done)).", "\(questions(done)) taken in.")
      case .decline: pick("Đã từ chối \(questions(done)).", "\(questions(done)) declined.")
      }
    let gone = decisions.gone.count
    let stale = decisions.stale.count
    let parts = [
      done > 0 ? word : "",
      gone > 0
        ? pick(
          "\(questions(gone)) không còn chờ: người khác đã quyết.",
          "\(questions(gone)) no longer waits: somebody else decided.")
        : "",
      stale > 0
        ? pick(
          "\(questions(stale)) vừa có bản mới: hãy xem lại rồi quyết.",
          "\(questions(stale)) with a newer revision: look again, then decide.")
        : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What the help says of proposed questions.
  func proposalEntries(_ keys: KeyMap) -> [HelpEntry] {
    typealias Commands = ProposalsCommands
    func entry(_ commands: Command..., does vietnamese: String, _ english: String) -> HelpEntry {
      HelpEntry(key: commands.map(keys.names).joined(separator: " "), text: pick(vietnamese, english))
    }
    return [
      entry(
        ReviewQueueCommands.proposals, does: "câu cấp dưới gửi lên (từ màn hình duyệt)",
        "what banks below propose (while reviewing)"),
      entry(Commands.accept, Commands.decline, does: "nhận vào; từ chối kèm lý do", "take in; decline with a reason"),
      entry(Commands.mark, Commands.markAll, does: "đánh dấu một câu, tất cả", "mark one, all"),
      entry(Commands.read, does: "đọc cả câu và chỗ khác", "read it all, and how it differs"),
    ]
  }

  /// Asks what to do with proposed questions.
  func plainProposalsPrompt(_ count: Int, hasMore: Bool) -> String {
    let more = hasMore ? pick("; Enter: đọc thêm", "; Enter: read more") : ""
    return pick(
      "Số: xem; y1 3: nhận các câu ấy; n2: từ chối\(more) (1–\(count); 0: quay lại):",
      "Number: look; y1 3: take these in; n2: decline\(more) (1–\(count); 0: back):")
  }
  var plainReasonPrompt: String { pick("Vì sao (để trống: thôi):", "Why (empty: do not):") }
}
