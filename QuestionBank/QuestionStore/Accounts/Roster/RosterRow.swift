import QuestionAPI
import QuestionFormats
import QuestionModel

/// One person of a roster.
struct RosterRow: Sendable {
  let line: Int
  let name: String
  let displayName: String
  /// Nil where the roster says nothing of it: a student, unless the person is something else already.
  let role: Role?
  /// All classes of the person; nil where the roster says nothing of them.
  let classes: [String]?
}

/// The columns of a roster.
enum RosterColumn: CaseIterable {
  case displayName
  case name
  case classes
  case role

  /// What a column may be headed with, folded.
  var headings: Set<String> {
    switch self {
    case .displayName: ["hoten", "hovaten", "ten", "tenhocsinh", "hotenhocsinh", "name", "fullname", "displayname"]
    case .name:
      [
        "tendangnhap", "dangnhap", "taikhoan", "tentaikhoan", "mahocsinh", "mahs", "mahv", "ma", "madinhdanh", "masohs",
        "masohocsinh", "sign-inname", "signinname", "signin", "login", "username", "user", "pupilcode", "studentcode",
        "code", "id",
      ]
    case .classes: ["lop", "tenlop", "class", "classes"]
    case .role: ["vaitro", "chucvu", "role"]
    }
  }

  /// What it is called in messages.
  var field: String {
    switch self {
    case .displayName: "name"
    case .name: "sign-in name"
    case .classes: "class"
    case .role: "role"
    }
  }

  init?(heading: String) {
    let folded = CommonPasswords.folding(heading).filter { !"_.*:".contains($0) }
    guard let column = Self.allCases.first(where: { $0.headings.contains(folded) }) else { return nil }
    self = column
  }
}

/// The rows of a roster, and the lines that are none.
struct Roster: Sendable {
  /// Most people of one file.
  static let maximumRows = 20_000

  private(set) var rows: [RosterRow] = []
  private(set) var refused: [RosterReport.Refusal] = []
  private(set) var read = 0

  /// Reads a file.
  init(_ csv: [UInt8]) throws(BankError) {
    let records: [CSVText.Record]
    do { records = try CSVText.records(of: csv) } catch { throw .unreadable("The roster cannot be read: \(error).") }
    guard let head = records.first else { throw .unreadable("The roster is empty. Its first line names the columns.") }
    guard records.count <= Self.maximumRows + 1 else {
      throw .unreadable("The roster has more than \(Self.maximumRows) people. Divide it into several files.")
    }
    let places = try Self.places(in: head)
    var lines: [String: Int] = [:]
    for record in records.dropFirst() {
      read += 1
      do throws(FieldProblem) {
        let row = try Self.row(record, places)
        if let before = lines.updateValue(row.line, forKey: row.name) {
          lines[row.name] = before
          throw FieldProblem(RosterColumn.name.field, "\"\(row.name)\" stands on line \(before) already")
        }
        rows.append(row)
      } catch { refused.append(RosterReport.Refusal(line: record.line, field: error.field, reason: error.reason)) }
    }
  }

  private static func places(in head: CSVText.Record) throws(BankError) -> [RosterColumn: Int] {
    var places: [RosterColumn: Int] = [:]
    for (place, heading) in head.fields.enumerated() {
      guard let column = RosterColumn(heading: heading) else { continue }
      guard places.updateValue(place, forKey: column) == nil else {
        throw .unreadable("The roster has two columns for the \(column.field). Leave one of them out.")
      }
    }
    for column in [RosterColumn.displayName, .name] where places[column] == nil {
      throw .unreadable(
        "The roster's first line names no column for the \(column.field). It may look like: "
          + "Họ tên,Tên đăng nhập,Lớp,Vai trò – or: name,sign-in name,class,role.")
    }
    return places
  }

  private static func row(_ record: CSVText.Record, _ places: [RosterColumn: Int]) throws(FieldProblem) -> RosterRow {
    func text(_ column: RosterColumn) -> String {
      guard let place = places[column], place < record.fields.count else { return "" }
      return record.fields[place].trimmed
    }
    let roleText = text(.role)
    var classes: [String] = []
    for part in text(.classes).split(whereSeparator: { ",;|\n".contains($0) }) {
      let name = try SchoolClass.name(String(part), field: RosterColumn.classes.field)
      if !classes.contains(name) { classes.append(name) }
    }
    return RosterRow(
      line: record.line, name: try PersonName.signIn(text(.name), field: RosterColumn.name.field),
      displayName: try PersonName.display(text(.displayName), field: RosterColumn.displayName.field),
      role: roleText.isEmpty ? nil : try role(roleText), classes: classes.isEmpty ? nil : classes)
  }

  private static func role(_ text: String) throws(FieldProblem) -> Role {
    switch CommonPasswords.folding(text) {
    case "student", "pupil", "hocsinh", "hs": return .student
    case "teacher", "giaovien", "gv": return .teacher
    case "reviewer", "nguoiduyet", "totruong": return .reviewer
    case "administrator", "admin", "quantri", "quantrivien": return .administrator
    default:
      throw FieldProblem(
        RosterColumn.role.field,
        "must be student, teacher, reviewer or administrator (học sinh, giáo viên, người duyệt, quản trị), "
          + "not \"\(text.prefix(40))\"")
    }
  }
}
