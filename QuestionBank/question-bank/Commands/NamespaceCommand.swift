import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

extension TagCommand {
  struct Namespace: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say which tags a namespace allows, and close or open it.",
      discussion: """
        While a namespace such as "topic" is closed, no question gets a tag of it that is not allowed. Tags that
        questions have may stay, restoring brings them back, and revisions of other banks are taken as they are. A value
        allows itself alone: beside "hàm-số" its branch "hàm-số/cực-trị" must be named too.
        """,
      subcommands: [List.self, Show.self, Close.self, Open.self, Allow.self, Disallow.self, Forget.self, Check.self])
  }
}

extension TagCommand.Namespace {
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the namespaces that someone has described.")

    @OptionGroup var location: BankLocation

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        let namespaces = try await bank.namespaces()
        if json { return Console.print(NamespaceList(namespaces).json) }
        for namespace in namespaces { Console.print(Self.line(namespace)) }
      }
    }

    static func line(_ namespace: TagNamespace) -> String {
      let about = namespace.about.map { "\t\(Console.line($0))" } ?? ""
      return "\(namespace.name)\t\(namespace.isClosed ? "closed" : "open")\t\(namespace.allowed.count) allowed\(about)"
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print a namespace with the tags that it allows.")

    @OptionGroup var location: BankLocation
    @Argument(help: "The namespace, such as topic.") var name: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        let namespace = try await bank.described(name)
        if json { return Console.print(namespace.json) }
        Console.print(List.line(namespace))
        for tag in namespace.allowed { Console.print("  \(tag)") }
      }
    }
  }

  struct Close: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Allow these values too, and let no question get another one.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions
    @Argument(help: "The namespace, such as topic.") var name: String
    @Argument(help: "Values to allow besides those that it allows already.") var values: [String] = []

    @Flag(help: "Allow every value that a question of the bank has.")
    var fromBank = false

    @Option(help: "What the namespace is for.")
    var description: String?

    func run() async throws {
      try await onBank(location) { bank, settings in
        var namespace = try await bank.namespace(name)
        try bank.refusing { () throws(FieldProblem) in try namespace.allow(values) }
        if fromBank {
          let used = try await bank.tags().map(\.tag).filter { $0.namespace == namespace.name }
          try bank.refusing { () throws(FieldProblem) in try namespace.allow(used.map(\.name)) }
        }
        guard !namespace.allowed.isEmpty else {
          throw Failure("\"\(namespace.name)\" would allow nothing. Name its values, or take them with --from-bank.")
        }
        namespace.isClosed = true
        namespace.about = description ?? namespace.about
        try await bank.setNamespace(namespace, by: author.authorship(settings))
        Console.print("\(namespace.name) is closed and allows \(namespace.allowed.count)")
        let strays = try await bank.strays(in: [namespace])
        guard !strays.isEmpty else { return }
        Console.note("\(strays.count) tags in use are not allowed; see question-bank tag namespace check.")
      }
    }
  }

  struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Let questions get any tag; the allowed ones are kept.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions
    @Argument(help: "The namespace, such as topic.") var name: String

    func run() async throws {
      try await onBank(location) { bank, settings in
        var namespace = try await bank.described(name)
        namespace.isClosed = false
        try await bank.setNamespace(namespace, by: author.authorship(settings))
        Console.print("\(namespace.name) is open")
      }
    }
  }

  struct Allow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Allow values besides those that are allowed.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions
    @Argument(help: "The namespace, such as topic.") var name: String
    @Argument(help: "The values, such as hàm-số/cực-trị.") var values: [String]

    func run() async throws {
      try await onBank(location) { bank, settings in
        var namespace = try await bank.namespace(name)
        try bank.refusing { () throws(FieldProblem) in try namespace.allow(values) }
        try await bank.setNamespace(namespace, by: author.authorship(settings))
        Console.print("\(namespace.name) allows \(namespace.allowed.count)")
      }
    }
  }

  struct Disallow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Allow values no more. Questions that have them keep them.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions
    @Argument(help: "The namespace, such as topic.") var name: String
    @Argument(help: "The values.") var values: [String]

    func run() async throws {
      try await onBank(location) { bank, settings in
        var namespace = try await bank.described(name)
        try bank.refusing { () throws(FieldProblem) in try namespace.disallow(values) }
        try await bank.setNamespace(namespace, by: author.authorship(settings))
        Console.print("\(namespace.name) allows \(namespace.allowed.count)")
      }
    }
  }

  struct Forget: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Forget what a namespace allows, so that it allows everything.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions
    @Argument(help: "The namespace, such as topic.") var name: String

    func run() async throws {
      try await onBank(location) { bank, settings in
        let namespace = try await bank.described(name)
        try await bank.removeNamespace(namespace.name, by: author.authorship(settings))
        Console.print("\(namespace.name) is open")
      }
    }
  }

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List tags in use that a closed namespace does not allow; the status is 1 where there are any.")

    @OptionGroup var location: BankLocation

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        let strays = try await bank.strays(in: try await bank.namespaces())
        if json {
          Console.print(
            .array(
              strays.map { stray in
                [
                  "count": .integer(stray.count), "near": .strings(stray.refusal.near.map(\.name)),
                  "tag": .string(stray.refusal.tag.name),
                ]
              }))
        } else {
          for stray in strays { Console.print("\(stray.count)\t\(stray.refusal.problem.reason)") }
        }
        if !strays.isEmpty { throw ExitCode.failure }
      }
    }
  }
}

extension BankService {
  /// A namespace as it is, or one that nobody has described yet.
  fileprivate func namespace(_ name: String) async throws(BankError) -> TagNamespace {
    let new = try refusing { () throws(FieldProblem) in try TagNamespace(name) }
    return try await namespaces().first { $0.name == new.name } ?? new
  }

  /// A namespace that someone has described.
  fileprivate func described(_ name: String) async throws(BankError) -> TagNamespace {
    let written = try refusing { () throws(FieldProblem) in try TagNamespace.written(name) }
    guard let found = try await namespaces().first(where: { $0.name == written }) else {
      throw .notFound("namespace \"\(written)\"")
    }
    return found
  }

  fileprivate func refusing<Value>(_ body: () throws(FieldProblem) -> Value) throws(BankError) -> Value {
    do { return try body() } catch { throw .invalid([error]) }
  }

  /// Tags in use that closed namespaces do not allow.
  fileprivate func strays(
    in namespaces: [TagNamespace]
  ) async throws(BankError) -> [(refusal: TagRefusal, count: Int)] {
    let vocabulary = TagVocabulary(namespaces)
    return try await tags().compactMap { count in
      vocabulary.refusal(of: count.tag).map { ($0, count.count) }
    }
  }
}
