import TerminalScreen

/// What commands of every screen do.
extension Words {
  var countAnew: String { pick("đếm lại ngân hàng", "count the bank anew") }
  var saveAndQuit: String { pick("lưu và thoát", "save and quit") }
  var stopProcess: String { pick("tạm dừng chương trình", "stop the program for now") }
  var confirmAnswer: String { pick("đồng ý", "agree") }

  var nextRow: String { pick("dòng dưới", "next row") }
  var previousRow: String { pick("dòng trên", "previous row") }
  var firstRow: String { pick("dòng đầu", "first row") }
  var lastRow: String { pick("dòng cuối", "last row") }
  var pageDown: String { pick("xuống một trang", "one page down") }
  var pageUp: String { pick("lên một trang", "one page up") }
  var halfDown: String { pick("xuống nửa trang", "half a page down") }
  var halfUp: String { pick("lên nửa trang", "half a page up") }
  var scrollDown: String { pick("cuộn xuống", "scroll down") }
  var scrollUp: String { pick("cuộn lên", "scroll up") }
  var toBeginning: String { pick("về đầu", "to the beginning") }
  var toEnd: String { pick("đến cuối", "to the end") }

  var characterLeft: String { pick("con trỏ sang trái", "cursor left") }
  var characterRight: String { pick("con trỏ sang phải", "cursor right") }
  var wordLeft: String { pick("về đầu từ", "to the word before") }
  var wordRight: String { pick("đến cuối từ", "behind the word after") }
  var toRowStart: String { pick("về đầu dòng", "to the start of the row") }
  var toRowEnd: String { pick("đến cuối dòng", "to the end of the row") }
  var rowUp: String { pick("con trỏ lên", "cursor up") }
  var rowDown: String { pick("con trỏ xuống", "cursor down") }
  var deleteBackward: String { pick("xóa ký tự trước", "delete the character before") }
  var deleteForward: String { pick("xóa ký tự sau", "delete the character after") }
  var deleteWord: String { pick("xóa từ trước", "delete the word before") }
  var deleteToRowEnd: String { pick("xóa đến cuối dòng", "delete to the end of the row") }
  var deleteToRowStart: String { pick("xóa về đầu dòng", "delete to the start of the row") }
  var selecting: String { pick("chọn", "select") }

  func arrow(_ arrow: Key.Arrow) -> String {
    switch arrow {
    case .left: characterLeft
    case .right: characterRight
    case .up: rowUp
    case .down: rowDown
    case .home: toRowStart
    case .end: toRowEnd
    case .wordLeft: wordLeft
    case .wordRight: wordRight
    }
  }

  var nextPart: String { pick("phần sau", "next part") }
  var previousPart: String { pick("phần trước", "previous part") }
  var closeFilters: String { pick("đóng bộ lọc", "close the filters") }
  func homeEntry(number: Int) -> String { pick("mở mục \(number)", "open entry \(number)") }
  func chooseOption(_ letter: String) -> String { pick("chọn phương án \(letter)", "choose option \(letter)") }
  var chooseReached: String { pick("chọn phương án tại con trỏ", "choose the option at the cursor") }
  var nextOption: String { pick("phương án dưới", "next option") }
  var previousOption: String { pick("phương án trên", "previous option") }
  var judgeTrue: String { pick("mệnh đề đúng", "statement true") }
  var judgeFalse: String { pick("mệnh đề sai", "statement false") }
  var toggleClock: String { pick("ẩn hoặc hiện đồng hồ", "hide or show the clock") }
  var clearTags: String { pick("bỏ hết nhãn", "clear the tags") }
  var less: String { pick("giảm, lựa chọn trước", "less, the choice before") }
  var more: String { pick("tăng, lựa chọn sau", "more, the next choice") }
  var deleteDigit: String { pick("xóa chữ số cuối", "delete the last digit") }
  var chooseTags: String { pick("chọn nhãn", "choose tags") }
  var undecide: String { pick("bỏ quyết định", "take the decision back") }
  var choiceBefore: String { pick("lựa chọn trước", "the choice before") }
  var choiceAfter: String { pick("lựa chọn sau", "the next choice") }
  var fieldAbove: String { pick("lên ô trên", "the field above") }
  var fieldBelow: String { pick("xuống ô dưới", "the field below") }
  var attachFile: String { pick("đính kèm tệp", "attach the file") }
  var takeSuggestion: String { pick("lấy gợi ý", "take the suggestion") }
  var newLine: String { pick("xuống dòng", "new line") }

  var alreadyThere: String { pick("đã ở đó", "already there") }
  var filtersAreClosed: String { pick("bộ lọc chưa mở", "the filters are not open") }

  var foldTags: String { pick("gấp nhánh", "fold") }
  var keepNext: String { pick("giữ câu sau", "keep the next one") }
  var keepPrevious: String { pick("giữ câu trước", "keep the one before") }
  var previousOther: String { pick("câu kế trước", "the other one before") }

  // Why a command cannot be given now.
  var nothingSelected: String { pick("chưa chọn gì", "nothing is selected") }
  var onlyAQuizThatGoesOn: String { pick("chỉ với bài đang làm dở", "only for a quiz that goes on") }
  var noConflictHere: String { pick("câu này không có hai bản", "there are no two versions") }
  var noMediaHere: String { pick("câu này không có hình", "the question has no picture") }
  var isCurrentRevision: String { pick("đây là bản hiện tại", "this is the current revision") }
  var nothingBefore: String { pick("không có bản trước", "there is none before it") }
  var onlyInAnOption: String { pick("hãy đặt con trỏ ở một phương án", "put the cursor on an option") }
  var notForThisKind: String { pick("không có ở dạng câu này", "not for this kind of question") }
  var nothingToUndo: String { pick("không có gì để hoàn tác", "nothing to undo") }
  var nothingToRedo: String { pick("không có gì để làm lại", "nothing to redo") }
  var nothingCopied: String { pick("chưa chép gì", "nothing was copied") }
  var nothingSought: String { pick("chưa tìm gì", "nothing was sought") }
  var noPathTyped: String { pick("chưa gõ đường dẫn", "no path is typed") }
  var noSuggestions: String { pick("không có gợi ý", "there are no suggestions") }
  var noClock: String { pick("bài không giới hạn giờ", "the quiz has no clock") }
  var noneFurther: String { pick("không còn câu nào", "there is none further") }
  var noMistakes: String { pick("không có câu sai", "there are no mistakes") }
  var nothingDecided: String { pick("chưa quyết định gì", "nothing was decided") }
  var nothingToChoose: String { pick("ở đây không có gì để chọn", "there is nothing to choose") }
  var nothingTyped: String { pick("chưa gõ gì", "nothing is typed") }
  var nothingListed: String { pick("danh sách trống", "the list is empty") }
}
