import Foundation
import GRDB
import QuestionAPI
import QuestionModel

/// The answers that curves are estimated from: those of everybody who took a test for the first time and ended.
struct CalibrationMaterial: Sendable {
  let sitting: Int64
  /// What the questions' statistics are kept under; essays have no curve.
  let keys: [String]
  private let pins: [GradedItem.Pinned]
  private let matrix: ResponseMatrix

  init(_ id: String, _ desk: ExamDesk, _ database: Database) throws {
    let record = try SittingRows.record(id, database)
    sitting = record.number
    let pinned = try desk.quiz(record, database)
    var found: [(key: String, pin: GradedItem.Pinned)] = []
    let known = try String.fetchAll(
      database, sql: "SELECT item FROM sitting_item WHERE sitting = ? AND revision IS NOT NULL ORDER BY revision",
      arguments: [sitting])
    for key in known {
      guard let pin = try AnalysedQuestion(key, pinned, database)?.header.pinned else { continue }
      found.append((key, pin))
    }
    keys = found.map(\.key)
    pins = found.map(\.pin)
    let columns = Dictionary(found.enumerated().map { ($1.key, $0) }) { first, _ in first }
    var matrix = ResponseMatrix(itemCount: found.count)
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT marks FROM attempt WHERE sitting = ? AND ordinal = 1 AND ended IS NOT NULL ORDER BY number",
      arguments: [sitting])
    while let row = try rows.next() {
      var line = Array(repeating: ResponseMatrix.Mark.missing, count: found.count)
      for counted in try StoredMarks.read(row.optionalBytes("marks")) where counted.isReached {
        guard let column = columns[counted.key], counted.mark.maximum > 0, counted.mark.reason != .everyone else {
          continue
        }
        line[column] = counted.mark.fraction > 1 - 1e-9 ? .right : .wrong
      }
      matrix.append(line)
    }
    self.matrix = matrix
  }

  /// The curves; a test in which nothing can be estimated has none, and says why at each question.
  func calibrated(_ model: SittingCalibration.Model, at now: Timestamp) async throws(BankError) -> SittingCalibration {
    do {
      switch model {
      case .rasch:
        let made = try RaschCalibration(matrix)
        return calibration(
          model, now, made.items, isConverged: made.isConverged, made.logLikelihood,
          deviation: made.abilityDeviation ?? 1)
      case .twoParameter:
        let made = try TwoParameterCalibration(matrix)
        return calibration(
          model, now, made.items, isConverged: made.isConverged, made.logLikelihood, deviation: 1)
      }
    } catch { throw .cancelled }
  }

  private func calibration(
    _ model: SittingCalibration.Model, _ now: Timestamp, _ found: [ItemCalibration], isConverged: Bool,
    _ logLikelihood: Double, deviation: Double
  ) -> SittingCalibration {
    var calibration = SittingCalibration(
      model: model, made: now, students: matrix.studentCount, isConverged: isConverged, logLikelihood: logLikelihood,
      abilityDeviation: deviation)
    let groups = AbilityGroups(
      matrix, curves: found.map(\.curve), abilityDeviation: deviation,
      groupCount: min(10, max(1, matrix.studentCount / 10)))
    calibration.items = found.enumerated().map { index, found in
      var item = SittingCalibration.Item(pinned: pins[index], obstacle: found.obstacle?.name)
      guard let estimate = found.estimate else { return item }
      item.curve = estimate.curve
      item.discriminationError = estimate.discriminationError
      item.difficultyError = estimate.difficultyError
      item.observed = groups.shares(of: index)
      return item
    }
    return calibration
  }
}

extension CalibrationObstacle {
  fileprivate var name: String {
    switch self {
    case .noAnswers: "noAnswers"
    case .everyoneRight: "everyoneRight"
    case .everyoneWrong: "everyoneWrong"
    case .tooFewItems: "tooFewItems"
    case .flat: "flat"
    }
  }
}

/// Reads and writes calibrations.
enum CalibrationRows {
  /// Keeps a calibration in the place of the sitting's earlier one of its model, and each curve as its revision's latest.
  static func insert(
    _ calibration: SittingCalibration, of sitting: Int64, keys: [String], _ database: Database
  ) throws {
    try database.run(
      """
      INSERT INTO calibration (sitting, model, body) VALUES (?, ?, ?)
      ON CONFLICT (sitting, model) DO UPDATE SET body = excluded.body
      """, [sitting, calibration.model.rawValue, Data(CanonicalJSON.bytes(of: calibration.json))])
    for (key, item) in zip(keys, calibration.items) {
      guard let curve = item.curve, let revision = Int64(key) else { continue }
      try database.run(
        """
        INSERT INTO item_curve (revision, discrimination, difficulty, students, made) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (revision) DO UPDATE SET discrimination = excluded.discrimination,
          difficulty = excluded.difficulty, students = excluded.students, made = excluded.made
        """,
        [revision, curve.discrimination, curve.difficulty, calibration.students, calibration.made.milliseconds])
    }
  }

  static func all(_ sitting: Int64, _ database: Database) throws -> [SittingCalibration] {
    try Row.fetchAll(
      database, sql: "SELECT body FROM calibration WHERE sitting = ? ORDER BY model", arguments: [sitting]
    ).map { row in
      do { return try SittingCalibration(json: JSONParser.parse(row.bytes("body"))) } catch {
        throw BankError.corrupt("a calibration: \(error)")
      }
    }
  }

  /// The latest curve of a revision.
  static func curve(_ revision: Int64, _ database: Database) throws -> ItemCurve? {
    try database.row("SELECT discrimination, difficulty FROM item_curve WHERE revision = ?", [revision]).map {
      ItemCurve(discrimination: $0["discrimination"], difficulty: $0["difficulty"])
    }
  }
}
