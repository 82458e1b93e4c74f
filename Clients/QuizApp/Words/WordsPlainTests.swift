/// Plans and tests by prompts.
extension Words {
  func plainPlansPrompt(_ count: Int) -> String {
    pick(
      "Mở số (1–\(count)); n: tạo mới; c2: nhân bản số 2; h2: chi tiết, lịch sử; t: ma trận hay đề; /từ: tìm (0: quay lại):",
      "Open number (1–\(count)); n: new; c2: duplicate number 2; h2: details, history; t: plans or tests; /word: search "
        + "(0: back):")
  }

  func plainColumn(_ number: Int) -> String { pick("cột \(number)", "column \(number)") }

  var plainPlanPrompt: String {
    pick(
      "Dòng, cột, số câu (như 2 3 4); p2: sang phần 2; f: rút đề; lưu: lưu lại; ?: mọi lệnh (0: quay lại):",
      "Row, column, how many (as 2 3 4); p2: to part 2; f: fill; save: save it; ?: every command (0: back):")
  }

  var plainPlanHelp: String {
    pick(
      "a: thêm chủ đề; r2: sửa chủ đề dòng 2; d2: xóa dòng 2; c: thêm cột; v2, x2: sửa, xóa cột 2; e 2 3: điểm mỗi câu; "
        + "n, s, D: thêm, sửa, xóa phần; i: thông tin chung; o: cách làm bài; u: hoàn tác.",
      "a: add a topic; r2: change row 2; d2: remove row 2; c: add a column; v2, x2: change, remove column 2; "
        + "e 2 3: points each; n, s, D: add, change, remove a part; i: title, tags, search; o: how it is taken; u: undo."
    )
  }

  func plainFillPrompt(_ count: Int) -> String {
    pick(
      "Xem số (1–\(count)); w3: đổi câu khác; /3: đổi theo từ khóa; n: rút lại; e: số rút; s: lưu thành đề (0: quay lại):",
      "Show number (1–\(count)); w3: another question; /3: another by a search; n: fill anew; e: seed; "
        + "s: save as a test (0: back):")
  }

  func plainTestPrompt(_ count: Int) -> String {
    pick(
      "Xem số (1–\(count)); p3, P: ghim bản mới; J3, K3: đưa xuống, lên; a: thêm câu; d3: bỏ câu; w3: điểm; s2: sửa phần 2; i: tên, nhãn; "
        + "o: cách làm bài; u: hoàn tác; lưu: lưu lại (0: quay lại):",
      "Show number (1–\(count)); p3, P: pin as now; J3, K3: move down, up; a: add one; d3: take out; w3: points; s2: change part 2; "
        + "i: title, tags; o: how it is taken; u: undo; save: save it (0: back):")
  }

  /// Whether a line asks to save.
  func isSaveWord(_ line: String) -> Bool { ["save", "lưu", "luu"].contains(line.lowercased()) }
}
