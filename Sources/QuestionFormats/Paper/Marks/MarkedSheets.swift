public import QuestionModel

/// Reads the answers that a scanner or a person took from paper.
///
/// A line is a code, a candidate's number and the answers: one column for each question in printed order, or all of
/// them in one. Columns are told by their names in Vietnamese or English; without a first line of names they are in that
/// order. Letters stand for options, `Đ` and `S` or `T` and `F` (also `D`, `1` and `0`) for statements, numbers and words
/// for themselves; `-`, `_` and `.` for nothing. Several letters on a question with one right option are kept.
public struct MarkedSheets: Sendable, Hashable {
  /// The sheets that were read, in the order of lines.
  public var sheets: [MarkedSheet] = []
  /// What was not taken, in the order of lines.
  public var faults: [MarkedSheetFault] = []
  /// Names of columns that were passed over.
  public var unknownColumns: [String] = []

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file: CSV in UTF-8 with commas, semicolons or tabs between fields, or a spreadsheet (`.xlsx`).
  ///   - layouts: the papers that may occur in it.
  public init(_ bytes: [UInt8], layouts: [VariantLayout]) {
    let records: [CSVText.Record]
    do { records = try SpreadsheetText.records(of: bytes) } catch {
      faults = [MarkedSheetFault(line: error.line, problem: .file(error.reason))]
      return
    }
    guard let first = records.first else { return }
    let papers = Dictionary(layouts.map { ($0.code, $0) }) { first, _ in first }
    let columns: MarkedSheetColumns
    do { columns = try MarkedSheetColumns(first, codes: Set(papers.keys)) } catch {
      faults = [error]
      return
    }
    unknownColumns = columns.unknown
    var lines: [String: Int] = [:]
    for record in columns.isNamed ? records.dropFirst() : records[...] {
      do throws(MarkedSheetFault) {
        let sheet = try Self.sheet(record, columns, papers)
        if let line = lines[sheet.candidate] {
          throw MarkedSheetFault(
            line: record.line, problem: .duplicateCandidate(sheet.candidate, firstLine: line))
        }
        lines[sheet.candidate] = record.line
        sheets.append(sheet)
      } catch {
        faults.append(error)
      }
    }
  }

  private static func sheet(
    _ record: CSVText.Record, _ columns: MarkedSheetColumns, _ papers: [String: VariantLayout]
  ) throws(MarkedSheetFault) -> MarkedSheet {
    let written = columns.code(of: record)
    guard let paper = papers[written] ?? papers[VariantRules.code(written)] else {
      throw MarkedSheetFault(line: record.line, problem: .unknownCode(written))
    }
    let candidate = columns.candidate(of: record)
    guard !candidate.isEmpty else { throw MarkedSheetFault(line: record.line, problem: .missingCandidate) }
    let reader = MarkedAnswerReader(layout: paper)
    do {
      let responses = try reader.responses(columns.answers(of: record))
      return MarkedSheet(line: record.line, candidate: candidate, code: paper.code, responses: responses)
    } catch {
      throw MarkedSheetFault(line: record.line, problem: error.problem)
    }
  }
}
