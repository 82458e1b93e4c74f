import QuestionAPI
import QuestionFormats
import QuestionModel

/// Questions out of files.
extension Words {
  var importTitle: String { pick("Nhập câu hỏi từ tệp", "Import questions") }
  var filesTitle: String { pick("Chọn tệp câu hỏi", "Choose files with questions") }
  var folderAbove: String { pick("lên một cấp", "folder above") }
  var typePath: String { pick("gõ đường dẫn", "type a path") }
  var filterNames: String { pick("lọc tên", "filter") }
  var homeFolder: String { pick("thư mục nhà", "home folder") }
  var toTheList: String { pick("tới danh sách", "to the list") }
  var nameWith: String { pick("Tên có:", "Name with:") }
  var pathLabel: String { pick("Đường dẫn:", "Path:") }
  var onlyAFile: String { pick("chỉ với tệp", "only for a file") }
  func filteredBy(_ text: String) -> String { pick("Chỉ các tên có \"\(text)\"", "Only names with \"\(text)\"") }
  func notListed(_ count: Int) -> String {
    pick("\(number(count)) mục nữa không hiện ra", "\(number(count)) more are not listed")
  }

  /// Why nothing is seen at a path.
  func notFound(_ problem: AttachProblem) -> String {
    problem == .missing ? pick("Không có gì ở đường dẫn này.", "There is nothing at this path.") : notAttached(problem)
  }

  var mendInForm: String { pick("sửa", "mend") }
  var mendInEditor: String { pick("sửa trong $EDITOR", "mend in $EDITOR") }
  var mendAllInEditor: String { pick("sửa hết trong $EDITOR", "mend all in $EDITOR") }
  var leaveOut: String { pick("bỏ ra/lấy vào", "leave out/take in") }
  var nextToMend: String { pick("câu lỗi tiếp", "next fault") }
  var otherRows: String { pick("lọc", "filter") }
  var tagsForAll: String { pick("nhãn", "tags") }
  var statusForAll: String { pick("trạng thái", "status") }
  var aboutTheFiles: String { pick("về tệp", "about the files") }
  var askTheBankAnew: String { pick("hỏi lại ngân hàng", "ask the bank anew") }
  var storeAll: String { pick("lưu", "store") }
  var stopHere: String { pick("dừng", "stop") }
  var readSo: String { pick("đọc như thế", "read so") }
  func pressLetter(_ first: String, _ last: String) -> String {
    pick("gõ \(first)–\(last) để chọn đáp án đúng", "type \(first)–\(last) to say which one is right")
  }
  func pressLetterOfStatement(_ first: String, _ last: String) -> String {
    pick("gõ \(first)–\(last) để đánh dấu mệnh đề đúng", "type \(first)–\(last) to mark the statements that are true")
  }
  /// What can be done with what no reader understood.
  var mendRefused: String {
    pick(
      "Sửa lại được thành câu hỏi, bắt đầu từ chữ trong tệp.", "It can be mended into a question, from the file's text."
    )
  }
  var afterTheUpdate: String { pick("Câu hỏi sau khi cập nhật", "The question after the update") }
  func keyIs(_ letter: String) -> String { pick("đáp án \(letter)", "key \(letter)") }
  var onlyAQuestion: String { pick("chỉ với câu hỏi", "only for a question") }
  var nothingToMend: String { pick("không có câu nào cần sửa", "nothing is to be mended") }
  var nothingToStore: String { pick("không có câu nào để lưu", "there is nothing to store") }
  var losesMending: String {
    pick(
      "Chưa lưu chỗ đã sửa; quay lại lần nữa là bỏ nó.", "What you changed is not saved; going back again discards it.")
  }

  func readingFiles(_ progress: ImportProgress) -> String {
    pick("Đang đọc tệp…", "Reading…") + " \(bytes(progress.done))/\(bytes(progress.total)) · "
      + questions(progress.questions)
  }

  func storingQuestions(_ progress: ImportProgress) -> String {
    pick("Đang lưu…", "Storing…") + " \(number(progress.done))/\(number(progress.total))"
  }

