import QuestionAPI
import QuestionSync

/// Other banks, and exchanging questions with them.
extension Words {
  var peersTitle: String { pick("Các ngân hàng khác", "Other banks") }
  var otherBanks: String { pick("các ngân hàng khác", "other banks") }
  var thisBank: String { pick("ngân hàng này", "this bank") }
  var syncNow: String { pick("đồng bộ", "sync") }
  var compareAll: String { pick("so sánh tất cả", "compare all") }
  var details: String { pick("chi tiết", "details") }
  var addBank: String { pick("thêm", "add") }
  var addBankTitle: String { pick("Thêm một ngân hàng", "Add a bank") }
  var addIt: String { pick("thêm", "add it") }
  var forgetBank: String { pick("bỏ", "forget it") }
  var toConflicts: String { pick("câu cần gộp", "conflicts") }
  var askingBank: String { pick("Đang hỏi ngân hàng kia…", "Asking the other bank…") }
  var neverExchanged: String { pick("chưa đồng bộ", "never synced") }
  var brokenOff: String { pick("bị ngắt", "broken off") }
  var goesOnNextTime: String {
    pick("Phần đã xong được giữ; lần sau làm tiếp từ đó.", "What was done is kept; the next one goes on from there.")
  }
  var bankIsAdded: String { pick("Đã thêm ngân hàng.", "The bank is added.") }
  var compareKey: String {
    pick(
      "Hãy so dấu khóa dưới đây với người của ngân hàng ấy, qua điện thoại hoặc tận nơi.",
      "Compare its key below with that bank's people, by telephone or in person.")
  }

  var thisBankLabel: String { pick("Ngân hàng này", "This bank") }
  var identityTitle: String { pick("Ngân hàng này là ai", "Who this bank is") }
  var nameThisBank: String { pick("tên ngân hàng này", "name this bank") }
  var identityHelp: String {
    pick(
      "Các ngân hàng khác thấy tên và mã này. Dấu khóa chứng minh bản sửa nào là của ngân hàng này; hãy đọc nó cho họ so.",
      "Other banks see this title and code. The key proves which revisions are this bank's; read it to them to compare."
    )
  }
  var hasNoTitle: String { pick("chưa đặt tên", "no title yet") }
  var agencyLabel: String { pick("Mã đơn vị", "Agency code") }
  func agencyCode(_ code: String) -> String { pick("mã \(code)", "code \(code)") }
  var bankNotRead: String { pick("chưa đọc được ngân hàng", "the bank is not read yet") }

  /// The name of a row of the form for what this bank calls itself.
  func identityRow(_ row: IdentityScreen.Row) -> String {
    switch row {
    case .title: pick("Tên", "Title")
    case .agency: agencyLabel
    }
  }

  /// What to type in a row of the form for what this bank calls itself.
  func identityPlaceholder(_ row: IdentityScreen.Row) -> String {
    switch row {
    case .title: pick("như Sở GD-ĐT Hà Nội", "as Hanoi Department of Education")
    case .agency: pick("mã của Bộ, như 01-0423", "the ministry's, as 01-0423")
    }
  }

  var keyLabel: String { pick("Dấu khóa", "Key") }
  var bankLabel: String { pick("Ngân hàng", "Bank") }
  var addressLabel: String { pick("Địa chỉ", "Address") }
  var relationLabel: String { pick("Quan hệ", "Relation") }
  var itsKeyLabel: String { pick("Dấu khóa của nó", "Its key") }
  var comparedKeyLabel: String { pick("Khóa đã so trước đây", "Key that was compared") }
  var keyIsRevoked: String {
    pick(
      "Khóa của nó đã bị thu hồi: không tin điều gì từ nó nữa, cho đến khi thêm lại với khóa mới.",
      "Its key is revoked: nothing of it is believed until it is added anew with a new key.")
  }
  var takesLabel: String { pick("Nhận về", "Taken from it") }
  var givesLabel: String { pick("Gửi đi", "Given to it") }
  var lastRunLabel: String { pick("Lần cuối", "Last run") }
  var notHeardOf: String { pick("chưa liên lạc", "not heard of yet") }

