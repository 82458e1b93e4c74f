import QuestionModel

/// The fields that say something about an item of QTI 1.2.
struct QTI12Metadata {
  /// Fields of ours, which others pass over.
  enum Own {
    static let level = "question_bank_level"
    static let difficulty = "question_bank_difficulty"
    static let licence = "question_bank_licence"
    static let source = "question_bank_source"
    static let tag = "question_bank_tag"
    static let all: Set<String> = [level, difficulty, licence, source, tag]
  }

  private let fields: [(label: String, entry: String)]

  /// The fields of an item, in whichever of the customary places they stand.
  init(_ item: XMLNode) {
    fields = item.elements("itemmetadata").flatMap { metadata in
      metadata.descendants("qtimetadatafield").map { field in
        (field.first("fieldlabel")?.text.trimmed ?? "", field.first("fieldentry")?.text.trimmed ?? "")
      }
        + metadata.elements.filter { $0.name.hasPrefix("qmd_") || $0.name.hasPrefix("bbmd_") }.map {
          ($0.name, $0.text.trimmed)
        }
    }
  }

  subscript(label: String) -> String? { fields.first { $0.label == label && !$0.entry.isEmpty }?.entry }

  /// All entries of a label.
  func all(_ label: String) -> [String] { fields.filter { $0.label == label }.map(\.entry) }

  /// What the item is, by Canvas's or the Common Cartridge's name for it.
  var kind: String? {
    if let type = self["question_type"] { return type }
    if let type = self["bbmd_questiontype"], let kind = Self.blackboard[type] { return kind }
    switch self["cc_profile"]?.split(separator: ".").dropFirst().first {
    case "multiple_choice": return "multiple_choice_question"
    case "multiple_response": return "multiple_answers_question"
    case "true_false": return "true_false_question"
    case "fib", "pattern_match": return "short_answer_question"
    case "essay": return "essay_question"
    default: return nil
    }
  }

  /// Blackboard's names.
  private static let blackboard = [
    "Multiple Choice": "multiple_choice_question", "Multiple Answer": "multiple_answers_question",
    "True/False": "true_false_question", "Essay": "essay_question", "Short Response": "essay_question",
    "Fill in the Blank": "short_answer_question",
  ]

  /// Fields that say nothing of their own: they are made anew whenever a file is written.
  private static let known: Set<String> = Own.all.union([
    "question_type", "cc_profile", "original_answer_ids", "assessment_question_identifierref", "cc_question_category",
    "qmd_itemtype", "qmd_computerscored", "points_possible", "cc_weighting", "qmd_absolutescore_max",
    "bbmd_asi_object_id", "bbmd_asitype", "bbmd_assessmenttype", "bbmd_sectiontype", "bbmd_questiontype",
    "bbmd_is_from_cartridge",
  ])

  /// Fields that are not known here.
  var others: [(label: String, entry: String)] {
    fields.filter { !Self.known.contains($0.label) && !$0.entry.isEmpty }
  }
}
