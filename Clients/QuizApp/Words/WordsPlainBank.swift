/// Words of bulk work, tags, comments, reviewing and duplicates by prompts.
extension Words {
  var plainSuggestions: String { pick("?ha: các giá trị có \"ha\"", "?fu: values with \"fu\"") }
  var wholeQuestion: String { pick("cả câu hỏi", "the whole question") }
  var commentIsKept: String {
    pick("Chưa gửi được; bình luận được giữ tới khi thoát.", "Not sent; the comment is kept until you quit.")
  }
  var plainCommentPrompt: String {
    pick(
      "n: viết; a2: trả lời số 2; x2: giải quyết xong hoặc mở lại số 2; 0: quay lại:",
      "n: write; a2: answer number 2; x2: resolve or reopen number 2; 0: back:")
  }
  var plainTagsPrompt: String {
    pick(
      "Số của nhãn; /chữ: lọc; m2 5: đánh dấu; g: gộp, x: xóa các nhãn đã đánh dấu; 0: quay lại:",
      "Number of a tag; /text: filter; m2 5: mark; g: merge, x: delete the marked ones; 0: back:")
  }
  var plainMarkFirst: String { pick("Hãy đánh dấu trước, như m2 5.", "Mark tags first, as m2 5.") }
  var plainTargetHelp: String {
    pick(
      "(Enter: như trong ngoặc; ?to: các nhãn; -: trống; 0: thôi):",
      "(Enter: as in brackets; ?to: tags; -: none; 0: stop):")
  }
  var plainValuesPrompt: String {
    pick(
      "Giá trị cần thêm; số: cho phép hoặc không; b: lấy từ ngân hàng; c: khóa/mở; s: lưu; 0: quay lại:",
      "Values to add; number: allow or not; b: take from the bank; c: close/open; s: save; 0: back:")
  }
  var plainGroupsPrompt: String {
    pick(
      "So sánh nhóm số (v: thêm/bỏ câu cùng mẫu; 0: quay lại):",
      "Compare group number (v: variants too or not; 0: back):")
  }
  var plainGroupPrompt: String {
    pick(
      "k2: giữ câu 2; n2: so với câu 2; p2: để yên câu 2; o2: mở câu 2; t: gộp nhãn; s: thu hồi các câu kia; 0: quay lại:",
      "k2: keep number 2; n2: compare it; p2: leave it alone; o2: open it; t: merge tags; s: retire the others; 0: back:"
    )
  }

  /// Asks which operation to undo.
  func plainUndoPrompt(_ count: Int) -> String {
    pick("Hoàn tác việc số (1–\(count); 0: quay lại):", "Undo number (1–\(count); 0: back):")
  }
}