  // Why a command cannot be given now.
  var onlyItCalls: String { pick("ngân hàng ấy tự gọi đến đây", "that bank calls this one by itself") }
  var exchangeIsUnderWay: String { pick("đang đồng bộ", "an exchange is under way") }
  var bankIsForgotten: String { pick("đang bỏ ngân hàng", "the bank is being forgotten") }

  /// How many banks there are.
  func banks(_ count: Int) -> String {
    pick("\(number(count)) ngân hàng", "\(number(count)) bank\(count == 1 ? "" : "s")")
  }

  /// There are no other banks yet.
  func noBanks(_ key: String) -> String {
    pick("Chưa có ngân hàng nào. Bấm \(key) để thêm.", "No other banks yet. Press \(key) to add one.")
  }

  func forgetTitle(_ name: String) -> String { pick("Bỏ \(name)?", "Forget \(name)?") }

  var forgetQuestion: String {
    pick(
      "Hai ngân hàng thôi trao đổi với nhau. Các câu hỏi đã nhận vẫn ở lại.",
      "The two banks stop exchanging. The questions that came from it stay.")
  }

  /// Where another bank stands.
  func relation(_ relation: PeerRelation) -> String {
    switch relation {
    case .upper: pick("cấp trên", "upper")
    case .lower: pick("cấp dưới", "lower")
    case .equal: pick("ngang cấp", "equal")
    }
  }

  /// How far an exchange is.
  func progress(_ progress: SyncProgress?) -> String {
    guard let progress else { return pick("đang bắt đầu…", "beginning…") }
    let phase =
      switch progress.phase {
      case .cloning: pick("lấy bản sao đầu tiên", "taking a first copy")
      case .pulling: pick("nhận", "receiving")
      case .comparing: pick("so sánh", "comparing")
      case .fetching: pick("lấy câu khác nhau", "fetching what differs")
      case .media: pick("hình, âm thanh", "pictures, sounds")
      case .pushing: pick("gửi", "sending")
      }
    let total = progress.total.map { "/\(number($0))" } ?? ""
    return "\(phase) \(number(progress.done))\(total)"
  }

  /// What an exchange came to, in short.
  func outcome(_ outcome: SyncOutcome) -> String {
    ((outcome.isComplete ? [] : [brokenOff]) + outcomeParts(outcome)).joined(separator: ", ")
  }

  /// What an exchange came to, one thing each.
  func outcomeParts(_ outcome: SyncOutcome) -> [String] {
    let counts: [(Int, String)] = [
      (outcome.pulled, pick("nhận về", "pulled")), (outcome.pushed, pick("gửi đi", "pushed")),
      (outcome.merged, pick("tự gộp", "merged")), (outcome.conflicts, pick("cần gộp tay", "to be brought together")),
      (outcome.evicted, pick("ra khỏi phạm vi", "gone out of view")),
      (outcome.proposed, pick("chờ bên kia duyệt", "wait for their reviewers")),
      (outcome.accepted, pick("được bên kia nhận", "taken in by their reviewers")),
      (outcome.waiting, pick("chờ bản gốc", "wait for what they were made from")),
      (outcome.media, pick("hình, âm thanh", "pictures or sounds")),
      (outcome.refusals, pick("bị từ chối", "refused")),
    ]
    var parts = counts.filter { $0.0 > 0 }.map { "\(number($0.0)) \($0.1)" }
    if outcome.wasRepaired { parts.append(pick("đã so sánh tất cả", "all compared")) }
    if parts.isEmpty, outcome.isComplete { parts.append(pick("không có gì mới", "nothing new")) }
    return parts
  }

  /// What an exchange took.
  func traffic(_ outcome: SyncOutcome) -> String {
    let seconds = decimal(Double(outcome.milliseconds) / 1_000)
    return pick(
      "\(seconds) giây, gửi \(bytes(outcome.bytesSent)), nhận \(bytes(outcome.bytesReceived))",
      "\(seconds) s, \(bytes(outcome.bytesSent)) sent, \(bytes(outcome.bytesReceived)) received")
  }

