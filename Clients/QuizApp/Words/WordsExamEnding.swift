import QuestionAPI
import QuestionModel

/// What is said when a test is left, handed in or over.
extension Words {
  var leaveQuestionTitle: String { pick("Sang câu sau?", "Go on?") }
  var leaveTestTitle: String { pick("Rời bài thi?", "Leave the test?") }

  func leaveQuestionText(isAnswered: Bool) -> String {
    let never = pick("Rời câu này rồi thì không quay lại được.", "You cannot come back to this question.")
    return isAnswered ? never : never + pick(" Câu này chưa trả lời.", " It is not answered.")
  }

  func leaveTestText(_ session: ExamSession, hasClock: Bool) -> String {
    var parts: [String] = []
    if hasClock { parts.append(pick("Đồng hồ vẫn chạy.", "The clock runs on.")) }
    if session.isSaved {
      parts.append(pick("Mọi câu trả lời đã lưu; có thể vào làm tiếp.", "All answers are saved; you can come back."))
    } else {
      parts.append(
        pick(
          "\(session.unsavedCount) câu chưa lưu được giữ trên máy này: hãy mở lại trên chính máy này.",
          "\(session.unsavedCount) not saved yet, kept on this machine: come back on this machine."))
    }
    return parts.joined(separator: " ")
  }

  /// What handing in now means.
  func handInQuestion(_ session: ExamSession) -> String {
    var parts = [finishQuestion(unanswered: session.unansweredCount, flagged: session.flaggedCount)]
    if session.partialCount > 0 {
      parts.append(
        pick("\(session.partialCount) câu còn thiếu ý.", "\(session.partialCount) judged in part."))
    }
    if session.unsavedCount > 0 {
      parts.append(
        pick(
          "\(session.unsavedCount) câu chưa lưu, sẽ gửi cùng bài.",
          "\(session.unsavedCount) not saved yet; sent with the paper."))
    }
    parts.append(pick("Nộp rồi không sửa được nữa.", "Nothing can be changed after that."))
    return parts.joined(separator: " ")
  }

  func title(of ending: ExamEnding) -> String {
    switch ending {
    case .handedIn(let time):
      pick(
        "Đã nộp bài lúc \(timeOfDay(time)) theo đồng hồ của dịch vụ.",
        "Handed in at \(timeOfDay(time)) by the clock of the school's service.")
    case .handingIn: pick("Đang nộp bài…", "Handing in…")
    case .notHandedIn:
      pick("Chưa nộp được: dịch vụ không trả lời.", "Not handed in yet: the service does not answer.")
    case .timeOver, .timeOverSending: pick("Đã hết giờ.", "Time is over.")
    }
  }

  /// What is kept, and what happens next.
  func text(of ending: ExamEnding, _ session: ExamSession) -> [String] {
    let answered = answeredOf(session.answeredCount, session.places.count)
    switch ending {
    case .handedIn, .timeOver:
      let all = pick("\(answered), đã lưu hết.", "\(answered), all saved.")
      let ran: String? =
        if case .timeOver(let time) = ending {
          pick("Bài đã đóng lúc \(timeOfDay(time)).", "The paper was closed at \(timeOfDay(time)).")
        } else { nil }
      let lost = session.troubledCount > 0 ? doNotCount(session.troubledCount) + ". " + lateAnswers : nil
      return [all] + [ran, lost].compactMap(\.self)
    case .handingIn: return ["\(answered)."]
    case .notHandedIn:
      return [
        pick(
          "Bài được giữ trên máy này và được gửi ngay khi dịch vụ trả lời. Đừng xóa gì trên máy.",
          "Kept on this machine; it is sent as soon as it answers."), "\(answered).",
      ]
    case .timeOverSending:
      guard !session.isSaved else {
        return [pick("\(answered), đã lưu hết.", "\(answered), all saved.")]
      }
      return [
        pick(
          "\(answered), trong đó \(session.unsavedCount) câu chưa lưu: vẫn đang gửi.",
          "\(answered); \(session.unsavedCount) not saved yet, and still being sent."), lateAnswers,
      ]
    }
  }

  private var lateAnswers: String {
    pick(
      "Câu trả lời đến sau khi hết giờ không được tính, trừ khi giáo viên cho thêm giờ.",
      "Answers that arrive after the end do not count, unless a teacher gives more time.")
  }

  /// Hours, minutes and seconds by the person's clock.
  func timeOfDay(_ time: Timestamp) -> String {
    let local = Timestamp(milliseconds: time.milliseconds + Int64(secondsFromUTC) * 1_000).description
    return String(local.dropFirst(11).prefix(8))
  }

  /// Steps of an attempt that the bank does not have yet.
  func waitingExam(_ record: ExamRecord) -> String {
    let what =
      record.isHandedIn
      ? pick("chưa nộp được", "not handed in yet") : notSavedYet(record.unsavedCount)
    return "\(what): \(record.title)"
  }

  /// What became of steps that waited here.
  func settledExam(_ settled: WaitingExams.Settled) -> String {
    let record = settled.record
    var text = pick("Đã gửi phần còn lại của ", "The rest was sent: ") + record.title + "."
    if record.isHandedIn, let ended = settled.receipt.ended {
      text = pick(
        "\(record.title): đã nộp lúc \(timeOfDay(ended)) theo đồng hồ của dịch vụ.",
        "\(record.title): handed in at \(timeOfDay(ended)) by the clock of the school's service.")
    }
    return settled.lostCount == 0 ? text : "\(text) \(doNotCount(settled.lostCount).capitalizedFirst)."
  }
}

extension String {
  /// With a capital letter at its beginning.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
