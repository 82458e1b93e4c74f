import QuestionAPI
import QuestionModel
import TerminalScreen

extension Words {
  var duplicatesTitle: String { pick("Câu hỏi trùng nhau", "Duplicates") }
  var findDuplicates: String { pick("câu trùng", "duplicates") }
  var comparing: String { pick("Đang so sánh các câu hỏi…", "Comparing the questions…") }
  var withVariants: String { pick("cả câu cùng mẫu", "variants too") }
  var withoutVariants: String { pick("bỏ câu cùng mẫu", "no variants") }
  var chooseKept: String { pick("chọn câu giữ lại", "which to keep") }
  var nextOther: String { pick("câu kế", "next one") }
  var leaveAlone: String { pick("để yên câu này", "leave it alone") }
  var mergeTags: String { pick("gộp nhãn", "merge tags") }
  var retireOthers: String { pick("thu hồi câu kia", "retire others") }
  var retireOthersTitle: String { pick("Giữ một câu, thu hồi các câu kia?", "Keep one, retire the others?") }
  var isKept: String { pick("Giữ lại", "Kept") }
  var isRetired: String { pick("Sẽ thu hồi", "To be retired") }
  var isLeftAlone: String { pick("Để yên", "Left alone") }

  /// What one question is to another.
  func relation(_ relation: QuestionSimilarity.Relation) -> String {
    switch relation {
    case .same: pick("trùng", "same")
    case .near: pick("gần trùng", "near")
    case .variant: pick("cùng mẫu", "variant")
    }
  }

  /// The bank has something much like what is being written.
  func alikeNotice(_ closest: SimilarQuestion, count: Int, save: String, compare: String) -> String {
    let stem = truncate(QuestionText.oneLine(closest.question.stem), to: 60)
    let name = relation(closest.relation) + " " + percent(closest.share)
    return pick(
      "Đã có \(count) câu giống (\(name)). \(save) lần nữa: vẫn lưu; \(compare): so sánh. “\(stem)”",
      "\(count) like it already (\(name)). \(save) again saves anyway, \(compare) compares. “\(stem)”")
  }

  func alikeTitle(_ count: Int) -> String {
    count == 0
      ? pick("Trong ngân hàng không có câu nào giống câu này", "Nothing in the bank is like this")
      : pick("\(count) câu giống câu này", "\(questions(count)) like this")
  }

  /// How many groups there are, and among how many questions.
  func groupCount(_ groups: Int, questions: Int) -> String {
    pick("\(number(groups)) nhóm", "\(number(groups)) group\(groups == 1 ? "" : "s")") + " · "
      + self.questions(questions)
  }

  func noDuplicates(_ withVariants: Bool) -> String {
    withVariants
      ? pick("Không có câu nào giống nhau.", "No questions are alike.")
      : pick(
        "Không có câu nào trùng hay gần trùng.",
        "No questions are the same or nearly so.")
  }

  /// What was done, and how it is taken back.
  func duplicatesRetired(_ resolved: ResolvedDuplicates) -> String {
    pick("Đã thu hồi \(questions(resolved.retired)).", "\(questions(resolved.retired)) retired.")
      + (resolved.operation.map { pick(" Hoàn tác: ", " To undo: ") + "question-bank undo \($0)" } ?? "")
  }

  func toRetire(_ count: Int) -> String {
    pick("sẽ thu hồi \(questions(count))", "\(questions(count)) to be retired")
  }

  /// What happens to the questions.
  func retireOthersQuestion(_ count: Int, mergesTags: Bool) -> String {
    let fate = pick(
      "\(questions(count)) khác sẽ được thu hồi: vẫn còn trong ngân hàng, nhưng học sinh không gặp nữa.",
      "\(questions(count)) will be retired: they stay in the bank, but no student meets them.")
    let tags =
      mergesTags
      ? pick(" Nhãn của chúng được thêm vào câu giữ lại.", " The kept one gets their tags.")
      : pick(" Nhãn giữ nguyên.", " Tags stay as they are.")
    return fate + tags + pick(" Có thể hoàn tác.", " It can be undone.")
  }
}