  /// Asks how a file's text is encoded.
  func whichEncoding(_ file: ImportReading.File) -> String {
    let name = file.file.name
    return file.hasOldFonts
      ? pick(
        "\(name) có chữ gõ bằng phông cũ, không phải Unicode. Dòng nào đọc đúng tiếng Việt?",
        "\(name) has text in fonts from before Unicode. In which of these does it read well?")
      : pick(
        "\(name) không phải UTF-8. Dòng nào đọc đúng tiếng Việt?",
        "\(name) is not UTF-8. In which of these does it read well?")
  }

  /// What is done with a file that reads like a sample.
  func way(of sample: EncodingSample, in file: ImportReading.File) -> String {
    let name = encodingName(sample.encoding)
    guard file.hasOldFonts else { return name }
    return sample.encoding == .utf8
      ? pick("để nguyên", "as it is") : pick("chuyển từ \(name)", "converted from \(name)")
  }

  func encodingName(_ encoding: TextEncoding) -> String {
    switch encoding {
    case .tcvn3: pick("TCVN3 (phông .VnTime)", encoding.title)
    case .vni: pick("VNI (phông VNI-Times)", encoding.title)
    default: encoding.title
    }
  }

  /// What becomes of an item, in one word.
  func importState(_ state: ImportItem.State) -> String {
    switch state {
    case .new: pick("mới", "new")
    case .update: pick("cập nhật", "update")
    case .unchanged: pick("giữ nguyên", "unchanged")
    case .asking: pick("đang hỏi", "asking")
    case .problem: pick("cần sửa", "to mend")
    case .refused: pick("từ chối", "refused")
    case .leftOut: pick("bỏ ra", "left out")
    }
  }

  /// Columns of the longest of these words.
  var importStateWidth: Int { ImportItem.State.allCases.map { importState($0).count }.max() ?? 0 }

  func filterName(_ filter: ImportScreen.Filter) -> String {
    switch filter {
    case .all: pick("tất cả", "all")
    case .toMend: pick("chỉ câu cần sửa", "to mend only")
    case .updates: pick("chỉ câu cập nhật", "updates only")
    }
  }

