import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct QuizCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quiz", abstract: "Make tests of questions, and say how they are taken.",
    discussion: """
      A quiz pins the revision that each question has when it is taken up: what is edited later changes nothing in it. \
      question-bank blueprint fill --save makes one of a plan, question-bank sitting open gives it to students. It has \
      the history of any question: history, diff, restore and retire take its id.
      """,
    subcommands: [List.self, Show.self, New.self, Change.self])
}

extension QuizCommand {
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the quizzes.")

    @OptionGroup var location: BankLocation

    @Argument(help: "Which ones, such as subject:toán; without it all.")
    var query = ""

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        Console.print(try await bank.documents(of: .quiz, query: query), json: json)
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print a quiz with its questions as they are pinned.")

    @OptionGroup var location: BankLocation

    @Argument(help: "The quiz's id.")
    var id: QuestionID

    @Flag(help: "Say what is right, too.")
    var keys = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        let stored = try await bank.quiz(id)
        if json, !keys { return Console.print(.object(stored.json)) }
        let text = try await QuizText(stored.value, of: bank)
        if json {
          var object = stored.json
          object["keys"] = text.keys
          return Console.print(.object(object))
        }
        let quiz = stored.value
        Console.print(Console.line(quiz.title))
        Console.print("\(quiz.count) questions, \(PointsText.text(quiz.total)) points, \(stored.status.rawValue)")
        Console.print(SettingsText.line(quiz.settings))
        Console.print(text.text(withKeys: keys))
      }
    }
  }

  struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a quiz of questions as they are now, and print its id.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions

    @Option(help: "What the test is called.")
    var title: String

    @Option(help: "Search out of which the questions are drawn, published ones alone.")
    var query: String?

    @Option(help: "How many are drawn, 1 to \(SampleRequest.maximumCount).")
    var count: Int?

    @Option(help: "What draws: the same seed draws the same questions.")
    var seed: UInt64?

    @Option(
      name: .customLong("question"),
      help: ArgumentHelp("A question, in the place of a search; may be given several times.", valueName: "id"))
    var questions: [QuestionID] = []

    @Option(help: "What each question is worth.")
    var points = Points(value: 1)

    @Option(name: .customLong("tag"), help: "Tag of the quiz; may be given several times.")
    var tags: [Tag] = []

    @Option(help: "Language of its heading: vi or en.")
    var language = "vi"

    @Option(help: "Where it stands.")
    var status: QuestionStatus?

    @OptionGroup(title: "How it is taken") var settings: SettingsOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard (query == nil) != questions.isEmpty else {
        throw ValidationError("Give a search with --query and --count, or questions with --question.")
      }
      guard (query == nil) == (count == nil) else { throw ValidationError("--query and --count belong together.") }
      guard ["vi", "en"].contains(language) else { throw ValidationError("--language must be vi or en.") }
      if let count, !(1...SampleRequest.maximumCount).contains(count) {
        throw ValidationError("--count must lie between 1 and \(SampleRequest.maximumCount).")
      }
    }

    func run() async throws {
      try await onBank(location) { bank, environment in
        var quiz: Quiz
        if let query, let count {
          quiz = try await bank.drawnQuiz(
            titled: title, language: language, of: query, count: count,
            seed: seed ?? UInt64(UInt32.random(in: 0 ... .max)), points: points.value)
        } else {
          quiz = try await bank.fixedQuiz(titled: title, language: language, of: questions, points: points.value)
        }
        quiz.tags = tags
        settings.apply(to: &quiz.settings)
        Console.print(
          try await bank.create(quiz.content(), status: status, by: author.authorship(environment)), json: json)
      }
    }
  }

  struct Change: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Say anew how a quiz is taken, as a new revision; sittings that are open keep theirs.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions

    @Argument(help: "The quiz's id.")
    var id: QuestionID

    @Option(help: "What the test is called.")
    var title: String?

    @OptionGroup(title: "How it is taken") var settings: SettingsOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard title != nil || !settings.isEmpty else { throw ValidationError("Say what is to be otherwise.") }
    }

    func run() async throws {
      try await onBank(location) { bank, environment in
        let stored = try await bank.quiz(id)
        var quiz = stored.value
        if let title { quiz.title = title }
        settings.apply(to: &quiz.settings)
        let content = quiz.content(over: stored.question.content)
        let record = try await bank.save(content, over: stored, status: nil, by: author.authorship(environment))
        if json { return Console.print(record, json: true) }
        Console.print(SettingsText.line(quiz.settings))
      }
    }
  }
}
