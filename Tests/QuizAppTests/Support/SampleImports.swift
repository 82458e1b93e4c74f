import QuestionFormats
import QuestionModel
import Synchronization
import TerminalScreen

@testable import QuestionFormats
@testable import QuizApp

/// Files with questions, in folders of nobody's machine.
enum SampleImports {
  static let home = "/home/lan"

  /// One question in order, one without a key, one that is true, one that is no question.
  static let gift = """
    // Đề kiểm tra của tổ Địa lí
    $CATEGORY: địa-lí/việt-nam

    ::Thủ đô::Thủ đô của Việt Nam là thành phố nào?{=Hà Nội#Đúng. ~Huế ~Đà Nẵng}

    ::Đỉnh núi::Đỉnh núi cao nhất Việt Nam là đỉnh nào?{~Fansipan ~Ba Vì ~Bạch Mã}

    ::Biển::Việt Nam giáp Biển Đông.{T}

    ::Hỏng::Sông nào dài nhất?{=Mê Kông ~Hồng

    """

  /// Of each kind of sentence one: a setting that is not kept, a picture that is not there, a missing key, a stray line.
  static let told = """
    Quiz title: Địa lí

    1. Thủ đô của Việt Nam? ![bản đồ](bando.png)
    *a) Hà Nội
    b) Huế

    2. Sông nào dài nhất?
    a) Sông Hồng
    b) Sông Mê Kông

    END_COMMENT

    """

  /// The same question as Windows had it before Unicode.
  private static let tcvn3 = "::C©u::Thñ ®« cña ViÖt Nam lµ thµnh phè nµo?{=Hµ Néi ~HuÕ ~§µ N½ng}\n"

  /// A stored question with another stem, a new one and one that the bank refuses.
  static var lines: [UInt8] {
    var changed = SampleQuestions.single
    changed.content.stem = "Sửa: " + changed.content.stem
    var new = SampleQuestions.single
    new.content.stem = "Câu mới hoàn toàn"
    var unwanted = SampleQuestions.single
    unwanted.content.stem = "Câu BỊ CẤM"
    let rows = [changed, new, unwanted].enumerated().map { index, question in
      QuestionBankLines.line(
        id: FakeBank.id(index == 0 ? 1 : 500 + index), question: question, status: .published)
    }
    return rows.flatMap(\.self)
  }

  static let contents: [String: [UInt8]] = [
    "\(home)/đề thi/địa lí.gift": Array(gift.utf8), "\(home)/đề thi/câu hỏi.jsonl": lines,
    "\(home)/đề thi/cũ.txt": tcvn3.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) },
    "\(home)/bảng.csv": Array("Câu hỏi;A;B;C;D;Đáp án\nThủ đô nước Pháp?;Paris;Lyon;Nice;Lille;\n".utf8),
    "\(home)/đề thi/quét.pdf": Array("%PDF-1.4\n".utf8), "\(home)/ghi chú.txt": Array("xin chào\n".utf8),
    "\(home)/.hidden": [], "\(home)/.mẫu/địa lí.md": Array(told.utf8),
  ]

  /// Files that are found by their path and in no list.
  static let unlisted: [String: [UInt8]] = [
    "\(home)/đề cũ.docx": word(["C©u 1: Thñ ®« cña n\u{AD}íc ta?", "A. HuÕ", "B. Hµ Néi", "§¸p ¸n: B"]),
    "\(home)/đã có.txt": Array(
      "Câu 1. Số nào là số nguyên tố?\nA. 2\nB. 9\nC. 11\nD. 15\nĐáp án: A, C\nLời giải: 2 và 11 chỉ có hai ước.\n".utf8
    ),
    "\(home)/lịch sử.jsonl": QuestionBankLines.line(document: Array("{}".utf8), key: nil),
    "\(home)/sửa.gift": Array("Thủ đô của Việt Nam là thành phố nào?{~Hà Nội =Huế ~Đà Nẵng}\n".utf8),
    "\(home)/rỗng.txt": [],
    "\(home)/thiếu đáp án.gift": Array(
      "Chọn một trong tám.{~a1 ~b1 ~c1 ~d1 ~e1 ~f1 ~g1 ~h1}\n\nSắt viết là gì?{=}\n\nHai chục là mấy?{#}\n".utf8),
    "\(home)/mệnh đề.txt": Array(statements.utf8),
  ]

  /// Statements of which nothing says whether they are true, then a question in order.
  private static let statements = """
    Câu 1: Xét các mệnh đề sau:
    a) Một cộng một bằng ba.
    b) Hai là số chẵn.
    c) Bốn là số lẻ.
    d) Năm là số lẻ.

    Câu 2: Một là gì?
    A. một
    B. hai
    Đáp án: A

    """

  /// A document in the font of old Vietnamese texts.
  private static func word(_ lines: [String]) -> [UInt8] {
    let body = lines.map {
      "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr><w:t>\($0)</w:t></w:r></w:p>"
    }
    let document =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\(body.joined())"
      + "</w:body></w:document>"
    let entry = ZipArchive.Entry(path: "word/document.xml", bytes: Array(document.utf8))
    return (try? ZipArchive.bytes(of: [entry])) ?? []
  }

  static let files = LocalFiles(
    look: { path throws(AttachProblem) in try look(path ?? home) },
    open: { path throws(AttachProblem) in
      guard let bytes = contents[path] ?? unlisted[path] else { throw .missing }
      let chunks = OneChunk(bytes)
      return OpenedFile(size: bytes.count) { () throws(AttachProblem) in chunks.next() }
    })

  private static func look(_ path: String) throws(AttachProblem) -> FoundPath {
    let path = path == "~" ? home : path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if contents[path] != nil || unlisted[path] != nil { return .file(path) }
    let prefix = path == "/" ? "/" : path + "/"
    var entries: [FolderListing.Entry] = []
    for (file, bytes) in contents where file.hasPrefix(prefix) {
      let rest = file.dropFirst(prefix.count)
      let name = String(rest.prefix { $0 != "/" })
      let isFolder = rest.contains("/")
      guard !entries.contains(where: { $0.name == name }) else { continue }
      entries.append(FolderListing.Entry(name: name, isFolder: isFolder, size: isFolder ? 0 : bytes.count))
    }
    guard !entries.isEmpty else { throw .missing }
    return .folder(FolderListing(path: path, entries))
  }
}

/// Bytes that are given once.
final class OneChunk: Sendable {
  private let bytes: Mutex<[UInt8]?>

  init(_ bytes: [UInt8]) { self.bytes = Mutex(bytes) }

  func next() -> [UInt8]? {
    bytes.withLock { bytes in
      defer { bytes = nil }
      return bytes
    }
  }
}

extension AppHarness {
  /// A program where the sample folder is chosen in.
  static func choosing(
    _ language: Language = .english, bank: FakeBank = FakeBank(), size: Size = Size(width: 120, height: 40)
  ) async -> AppHarness {
    var app = await AppHarness(language, bank: bank, size: size)
    await app.press(.character("f"), .down, .enter)
    return app
  }

  /// A program that has read a sample file.
  static func importing(
    _ name: String = "địa lí.gift", _ language: Language = .english, bank: FakeBank = FakeBank(),
    size: Size = Size(width: 120, height: 40)
  ) async -> AppHarness {
    var app = await choosing(language, bank: bank, size: size)
    await app.press(.character("p"))
    // A file that is not in the folder of the others stands in the one above.
    if SampleImports.contents["\(SampleImports.home)/đề thi/\(name)"] == nil {
      await app.type(SampleImports.home + "/")
    }
    await app.type(name)
    await app.press(.enter)
    return app
  }
}
