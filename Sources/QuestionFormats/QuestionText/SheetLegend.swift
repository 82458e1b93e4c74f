extension SheetWords {
  /// What a person needs to know about a sheet, a remark a line.
  var legend: [String] { language == .vietnamese ? Self.vietnameseLegend : Self.englishLegend }

  /// What is said above a question whose kind is not known.
  var unknownKind: String {
    pick(
      "Phiên bản này chưa biết dạng câu hỏi này: chỉ sửa được các dòng ở trên.",
      "This version does not know this kind of question: only the lines above can be changed.")
  }

  private static let vietnameseLegend = [
    "Mỗi câu hỏi: phần đầu gồm các dòng «tên: giá trị», một dòng trống, nội dung, các đáp án, «giải thích:».",
    "Dòng bắt đầu bằng // là ghi chú và không được lưu. Dòng ---- ngăn các câu hỏi.",
    "  =  đáp án đúng        ~  đáp án sai        Đ  S  ý đúng, ý sai của một cụm        ĐÚNG  SAI",
    "  =  Hà Nội  (trả lời ngắn)      ==  Fe  (phải viết đúng từng chữ)      =  3.14 ± 0.01  (đáp số)",
    "  %50%  phần điểm của đáp án, đặt ngay sau dấu.      {d, cố định}  giữ nguyên vị trí khi trộn.",
    "  {a}  mã của đáp án: xin giữ nguyên; đáp án mới không cần mã.",
    "Dòng thụt vào là phần tiếp của dòng trên; dòng thụt vào bắt đầu bằng # là nhận xét cho người chọn đáp án đó.",
    "Dòng văn bản trông giống một dấu ở trên thì đặt \\ ở trước. \\x{…} là ký tự không nhìn thấy được.",
    "Dòng «lời nhắn: …» ở phần đầu cho biết vì sao sửa.",
  ]

  private static let englishLegend = [
    "Each question: a head of \"name: value\" lines, an empty line, the text, the answers, \"explanation:\".",
    "Lines that begin with // are remarks and are not saved. A line ---- parts questions.",
    "  =  right answer        ~  wrong answer        T  F  statement of a cluster        TRUE  FALSE",
    "  =  Hanoi  (short answer)      ==  Fe  (must be spelled so)      =  3.14 ± 0.01  (number)",
    "  %50%  share of the mark, right after the sign.      {d, pinned}  keeps its place when shuffled.",
    "  {a}  is the answer's id: leave it as it is; a new answer needs none.",
    "An indented line goes on with the one above; an indented line with # is feedback to whoever chose that answer.",
    "A line of text that looks like one of these marks gets a \\ in front. \\x{…} is a character that cannot be seen.",
    "A line \"message: …\" in the head says why something was changed.",
  ]
}
