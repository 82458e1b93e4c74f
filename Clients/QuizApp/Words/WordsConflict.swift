import QuestionModel
import QuestionSync

extension Words {
  var conflictTitle: String { pick("Hai bản sửa khác nhau", "Edits made apart") }
  var takeOurs: String { pick("lấy bản của tôi", "take mine") }
  var takeTheirs: String { pick("lấy bản kia", "take theirs") }
  var writeThird: String { pick("viết khác", "write another") }
  var takeThis: String { pick("lấy bản này", "take this") }
  var save: String { pick("lưu", "save") }
  var baseName: String { pick("Bản gốc", "Base") }
  var oursName: String { pick("Bản của tôi", "Mine") }
  var theirsName: String { pick("Bản kia", "Theirs") }
  var thirdName: String { pick("bản thứ ba", "a third") }
  var resultName: String { pick("Kết quả", "Result") }
  var mergedName: String { pick("tự gộp", "merged by itself") }
  var undecided: String { pick("chưa chọn", "to be decided") }
  var nothingThere: String { pick("(không có)", "(nothing)") }
  var resolveConflict: String { pick("gộp hai bản", "merge them") }

  /// The name of a side, with who made it and in which bank.
  func side(_ name: String, by author: String?, in bank: MergeCase.Bank?) -> String {
    let place: String? =
      switch bank {
      case nil: nil
      case .this?: thisBank
      case .other(let name)?: name
      }
    let parts = [author, place].compactMap(\.self)
    return parts.isEmpty ? name : "\(name) (\(parts.joined(separator: ", ")))"
  }

  /// How many fields wait for a decision.
  func toDecide(_ count: Int) -> String {
    count == 0
      ? pick("đã chọn xong mọi chỗ", "all decided")
      : pick("còn \(count) chỗ cần chọn", "\(count) field\(count == 1 ? "" : "s") to decide")
  }

  /// Why a field waits for a person.
  func conflictReason(_ reason: MergeConflictReason) -> String {
    switch reason {
    case .bothChanged: pick("Cả hai bên đều sửa chỗ này, khác nhau.", "Both sides changed this, to different things.")
    case .noBase:
      pick("Hai bản không có bản gốc chung.", "The two share no earlier version.")
    case .deletedAndEdited: pick("Một bên xóa, bên kia sửa.", "One side took this away, the other edited it.")
    case .retiredAndEdited:
      pick("Một bên thu hồi câu hỏi, bên kia sửa.", "One side retired the question, the other edited it.")
    case .keyAgainstQuestion:
      pick(
        "Một bên sửa đáp án, bên kia sửa đề hoặc phương án: hãy xem chúng còn khớp không.",
        "One side changed the key, the other the question or its options: see whether they still fit.")
    case .kindAgainstParts:
      pick(
        "Một bên đổi dạng câu hỏi, bên kia sửa phần phụ thuộc vào dạng.",
        "One side changed the kind, the other a part of it.")
    case .invalidTogether:
      pick("Hai thay đổi không thể đứng cùng nhau.", "The two changes cannot stand together.")
    }
  }

  /// The name of a field, as differences and conflicts tell it.
  func fieldName(_ name: String) -> String {
    let parts = name.split(separator: ".").map(String.init)
    switch (parts.first, parts.count > 1 ? parts[1] : nil) {
    case ("choices", let id?):
      let part: String? =
        switch parts.count > 2 ? parts[2] : nil {
        case "pinned": pick("ghim chỗ", "pinned")
        case "level": pick("mức độ", "level")
        default: nil
        }
      return pick("Phương án \(id)", "Option \(id)") + (part.map { ": \($0)" } ?? "")
    case ("choices", nil): return pick("Thứ tự phương án", "Order of the options")
    case ("key", "right"): return pick("Đáp án", "Right answer")
    case ("key", "explanation"): return explanation
    case ("key", "media"): return pick("Hình, âm thanh của lời giải", "Pictures, sounds of the explanation")
    case ("key", "feedback"): return pick("Phản hồi", "Feedback") + (parts.count > 2 ? " \(parts[2])" : "")
    case ("key", "weights"): return pick("Điểm", "Weight") + (parts.count > 2 ? " \(parts[2])" : "")
    case ("key", "answers"): return pick("Câu trả lời được chấp nhận", "Accepted answers")
    case ("key", "numbers"): return pick("Đáp số", "Accepted numbers")
    case ("media", _): return pick("Hình, âm thanh", "Pictures, sounds")
    case ("sections"?, let id), ("cells"?, let id), ("items"?, let id):
      return documentField(parts[0], id, parts.count > 2 ? parts[2] : nil)
    default: return EditorField(name: name).map { editorLabel($0) } ?? fieldLabel(name)
    }
  }

  /// The name of a part, a cell or an item of a plan or a test, or of a member of it.
  private func documentField(_ list: String, _ id: String?, _ member: String?) -> String {
    let names =
      switch list {
      case "sections": (pick("Phần", "Part"), pick("Thứ tự các phần", "Order of the parts"))
      case "cells": (pick("Ô", "Cell"), pick("Thứ tự các ô", "Order of the cells"))
      default: (pick("Câu", "Item"), pick("Thứ tự các câu", "Order of the items"))
      }
    guard let id else { return names.1 }
    let fields: [String: TestField] = [
      "count": .count, "points": .points, "level": .level, "kind": .kind, "tags": .tags, "query": .query,
      "title": .heading, "instructions": .instructions, "scoring": .scoring, "essay": .essay,
    ]
    return "\(names.0) \(id)" + (member.map { ": " + (fields[$0].map(testField) ?? $0) } ?? "")
  }

  private func fieldLabel(_ name: String) -> String {
    switch name {
    case "kind": editorLabel(.kind)
    case "status": editorLabel(.status)
    case "scoring": editorLabel(.scoring)
    default: name
    }
  }
}
