import QuestionModel

/// Settings of Moodle's questions that say nothing here: kept where they differ from the custom.
enum MoodleSettings {
  /// A setting.
  struct Setting {
    let name: String
    /// Values that say no more than that it is not there.
    let customs: Set<String>
    let subject: LossSubject
  }

  /// Member of a question's content that holds them.
  static let member = "moodle"

  static let all = [
    Setting(name: "defaultgrade", customs: ["1", "1.0000000", "1.0"], subject: .points),
    Setting(name: "penalty", customs: [], subject: .penalty),
    Setting(name: "answernumbering", customs: ["abc"], subject: .formatting),
    Setting(name: "showstandardinstruction", customs: ["0"], subject: .formatting),
    Setting(name: "responseformat", customs: ["editor"], subject: .answer),
    Setting(name: "responserequired", customs: ["1"], subject: .answer),
    Setting(name: "responsefieldlines", customs: ["10", "15"], subject: .answer),
    Setting(name: "minwordlimit", customs: [""], subject: .answer),
    Setting(name: "maxwordlimit", customs: [""], subject: .answer),
    Setting(name: "attachments", customs: ["0"], subject: .answer),
    Setting(name: "attachmentsrequired", customs: ["0"], subject: .answer),
    Setting(name: "maxbytes", customs: ["0"], subject: .answer),
    Setting(name: "filetypeslist", customs: [""], subject: .answer),
    Setting(name: "unitgradingtype", customs: ["0"], subject: .scoring),
    Setting(name: "unitpenalty", customs: ["0.1000000", "0.1"], subject: .penalty),
    Setting(name: "showunits", customs: ["3"], subject: .formatting),
    Setting(name: "unitsleft", customs: ["0"], subject: .formatting),
  ]

  /// All of them by their names.
  static let named = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// What a question of a type is docked for a wrong try where nobody chose otherwise.
  static func penalty(of type: String) -> String {
    switch type {
    case "truefalse": "1.0000000"
    case "essay", "description": "0.0000000"
    default: "0.3333333"
    }
  }

  /// Whether a value is the custom one.
  static func isCustom(_ value: String, of setting: Setting, type: String) -> Bool {
    switch setting.name {
    case "penalty":
      if value == penalty(of: type) { return true }
      let difference = (NumberReading.value(of: value) ?? -1) - (NumberReading.value(of: penalty(of: type)) ?? 0)
      return difference.magnitude < 1e-4
    case "defaultgrade" where type == "description": return NumberReading.value(of: value) == 0
    default: return setting.customs.contains(value)
    }
  }
}
