import QuestionAPI
import QuestionModel

extension Words {
  var bulkTitle: String { pick("Đổi nhiều câu cùng lúc", "Change many questions") }
  var wholeBank: String { pick("cả ngân hàng", "the whole bank") }
  var previewIt: String { pick("xem trước", "preview") }
  var carryOut: String { pick("thực hiện", "carry out") }
  var undo: String { pick("hoàn tác", "undo") }
  var redo: String { pick("làm lại", "redo") }
  var completeValue: String { pick("gõ nốt", "complete") }
  var nothingToChange: String { pick("không có gì để đổi", "there is nothing to change") }
  var listOperations: String { pick("việc hàng loạt", "bulk operations") }
  var markAll: String { pick("đánh dấu hết", "mark all") }
  var changeMany: String { pick("đổi hàng loạt", "change them") }
  var lookingThrough: String { pick("Đang xem sẽ đổi những gì…", "Working out what would change…") }
  var changingNow: String { pick("Đang đổi…", "Changing…") }
  var undoingNow: String { pick("Đang hoàn tác…", "Undoing…") }
  func howToUndo(_ key: String) -> String { pick("Bấm \(key) để hoàn tác tất cả.", "Press \(key) to undo all of it.") }
  var operationsTitle: String { pick("Việc đã làm hàng loạt", "Bulk operations") }
  var noOperations: String { pick("Chưa có việc nào.", "None yet.") }
  var operationsHelp: String {
    pick("Hoàn tác một lần hoàn tác là làm lại.", "Undoing an undo has it again.")
  }
  func undoneAlready(_ operation: BankOperation) -> String {
    let by = operation.undoneBy.map { " (\($0))" } ?? ""
    return pick("Việc \(operation.number) đã được hoàn tác\(by).", "\(operation.number) is undone already\(by).")
  }
  var isUndone: String { pick("đã hoàn tác", "undone") }

  /// How many questions are marked.
  func marked(_ count: Int) -> String { pick("\(number(count)) câu đã đánh dấu", "\(number(count)) marked") }

  /// The name of an action.
  func bulkAction(_ action: BulkAction) -> String {
    switch action {
    case .addTag: pick("Thêm nhãn", "Add a tag")
    case .removeTag: pick("Bỏ nhãn", "Remove a tag")
    case .setLevel: pick("Đặt mức độ", "Set the level")
    case .setStatus: pick("Đặt trạng thái", "Set the status")
    case .retire: pick("Thu hồi", "Retire")
    case .replaceText: pick("Tìm và thay chữ", "Find and replace text")
    case .setLicence: pick("Đặt giấy phép", "Set the licence")
    case .setLanguage: pick("Đặt ngôn ngữ", "Set the language")
    }
  }

  /// What to type for an action.
  func bulkPlaceholder(_ action: BulkAction) -> String {
    switch action {
    case .addTag, .removeTag: pick("nhãn, như topic:hàm-số", "a tag, as topic:functions")
    case .setLanguage: pick("như vi; để trống: bỏ đi", "as vi; empty: take it away")
    default: pick("để trống: bỏ đi", "empty: take it away")
    }
  }

  /// The name of a row of the form for replacing text.
  func replaceRow(_ row: ReplaceForm.Row) -> String {
    switch row {
    case .text: pick("Tìm", "Find")
    case .replacement: pick("Thay bằng", "Replace by")
    case .stem: pick("trong đề bài", "in the stem")
    case .choices: pick("trong phương án", "in the options")
    case .explanation: pick("trong lời giải", "in the explanation")
    case .hint: pick("trong gợi ý", "in the hint")
    case .feedback: pick("trong phản hồi", "in the feedback")
    case .answers: pick("trong đáp án được chấp nhận", "in the accepted answers")
    case .matchesCase: pick("phân biệt chữ hoa, chữ thường", "match capital and small letters")
    case .wholeWords: pick("chỉ cả từ", "whole words only")
    }
  }

  /// What to type in a row of that form.
  func replacePlaceholder(_ row: ReplaceForm.Row) -> String {
    row == .text ? pick("chữ cần tìm", "the text") : pick("để trống: xóa đi", "empty: take it away")
  }

  /// How many questions a change would change.
  func wouldChange(_ count: Int, of found: Int) -> String {
    pick(
      "Sẽ đổi \(number(count)) trong \(number(found)) câu hỏi.",
      "\(number(count)) of \(questions(found)) would change.")
  }

  /// How many changes are shown.
  func firstShown(_ count: Int) -> String {
    pick("Dưới đây là \(number(count)) câu đầu.", "The first \(number(count)) are shown.")
  }

  /// How many questions a change cannot be made on.
  func refused(_ count: Int) -> String {
    pick("\(number(count)) câu không đổi được, giữ nguyên:", "\(questions(count)) cannot be changed so and stay:")
  }

  /// How many questions were changed.
  func didChange(_ count: Int) -> String { pick("Đã đổi \(questions(count)).", "\(questions(count)) changed.") }

  /// How many questions are as they were before.
  func asBefore(_ count: Int) -> String {
    pick("\(questions(count)) đã trở lại như trước.", "\(questions(count)) as before.")
  }

  /// How many questions an undo left.
  func wereKept(_ count: Int) -> String {
    pick("\(number(count)) câu được giữ như hiện nay:", "\(questions(count)) left as they are now:")
  }

  /// Why an undo left a question.
  func keptBecause(_ reason: UndoReport.Kept.Reason) -> String {
    switch reason {
    case .edited: pick("đã được sửa sau đó", "edited since")
    case .conflict: pick("có các bản sửa khác nhau chờ gộp", "edits made apart wait to be merged")
    }
  }

  /// Asks whether an operation is to be undone.
  func undoTitle(_ number: Int) -> String { pick("Hoàn tác việc số \(number)?", "Undo operation \(number)?") }

  /// What undoing an operation does.
  func undoQuestion(_ operation: BankOperation) -> String {
    pick(
      "\(questions(operation.changed)) trở lại như trước. Câu nào đã được sửa khác đi sau đó thì giữ nguyên và được kể ra.",
      "\(questions(operation.changed)) become as before. What was edited since in a way that clashes is left and told.")
  }

  /// What an operation did, by the name that the bank gives it.
  func operation(_ action: String) -> String {
    switch action {
    case "change": pick("đổi", "change")
    case "change tags": pick("đổi nhãn", "change tags")
    case "rename tags": pick("đổi tên nhãn", "rename tags")
    case "undo": pick("hoàn tác", "undo")
    default: action
    }
  }
}
