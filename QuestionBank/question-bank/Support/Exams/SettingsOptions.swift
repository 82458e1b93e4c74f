import ArgumentParser
import QuestionModel

/// How a quiz is taken, as far as it is said.
struct SettingsOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Time for an attempt, such as 90m or 1h30; none for no limit.", valueName: "time"))
  var duration: Clearable<LengthOfTime>?

  @Option(help: ArgumentHelp("How often a student may take it; none for any number.", valueName: "number"))
  var attempts: Clearable<Int>?

  @Option(help: "When students learn what was right: immediate, atEnd, afterClosing, none.")
  var feedback: QuizSettings.Feedback?

  @Option(help: "How students move about: free, or forward to the next question only.")
  var navigation: QuizSettings.Navigation?

  @Option(help: ArgumentHelp("Share of the points needed to pass, such as 50%; none for no pass.", valueName: "share"))
  var passMark: Clearable<Share>?

  @Option(help: ArgumentHelp("How long after the end an answer on its way still counts.", valueName: "seconds"))
  var grace: Int?

  @Flag(inversion: .prefixedNo, help: "Give each student the questions in another order.")
  var shuffleQuestions: Bool?

  @Flag(inversion: .prefixedNo, help: "Give each student the options in another order.")
  var shuffleOptions: Bool?

  /// Whether nothing was said.
  var isEmpty: Bool {
    duration == nil && attempts == nil && feedback == nil && navigation == nil && passMark == nil && grace == nil
      && shuffleQuestions == nil && shuffleOptions == nil
  }

  func apply(to settings: inout QuizSettings) {
    if let duration { settings.duration = duration.value?.seconds }
    if let attempts { settings.attempts = attempts.value }
    if let feedback { settings.feedback = feedback }
    if let navigation { settings.navigation = navigation }
    if let passMark { settings.passMark = passMark.value?.value }
    if let grace { settings.grace = grace }
    if let shuffleQuestions { settings.shufflesQuestions = shuffleQuestions }
    if let shuffleOptions { settings.shufflesChoices = shuffleOptions }
  }

  func validate() throws {
    var settings = QuizSettings()
    apply(to: &settings)
    if let problem = DocumentValidation.problems(of: settings).first { throw ValidationError("\(problem)") }
  }
}
