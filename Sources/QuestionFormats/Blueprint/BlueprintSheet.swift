public import QuestionModel

/// A plan's parts and cells as a table that a spreadsheet opens: one line a cell, in CSV.
///
///     phần,dạng,mức độ,chủ đề,tìm,số câu,điểm,hướng dẫn
///     PHẦN I,một đáp án,nhận biết,grade:12 topic:hàm-số,,4,0.25,Mỗi câu chọn một phương án.
///     PHẦN I,một đáp án,thông hiểu,grade:12 topic:hàm-số,-tag:khó,2,0.25,
///
/// The first line names the columns, in Vietnamese or English and in any order; the number of questions alone must be
/// there. A line without a part belongs to that of the line above. Tags are parted by blanks or semicolons. A line with
/// nothing but a part and its instructions is a part without cells. What a plan holds besides is named by `omissions`.
public struct BlueprintSheet: Sendable, Hashable {
  /// The language of its headings.
  public var language: QuestionSheet.Language
  /// The parts, in the order in which they first occur.
  public var sections: [PaperSection]
  /// The cells, in the order of their lines.
  public var cells: [BlueprintCell]
  /// Headings that say nothing to this version, whose columns were left out.
  public var ignored: [String]

  /// Reads a table.
  ///
  /// - Parameter bytes: CSV in UTF-8 with commas, semicolons or tabs, or a spreadsheet (`.xlsx`).
  /// - Returns: what of it could be read, and every fault in the order of lines; where there is one, it is no plan.
  public static func read(_ bytes: [UInt8]) -> (sheet: BlueprintSheet, faults: [CSVText.Fault]) {
    var reader = BlueprintSheetReader()
    reader.read(bytes)
    return (reader.sheet, reader.faults.sorted { $0.line < $1.line })
  }

  /// Writes the table of a plan.
  ///
  /// - Parameters:
  ///   - blueprint: the plan.
  ///   - language: of headings and kinds; nil for that of the plan.
  /// - Returns: the CSV text; what a spreadsheet would take for a formula has an apostrophe before it.
  public static func text(of blueprint: Blueprint, language: QuestionSheet.Language? = nil) -> String {
    BlueprintSheetWriter(language: language ?? Self.language(of: blueprint)).text(of: blueprint)
  }

  /// The plan with the parts and cells of the table; all else stays as it is.
  ///
  /// A part keeps its id and scoring by its title, a cell its id by what it asks for.
  ///
  /// - Parameter blueprint: what there was before, or a new plan.
  /// - Returns: the plan.
  public func applied(to blueprint: Blueprint) -> Blueprint {
    var plan = blueprint
    var names: [String: String] = [:]
    var (oldSections, oldCells) = (blueprint.sections, blueprint.cells)
    plan.sections = []
    for read in sections {
      var section = read
      if let place = oldSections.firstIndex(where: { $0.title == read.title }) {
        let old = oldSections.remove(at: place)
        (section.id, section.scoring, section.extra) = (old.id, old.scoring, old.extra)
      } else {
        section.id = Self.free("p", beside: plan.sections.map(\.id) + oldSections.map(\.id))
      }
      names[read.id] = section.id
      plan.sections.append(section)
    }
    plan.cells = []
    for read in cells {
      var cell = read
      cell.section = names[read.section] ?? read.section
      if let place = oldCells.firstIndex(where: { $0.asksForTheSame(as: cell) }) {
        let old = oldCells.remove(at: place)
        (cell.id, cell.extra) = (old.id, old.extra)
      } else {
        cell.id = Self.free("c", beside: plan.cells.map(\.id) + oldCells.map(\.id))
      }
      plan.cells.append(cell)
    }
    return plan
  }

  /// The plan of the table alone, in the language of its headings.
  ///
  /// - Parameter title: what the test is called.
  /// - Returns: the plan.
  public func blueprint(titled title: String) -> Blueprint {
    var blueprint = Blueprint(title: title)
    blueprint.language = language == .english ? "en" : "vi"
    return applied(to: blueprint)
  }

  static func language(of blueprint: Blueprint) -> QuestionSheet.Language {
    blueprint.language?.hasPrefix("en") == true ? .english : .vietnamese
  }

  private static func free(_ prefix: String, beside taken: [String]) -> String {
    var number = taken.count + 1
    while taken.contains("\(prefix)\(number)") { number += 1 }
    return "\(prefix)\(number)"
  }
}

extension BlueprintCell {
  fileprivate func asksForTheSame(as other: BlueprintCell) -> Bool {
    (section, kind, level, query) == (other.section, other.kind, other.level, other.query) && tags == other.tags
  }
}