  /// The files, their format, and how many items there are in each state.
  func importSummary(_ screen: ImportScreen) -> String {
    let files = screen.files
    let formats = Set(files.compactMap(\.format)).map(formatName).sorted().joined(separator: ", ")
    let name = files.count == 1 ? files[0].file.name : pick("\(files.count) tệp", "\(files.count) files")
    let faults = files.count { $0.fault != nil }
    let states = ImportItem.State.allCases.compactMap { state in
      screen.counts[state].map { "\(number($0)) \(importState(state))" }
    }
    let told = faults > 0 ? "\(pick("lỗi tệp", "file faults")): \(faults)" : ""
    return ([name, formats, states.joined(separator: ", "), told]).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  var askingTheBank: String { pick("Đang hỏi ngân hàng…", "Asking the bank…") }
  func mended(_ count: Int) -> String { pick("Đã sửa \(questions(count)).", "\(questions(count)) mended.") }
  var notAllStored: String {
    pick("Phần đã lưu vẫn còn; hãy lưu lại lần nữa.", "What is stored stays stored; store the rest again.")
  }

  /// What all of them get.
  func importOptions(_ tags: [Tag], _ status: QuestionStatus?) -> String {
    let named = tags.isEmpty ? "" : " · \(pick("Nhãn", "Tags")): \(tags.map(\.name).joined(separator: " "))"
    return "\(pick("Trạng thái", "Status")): \(status.map(self.status) ?? pick("theo tệp", "as in the file"))\(named)"
  }

  func importStatus(_ status: QuestionStatus?) -> String {
    status.map(self.status)
      ?? pick("theo tệp, nếu không: \(self.status(.published))", "as the file says, else \(self.status(.published))")
  }

  var statusForAllTitle: String { pick("Trạng thái của mọi câu", "Status of all") }
  var tagsForAllTitle: String { pick("Nhãn cho mọi câu", "Tags for all") }
  var tagsForAllHelp: String { pick("Như subject:toán grade:12", "Such as subject:math grade:12") }
  var storeTitle: String { pick("Lưu vào ngân hàng?", "Store in the bank?") }

  func storeQuestion(_ screen: ImportScreen) -> String {
    func count(_ states: ImportItem.State...) -> Int { states.reduce(0) { $0 + (screen.counts[$1] ?? 0) } }
    let stored = pick(
      "\(number(count(.new))) câu mới, \(number(count(.update))) câu cập nhật, \(number(count(.unchanged))) câu giữ nguyên.",
      "\(number(count(.new))) new, \(number(count(.update))) updated, \(number(count(.unchanged))) unchanged.")
    let kept = count(.problem, .refused, .leftOut)
    let losses = screen.items.reduce(0) { $0 + ($1.isToStore ? $1.losses.count : 0) }
    return stored + (kept > 0 ? " " + notSent(kept) : "")
      + (losses > 0
        ? " "
          + pick(
            "\(number(losses)) điều không mang theo được nguyên vẹn.",
            "\(number(losses)) things do not come over as they were.") : "")
  }

  func notSent(_ count: Int) -> String {
    pick(
      "\(number(count)) mục không lưu: cần sửa, bị từ chối hoặc đã bỏ ra.",
      "\(number(count)) not stored: to mend, refused or left out.")
  }

  var leaveImportTitle: String { pick("Bỏ những chỗ đã sửa?", "Give up what was mended?") }
  var leaveImportQuestion: String {
    pick("Các câu đã sửa chưa được lưu vào ngân hàng.", "The mended questions are not stored in the bank.")
  }

  func importOutcome(_ outcome: ImportOutcome) -> String {
    let report = outcome.report
    let text = pick(
      "Đã lưu: \(number(report.created)) câu mới, \(number(report.updated)) câu cập nhật, \(number(report.unchanged)) câu giữ nguyên, \(number(report.rejected)) bị từ chối.",
      "Stored: \(number(report.created)) new, \(number(report.updated)) updated, \(number(report.unchanged)) unchanged, \(number(report.rejected)) refused."
    )
    guard outcome.isStopped else { return text }
    return text + " " + pick("Đã dừng giữa chừng.", "It was stopped on the way.")
  }

  var rejectsTitle: String { pick("Ngân hàng từ chối", "Refused by the bank") }
  var lossesTitle: String { pick("Không mang theo được nguyên vẹn", "What does not come over as it was") }
  func lossCount(_ count: Int) -> String { pick("mất \(count)", "\(count) lost") }
  var sourceTitle: String { pick("Trong tệp", "In the file") }
  func sameID(as item: Int) -> String {
    pick(
      "cùng mã với mục \(item) nhưng khác nội dung; hãy bỏ một câu",
      "has the same id as item \(item) and says something else; leave one of them out")
  }

  /// Where in a file something stands.
  func place(_ place: FilePlace) -> String {
    [place.file, place.line.map(line), place.element.map(sentence)].compactMap(\.self).joined(separator: ", ")
  }

  func describe(_ fault: ImportReading.Fault) -> String {
    switch fault {
    case .file(let problem): notFound(problem)
    case .format(let fault):
      pick("Không đọc được tệp", "The file cannot be read")
        + [place(fault.place), sentence(fault.reason)].filter { !$0.isEmpty }.reduce("") { "\($0): \($1)" }
    case .tooManyBytes:
      pick(
        "Tệp lớn quá \(bytes(ImportReading.maximumBytes)): hãy dùng lệnh question-bank import.",
        "More than \(bytes(ImportReading.maximumBytes)): use the command question-bank import.")
    case .tooManyQuestions:
      pick(
        "Có hơn \(number(ImportReading.maximumItems)) câu: hãy dùng lệnh question-bank import. Dưới đây là phần đầu.",
        "More than \(number(ImportReading.maximumItems)) questions: use the command question-bank import. These are the first."
      )
    case .stopped: pick("Đã dừng đọc.", "Reading was stopped.")
    }
  }

  /// Asks for a file.
  func plainFilesPrompt(_ folder: String) -> String {
    pick(
      "Đường dẫn của tệp, hoặc số trong danh sách (Enter: liệt kê \(folder); 0: quay lại):",
      "Path of a file, or its number in the list (Enter: list \(folder); 0: back):")
  }

  /// Asks what to do with questions that were read.
  func plainImportPrompt(_ count: Int) -> String {
    pick(
      "Số 1–\(count): xem; w: lưu; k 3 B: đáp án; x 3: bỏ ra; p: chỉ câu cần sửa; f 3: sửa; e 3, m: $EDITOR; t NHÃN; s; 0: quay lại:",
      "Number 1–\(count): look; w: store; k 3 B: key; x 3: leave out; p: to mend only; f 3: mend; e 3, m: $EDITOR; t TAGS; s; 0: back:"
    )
  }

  var plainImportHelp: String {
    pick(
      "Chưa hiểu. Gõ số của câu để xem, hoặc một chữ: w lưu; k 3 B đáp án của câu 3 là B; x 3 5 bỏ ra hay lấy vào; "
        + "p chỉ câu cần sửa; f 3 sửa câu 3 theo từng mục, e 3 sửa nó trong $EDITOR, m sửa mọi câu cần sửa ở đó; t NHÃN… nhãn cho mọi câu; s trạng thái.",
      "Not understood. Type the number of a question to look at it, or a letter: w store; k 3 B the key of 3 is B; "
        + "x 3 5 leave out or take in; p to mend only; f 3 mend 3 field by field, e 3 mend it in $EDITOR, m all that need it; t TAGS… tags for "
        + "all; s status.")
  }

  /// A format as people name it.
  func formatName(_ format: FileFormat) -> String {
    switch format {
    case .questionBank: "JSON Lines"
    case .arc: "ARC JSON Lines"
    case .gift: "GIFT"
    case .aiken: "Aiken"
    case .moodleXML: "Moodle XML"
    case .qti12: "QTI 1.2"
    case .qti2: "QTI 2"
    case .qti3: "QTI 3"
    case .csv: "CSV"
    case .tsv: "TSV"
    case .xlsx: "Excel"
    case .docx: "Word"
    case .text: pick("văn bản", "text")
    case .markdown: "Markdown"
    case .ankiText, .anki: "Anki"
    }
  }

  func importEntries(_ keys: KeyMap) -> [HelpEntry] {
    typealias Files = FilesCommands
    typealias Import = ImportCommands
    let entry = HelpWriter(words: self, keys: keys)
    return [
      entry(HomeCommands.importFiles, does: "chọn tệp (ở màn hình đầu)", "choose files (on the first screen)"),
      entry(
        Files.open, Files.up, Files.mark, does: "mở; lên một cấp; đánh dấu nhiều tệp",
        "open; folder above; mark several files"),
      entry(Files.path, Files.filter, does: "gõ hoặc dán đường dẫn; lọc tên", "type or paste a path; filter names"),
      HelpEntry(
        key: "+ ~ = ! ✗ -",
        text: pick(
          "câu mới, cập nhật, giữ nguyên, cần sửa, bị từ chối, bỏ ra",
          "new, update, unchanged, to mend, refused, left out")),
      entry(
        Import.mend, Import.external, Import.mendAll,
        does: "sửa trong mẫu; trong $EDITOR; mọi câu cần sửa, cả mục bị từ chối",
        "mend in the form; in $EDITOR; all that need it, refused ones too"),
      HelpEntry(
        key: "\(keys.names(of: Import.keys[0]))–\(keys.names(of: Import.keys[9]))",
        text: pick("chọn đáp án đúng", "say which option is right")),
      entry(Import.leaveOut, Import.next, does: "bỏ ra, lấy vào; câu cần sửa tiếp", "leave out, take in; next to mend"),
      entry(Import.tags, Import.status, does: "nhãn, trạng thái cho mọi câu", "tags, status for all"),
      entry(Import.store, does: "lưu vào ngân hàng (hỏi lại trước)", "store in the bank (asks first)"),
    ]
  }
}
