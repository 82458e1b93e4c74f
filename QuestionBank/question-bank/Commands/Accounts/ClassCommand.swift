import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct ClassCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class", abstract: "List classes and say who belongs to them.",
    subcommands: [List.self, Add.self, Rename.self, Remove.self, Members.self, Join.self, Leave.self])
}

extension ClassCommand {
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the classes; teachers see their own.")

    @OptionGroup var location: BankLocation

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onAccounts(location) { accounts in
        let classes = try await accounts.classes()
        if json { return Console.print(ClassList(classes).json) }
        for found in classes { Console.print(Self.line(found)) }
      }
    }

    static func line(_ found: SchoolClass) -> String {
      "\(Console.line(found.name))\t\(found.students) students\t\(found.teachers) teachers"
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a class.")

    @OptionGroup var location: BankLocation
    @Argument(help: "Its name, such as 10A1.") var name: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onAccounts(location) { accounts in
        ClassCommand.tell(try await accounts.addClass(named: name), json: json)
      }
    }
  }

  struct Rename: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Call a class otherwise.")

    @OptionGroup var location: BankLocation
    @Argument(help: "Its name.") var name: String
    @Argument(help: "Its new name.") var newName: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onAccounts(location) { accounts in
        let found = try await accounts.schoolClass(named: name)
        ClassCommand.tell(try await accounts.renameClass(found.id, to: newName), json: json)
      }
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Forget a class, and nobody of it.")

    @OptionGroup var location: BankLocation
    @Argument(help: "Its name.") var name: String

    func run() async throws {
      try await onAccounts(location) { accounts in
        let found = try await accounts.schoolClass(named: name)
        try await accounts.removeClass(found.id)
        Console.print("\(Console.line(found.name)) is removed")
      }
    }
  }

  struct Members: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List those of a class.")

    @OptionGroup var location: BankLocation
    @Argument(help: "Its name.") var name: String

    @Flag(help: "Print a line of JSON for each.")
    var json = false

    func run() async throws {
      try await onAccounts(location) { accounts in
        let found = try await accounts.schoolClass(named: name)
        var request = PeopleRequest(classID: found.id, limit: PeopleRequest.maximumLimit)
        repeat {
          let page = try await accounts.people(request)
          for person in page.items {
            json ? Console.print(person.json) : Console.print(UserCommand.List.line(person))
          }
          request.cursor = page.next
        } while request.cursor != nil
      }
    }
  }

  struct Join: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let people join a class: students learn in it, others teach it.")

    @OptionGroup var location: BankLocation
    @Argument(help: "Its name.") var name: String
    @Argument(help: "The names that they sign in with.") var people: [String]

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onAccounts(location) { accounts in
        let found = try await accounts.schoolClass(named: name)
        var change = MembersChange()
        for name in people {
          let person = try await accounts.person(named: name)
          if person.role == .student { change.students.append(person.id) } else { change.teachers.append(person.id) }
        }
        ClassCommand.tell(try await accounts.changeMembers(of: found.id, change), json: json)
      }
    }
  }

  struct Leave: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Let people leave a class.")

    @OptionGroup var location: BankLocation
    @Argument(help: "Its name.") var name: String
    @Argument(help: "The names that they sign in with.") var people: [String]

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onAccounts(location) { accounts in
        let found = try await accounts.schoolClass(named: name)
        var change = MembersChange()
        for name in people { change.remove.append(try await accounts.person(named: name).id) }
        ClassCommand.tell(try await accounts.changeMembers(of: found.id, change), json: json)
      }
    }
  }

  private static func tell(_ found: SchoolClass, json: Bool) {
    json ? Console.print(found.json) : Console.print(List.line(found))
  }
}
