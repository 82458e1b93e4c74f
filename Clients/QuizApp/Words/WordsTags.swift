import QuestionAPI
import QuestionModel
import TerminalScreen

extension Words {
  var tagTreeTitle: String { pick("Nhãn", "Tags") }
  var tagsOfBank: String { pick("nhãn", "tags") }
  var allTags: String { pick("mọi nhãn", "all tags") }
  var unfold: String { pick("mở/gấp", "fold") }
  var renameTag: String { pick("đổi tên", "rename") }
  var moveTag: String { pick("chuyển", "move") }
  var mergeMarked: String { pick("gộp", "merge") }
  var deleteTag: String { pick("xóa", "delete") }
  var turnDeletion: String { pick("cả nhánh/chỉ nhãn", "branch/tag alone") }
  var closeNamespace: String { pick("khóa nhóm", "close") }
  var openNamespace: String { pick("mở nhóm", "open up") }
  var editValues: String { pick("giá trị", "values") }
  var addValue: String { pick("thêm giá trị", "add value") }
  var removeValue: String { pick("bỏ", "remove") }
  var allowOrNot: String { pick("cho phép/không", "allow/not") }
  var takeFromBank: String { pick("lấy từ ngân hàng", "take from the bank") }
  var complete: String { pick("điền", "complete") }
  var noValues: String { pick("Chưa có giá trị nào.", "No values yet.") }
  var strayTag: String { pick("ngoài danh sách", "not listed") }
  var tagFilterPlaceholder: String { pick("một phần tên nhãn", "part of a tag's name") }
  var valuePlaceholder: String { pick("hàm-số, hàm-số/cực-trị…", "algebra, algebra/equations…") }
  var changingTags: String { pick("Đang đổi…", "Changing…") }

  // Why a command cannot be given now.
  var onlyATag: String { pick("hãy chọn một nhãn", "select a tag") }
  var noNamespaceHere: String { pick("nhãn này không thuộc nhóm nào", "this tag has no namespace") }
  var nothingMarked: String { pick("chưa đánh dấu nhãn nào", "no tag is marked") }
  var nothingBelow: String { pick("bên dưới không có gì", "there is nothing below") }
  var searchUnfoldsAll: String { pick("khi tìm, mọi nhánh đều mở", "a search unfolds all") }
  var bankHasAnswered: String { pick("ngân hàng đã trả lời", "the bank has answered") }
  var stillCounting: String { pick("đang đếm câu hỏi", "questions are being counted") }
  var stillChanging: String { pick("đang đổi nhãn", "the tags are being changed") }
  var nothingToSave: String { pick("chưa đổi gì", "nothing was changed") }
  var allAreListed: String { pick("mọi giá trị đang dùng đã có", "all values in use are listed") }

  func tagCount(_ count: Int) -> String {
    pick("\(number(count)) nhãn", "\(number(count)) \(count == 1 ? "tag" : "tags")")
  }

  func markedCount(_ count: Int) -> String {
    pick("đánh dấu \(number(count))", "\(number(count)) marked")
  }

  /// Questions with the very tag, and with one below it too where that is more.
  func tagFigures(own: Int, total: Int) -> String {
    own == total ? number(own) : "\(number(own)) / \(number(total))"
  }

  func namespaceTitle(_ name: String) -> String { pick("Giá trị của nhóm \(name)", "Values of \(name)") }

  func namespaceState(isClosed: Bool) -> String { isClosed ? pick("đã khóa", "closed") : pick("mở", "open") }

  func tagAction(_ kind: TagAction.Kind) -> String {
    switch kind {
    case .rename: renameTag
    case .move: moveTag
    case .merge: mergeMarked
    case .delete: deleteTag
    }
  }

  func tagActionTitle(_ kind: TagAction.Kind) -> String {
    switch kind {
    case .rename: pick("Đổi tên nhãn", "Rename the tag")
    case .move: pick("Chuyển nhãn", "Move the tag")
    case .merge: pick("Gộp nhãn", "Merge the tags")
    case .delete: pick("Xóa nhãn", "Delete the tag")
    }
  }

  /// What stands before a target that is typed.
  func tagTarget(_ action: TagAction) -> String {
    action.kind == .move
      ? pick("Chuyển vào dưới:", "Move under:")
      : pick("Gộp \(number(action.sources.count)) nhãn thành:", "Merge \(number(action.sources.count)) into:")
  }

  func tagReach(_ reach: TagAction.Reach) -> String {
    switch reach {
    case .exactly(let count): questions(count)
    case .atMost(let count): pick("nhiều nhất ", "at most ") + questions(count)
    }
  }

  /// What a change will do, in one line.
  func tagEffect(_ action: TagAction, _ target: Tag, existing: Int?) -> String {
    let reach = action.reach.map { " · " + tagReach($0) } ?? ""
    let joined = existing.map { pick(" (đã có \(questions($0)))", " (has \(questions($0)) already)") } ?? ""
    return "→ \(target)\(joined)\(reach)"
  }

