import TerminalScreen

/// Help on plans and tests.
extension Words {
  func planEntries(_ keys: KeyMap) -> [HelpEntry] {
    func entry(_ commands: Command..., does vietnamese: String, _ english: String) -> HelpEntry {
      HelpEntry(key: commands.map(keys.names).joined(separator: " "), text: pick(vietnamese, english))
    }
    return [
      entry(
        HomeCommands.plans, does: "ma trận và đề (ở màn hình đầu)", "plans and tests (on the first screen)"),
      entry(
        PlansCommands.new, PlansCommands.copy, does: "tạo theo mẫu; nhân bản", "new from a pattern; duplicate"),
      HelpEntry(key: "0–9", text: pick("gõ số câu vào ô", "type how many questions a cell asks for")),
      entry(PlanCommands.cell, does: "điểm mỗi câu của ô hay cả cột", "points each, of a cell or its column"),
      entry(
        PlanCommands.addRow, PlanCommands.setRow, PlanCommands.removeRow, does: "chủ đề: thêm, sửa, xóa",
        "topic: add, change, remove"),
      entry(
        PlanCommands.addColumn, PlanCommands.setColumn, PlanCommands.removeColumn, does: "cột: thêm, sửa, xóa",
        "column: add, change, remove"),
      entry(
        PlanCommands.addSection, PlanCommands.setSection, PlanCommands.removeSection, does: "phần: thêm, sửa, xóa",
        "part: add, change, remove"),
      entry(
        PlanCommands.nextSection, PlanCommands.previousSection, does: "phần sau, phần trước", "next part, part before"),
      entry(
        PlanCommands.details, PlanCommands.settings, does: "thông tin chung; cách làm bài",
        "title, tags, search; how it is taken"),
      entry(PlanCommands.undo, PlanCommands.redo, does: "hoàn tác, làm lại", "undo, redo"),
      entry(PlanCommands.fill, does: "rút câu hỏi theo ma trận", "fill the plan with questions"),
      entry(
        FillCommands.swap, FillCommands.search, does: "đổi câu khác; đổi theo từ khóa",
        "another question; another by a search"),
      entry(FillCommands.again, FillCommands.seed, does: "rút lại; chọn số rút", "fill anew; choose the seed"),
      entry(FillCommands.save, does: "lưu thành đề", "save as a test"),
      entry(
        QuizCommands.pin, QuizCommands.pinAll, does: "trong đề: ghim bản mới của câu; của mọi câu",
        "in a test: pin a question as it is now; all of them"),
      entry(
        QuizCommands.add, QuizCommands.moveDown, QuizCommands.moveUp, QuizCommands.remove,
        does: "thêm câu; đưa câu xuống, lên; bỏ câu", "add a question; move one down, up; take it out"),
    ]
  }
}