  func bytes(_ count: Int) -> String {
    switch count {
    case ..<10_000: "\(number(count)) B"
    case ..<10_000_000: "\(number(count / 1_000)) kB"
    default: "\(number(count / 1_000_000)) MB"
    }
  }

  func refusedByBank(_ count: Int) -> String {
    pick("\(number(count)) bản sửa bị từ chối:", "\(number(count)) revision\(count == 1 ? "" : "s") refused:")
  }

  func andMore(_ count: Int) -> String { pick("và \(number(count)) bản nữa", "and \(number(count)) more") }

  /// Which questions are taken or given.
  func selection(_ query: String?, withKeys: Bool) -> String {
    guard let query else { return none }
    let found = query.isEmpty ? pick("mọi câu", "all questions") : query
    return found + ", " + (withKeys ? pick("cả đáp án", "with answer keys") : pick("không đáp án", "without keys"))
  }

  /// The name of a row of the form for a bank.
  func peerRow(_ row: PeerForm.Row) -> String {
    switch row {
    case .name: pick("Tên ở đây", "Name here")
    case .url: addressLabel
    case .token: pick("Mã truy cập", "Token")
    case .fingerprint: itsKeyLabel
    case .relation: relationLabel
    case .pulls: pick("Nhận câu hỏi", "Take questions")
    case .pull: pick("· nhận các câu", "· those of")
    case .wantsKeys: pick("· xin cả đáp án", "· ask for keys")
    case .pushes: pick("Gửi câu hỏi", "Give questions")
    case .push: pick("· gửi các câu", "· those of")
    case .getsKeys: pick("· gửi cả đáp án", "· give keys")
    }
  }

  /// What to type in a row of the form for a bank.
  func peerPlaceholder(_ row: PeerForm.Row) -> String {
    switch row {
    case .name: pick("như so-gd", "as province")
    case .url: pick("https://… (để trống: nó gọi đến)", "https://… (empty: it calls here)")
    case .token: pick("mã mà ngân hàng ấy cấp", "the one that bank gave")
    case .fingerprint: pick("nếu đã được báo trước", "if you were told it")
    case .pull, .push: pick("mọi câu", "all questions")
    default: ""
    }
  }

  /// What the help says of other banks.
  func peerEntries(_ keys: KeyMap) -> [HelpEntry] {
    typealias Commands = PeersCommands
    func entry(_ commands: Command..., does vietnamese: String, _ english: String) -> HelpEntry {
      HelpEntry(key: commands.map(keys.names).joined(separator: " "), text: pick(vietnamese, english))
    }
    return [
      entry(HomeCommands.peers, does: "các ngân hàng khác (ở màn hình đầu)", "other banks (on the first screen)"),
      entry(
        Commands.sync, Commands.repair, does: "đồng bộ điều mới; so sánh tất cả, khi nghi có sai lệch",
        "sync what is new; compare all, where something seems amiss"),
      entry(Commands.open, does: "kết quả, điều bị từ chối và lý do", "the outcome, what was refused and why"),
      entry(Commands.add, Commands.remove, does: "thêm, bỏ một ngân hàng", "add a bank, forget one"),
      entry(
        Commands.identity, does: "tên và mã đơn vị của ngân hàng này", "the title and agency code of this bank"),
      entry(Commands.conflicts, does: "các câu có hai bản cần gộp", "the questions with two versions to merge"),
    ]
  }

  /// Asks what to do with other banks.
  func plainPeersPrompt(_ count: Int) -> String {
    pick(
      "Số: chi tiết; s2: đồng bộ số 2; r2: so sánh tất cả; a: thêm; d2: bỏ số 2; c: câu cần gộp; p: câu cấp dưới gửi; "
        + "i: tên ngân hàng này (1–\(count); 0: quay lại):",
      "Number: details; s2: sync number 2; r2: compare all; a: add; d2: forget; c: conflicts; p: proposals; "
        + "i: name this bank (1–\(count); 0: back):")
  }
}
