import QuestionModel

extension Words {
  var browseTitle: String { pick("Tìm câu hỏi", "Browse") }
  var search: String { pick("tìm", "search") }
  var searchPlaceholder: String {
    pick("từ khóa, \"cụm từ\", subject:toán, grade:12…", "words, \"phrase\", subject:math, grade:12…")
  }
  var filters: String { pick("bộ lọc", "filters") }
  var toggleFilter: String { pick("thêm/bỏ", "add/remove") }
  var noFilters: String { pick("Không có gì để lọc", "Nothing to filter by") }
  var toList: String { pick("tới danh sách", "to the list") }
  var nothingFound: String { pick("Không tìm thấy câu nào.", "Nothing found.") }

  /// How many questions a search finds.
  func found(_ count: Int, isPartial: Bool) -> String {
    (isPartial ? pick("hơn ", "over ") : "") + questions(count)
  }

  /// The name of a facet.
  func facet(_ name: String) -> String {
    switch name {
    case "subject": pick("môn", "subject")
    case "grade": pick("lớp", "grade")
    case "level": pick("mức", "level")
    case "kind": pick("dạng", "kind")
    case "status": pick("trạng thái", "status")
    case "language": pick("tiếng", "language")
    default: name
    }
  }

  /// A value of a facet: kinds and statuses have names, the rest is data.
  func facetValue(_ facet: String, _ value: String) -> String {
    switch facet {
    case "kind": kind(QuestionKind(name: value))
    case "status": QuestionStatus(rawValue: value).map(status) ?? value
    case "language": value == "vi" ? pick("Việt", "Vietnamese") : value == "en" ? pick("Anh", "English") : value
    default: value
    }
  }
}
