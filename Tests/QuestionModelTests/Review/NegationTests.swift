import QuestionModel
import Testing

/// Questions that ask for what is not so.
struct NegationTests {
  private func word(_ stem: String) -> String? {
    for fault in ItemReview.faults(of: ReviewSamples.question(stem: stem)) {
      if case .unmarkedNegation(let word) = fault.problem {
        #expect(fault.field == "stem")
        return word
      }
    }
    return nil
  }

  @Test(arguments: [
    ("Phát biểu nào sau đây không đúng?", "không"), ("Chất nào sau đây không tác dụng với nước?", "không"),
    ("Trong không khí, khí nào không cháy?", "không"), ("Nước X không có đặc điểm nào sau đây?", "không"),
    ("Tỉnh giáp biển không phải là", "không"), ("Khi nói về sóng cơ, phát biểu nào sau đây sai?", "sai"),
    ("Chọn câu sai khi nói về ánh sáng:", "sai"), ("Các nước sau đều giáp biển, ngoại trừ", "trừ"),
    ("Tất cả đều là kim loại trừ", "trừ"), ("Chức năng nào dưới đây chưa được thực hiện?", "chưa"),
    ("Cho vật không đổi chiều. Hệ thức nào không đúng?", "không"), ("Ý nào kho\u{302}ng đúng?", "kho\u{302}ng"),
    ("Ý nào không đúng với vi khuẩn E.coli", "không"), ("Hội nghị không thông qua quyết định nào?", "không"),
    ("Sắt không phản ứng với chất nào sau đây?", "không"), ("N không thể nhận giá trị nào sau đây?", "không"),
    ("Việc X không nhằm mục đích nào sau đây?", "không"), ("Hệ số 1.5 nào không đúng.", "không"),
    ("Which of the following is not a metal?", "not"), ("Which animal isn't a mammal?", "isn"),
    ("All of these are metals except", "except"), ("Which statement is incorrect?", "incorrect"),
    ("Which of these never melts?", "never"), ("Which sentence is false?", "false"),
    ("Ai **là** vua nào không phải họ Lý?", "không"), ("Cho _không_ khí. Chất nào không tan?", "không"),
  ])
  func wordsThatTurnTheQuestionAreFound(stem: String, expected: String) {
    #expect(word(stem).map { Array($0.utf8) } == Array(expected.utf8))
  }

  @Test(arguments: [
    // Marked.
    "Phát biểu nào sau đây KHÔNG đúng?", "Phát biểu nào **không** đúng?", "Ý nào <b>không đúng</b>?",
    "Ý nào <U>sai</U>?",
    "Ý nào __không phải__ là quyền?", "Ý nào *sai*?", #"Ý nào \textbf{không} đúng?"#, "Tất cả đều đúng, NGOẠI TRỪ",
    "Which is NOT a metal?", "Which is **not** a metal?", "All are metals EXCEPT", #"Ý nào \underline{không đúng}?"#,
    // Part of a plain sentence or of another word.
    "Một vật chuyển động với vận tốc không đổi. Quãng đường đi được là", "Trong không khí, tốc độ âm là bao nhiêu?",
    "Bỏ qua ma sát, dây không dãn. Gia tốc của vật bằng", "Đại lượng nào sau đây không đổi?", "Có phải vật rơi không?",
    "Nếu không có ma sát thì lực nào tác dụng lên vật?", "Chọn câu đúng hay sai?", "Sai số tuyệt đối là gì?",
    "Hiđrocacbon nào là hiđrocacbon không no?", "Tài nguyên nào sau đây là tài nguyên không tái sinh?",
    "Chỗ ở của người nào đó không được khám xét khi", "Phép trừ 5 − 3 bằng bao nhiêu?", "Kết quả của phép trừ",
    "Ông A không đồng ý. Hành vi nào sau đây đúng luật?", "Bộ phận nào quan trọng khi cây không có lá?",
    "Có 4 pin, không dùng thêm dây nối nào, ta được bộ nguồn có suất điện động", "Why does ice not sink?",
    "If it is not raining, which is true?", "Is it true or false?",
    "What is the answer, if not 5?",
    "Which is the largest, not only in Asia?", "", "???", "không",
    "Giao phối không ngẫu nhiên có đặc điểm nào sau đây?",
  ])
  func otherWordsAreNot(_ stem: String) { #expect(word(stem) == nil) }

  @Test func onlyQuestionsWithAlternativesAreLookedAt() {
    let stem = "Phát biểu nào không đúng?"
    #expect(!ReviewSamples.rules(ReviewSamples.question(.trueFalseCluster, stem: stem)).contains(.unmarkedNegation))
    #expect(ReviewSamples.rules(ReviewSamples.question(.multipleResponse, stem: stem)).contains(.unmarkedNegation))
  }
}