  /// Whether a change shall be, and what it touches.
  func tagQuestion(_ action: TagAction, existing: Int?) -> String {
    let reach = action.reach.map(tagReach) ?? "…"
    let changing = action.changing
    let names = changing.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
    let sources = changing.count > 3 ? names + ", … (\(number(changing.count)))" : names
    let undoable = pick("Hoàn tác được.", "It can be undone.")
    guard action.kind != .delete else {
      let below =
        !action.hasBelow
        ? ""
        : action.includesBelow
          ? pick(" và mọi nhãn bên dưới", " and all below") : pick(" (giữ nhãn bên dưới)", " alone")
      return pick("Xóa \(sources)\(below) khỏi \(reach)? ", "Take \(sources)\(below) from \(reach)? ") + undoable
    }
    let target = (try? action.target()).map { "“\($0)”" } ?? ""
    let below = action.hasBelow ? pick(" (cả nhánh)", " (the whole branch)") : ""
    let joined =
      existing.map {
        pick(
          " \(target) đã có \(questions($0)); các nhãn sẽ là một.", " \(target) has \(questions($0)); they become one.")
      }
      ?? ""
    return "\(sources)\(below) → \(target): \(reach).\(joined) \(undoable)"
  }

  func describe(_ fault: TagAction.Fault) -> String {
    switch fault {
    case .noTag(let reason): tagFault(reason)
    case .notAllowed(let refusal): notAllowed(refusal)
    case .same: pick("vẫn là nhãn ấy", "it is that already")
    }
  }

  /// Why a text is no tag.
  func tagFault(_ reason: String) -> String {
    let told = sentence(reason)
    return told == reason ? pick("nhãn không hợp lệ: \(reason)", reason) : told
  }

  /// What to write in the place of a tag that a closed namespace keeps out, and why.
  func notAllowed(_ refusal: TagRefusal) -> String {
    let (tag, namespace) = ("“\(refusal.tag)”", "“\(refusal.tag.namespace)”")
    let why = pick("nhóm \(namespace) đã khóa, không có \(tag)", "\(namespace) is closed and does not list \(tag)")
    if let same = refusal.same { return pick("dùng “\(same)”: ", "use “\(same)”: ") + why }
    guard !refusal.near.isEmpty else { return why }
    return pick("gần giống: ", "near it: ") + refusal.near.map { "“\($0)”" }.joined(separator: ", ") + "; " + why
  }

  func closingTitle(_ name: String) -> String { pick("Khóa nhóm nhãn \(name)?", "Close \(name)?") }

  func closingQuestion(_ closing: TagsScreen.Closing) -> String {
    let allowed = number(closing.namespace.allowed.count)
    let list =
      closing.taken > 0
      ? pick(
        "Danh sách còn trống: lấy \(allowed) giá trị đang dùng.",
        "It lists nothing yet: take the \(allowed) values in use.")
      : pick("Danh sách có \(allowed) giá trị.", "It lists \(allowed) values.")
    let strays =
      closing.strays == 0
      ? ""
      : pick(
        " \(number(closing.strays)) nhãn đang dùng ở ngoài danh sách; câu hỏi vẫn giữ chúng.",
        " \(number(closing.strays)) tags in use are not listed; questions keep them.")
    return list + strays + " " + pick("Không câu hỏi nào bị đổi.", "No question is changed.")
  }

  /// What the line of notices says, and its look.
  func tagsNotice(_ notice: TagsScreen.Notice) -> (String, StyleRole) {
    switch notice {
    case .changed(let change):
      let number = change.operation.map { pick(" (thao tác \($0))", " (operation \($0))") } ?? ""
      return (
        "\(Mark.correct) "
          + pick(
            "Đã đổi \(questions(change.changed)); hoàn tác được\(number)",
            "Changed \(questions(change.changed)); it can be undone\(number)"), .info
      )
    case .closed(let name, let isClosed):
      return ("\(Mark.correct) \(name): \(namespaceState(isClosed: isClosed))", .info)
    case .failed(let error): return ("\(Mark.warning) \(describe(error))", .error)
    case .noTag: return (pick("Hãy chọn một nhãn.", "Select a tag."), .warning)
    case .noNamespace: return (pick("Nhãn này không thuộc nhóm nào.", "This tag has no namespace."), .warning)
    case .noMarks: return (pick("Hãy đánh dấu các nhãn trước.", "Mark the tags first."), .warning)
    }
  }

  /// What the line of notices says while values are edited, and its look.
  func editorNotice(_ editor: NamespaceEditor, _ notice: TagsScreen.Notice?) -> (String, StyleRole) {
    if let fault = editor.fault { return ("\(Mark.warning) \(describe(.noTag(fault)))", .error) }
    if let error = editor.error { return ("\(Mark.warning) \(describe(error))", .error) }
    if editor.isLeaving {
      return (
        "\(Mark.warning) "
          + pick("Chưa lưu; quay lại lần nữa là bỏ", "Not saved; going back again discards it"), .warning
      )
    }
    if editor.isUnsaved { return (pick("chưa lưu", "not saved"), .dim) }
    return notice.map(tagsNotice) ?? (editor.namespace.about ?? "", .dim)
  }
}
