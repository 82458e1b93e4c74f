import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct TagCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "List tags and change them over the whole bank.",
    subcommands: [
      List.self, Rename.self, Merge.self, Add.self, Remove.self, Delete.self, Namespace.self,
    ])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List every tag with the number of its questions.")

    @OptionGroup var location: BankLocation

    @Flag(help: "Print the tree as JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        let counts = try await bank.tags()
        if json { return Console.print(TagTree(counts).json) }
        for count in counts { Console.print("\(count.count)\t\(count.tag)") }
      }
    }
  }

  struct Rename: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Rename a tag and those below it.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions
    @Argument(help: "The tag.") var from: Tag
    @Argument(help: "Its new name.") var to: Tag

    func run() async throws {
      try await onBank(location) { bank, settings in
        Changed.say(try await bank.renameTags([from], to: to, by: author.authorship(settings)))
      }
    }
  }

  struct Merge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Merge tags into one, which stands last.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions
    @Argument(help: "The tags to merge, then the one they become.") var tags: [Tag]

    func validate() throws {
      guard tags.count > 1 else { throw ValidationError("Name the tags to merge, then the one they become.") }
    }

    func run() async throws {
      try await onBank(location) { bank, settings in
        guard let target = tags.last else { return }
        let sources = tags.dropLast().filter { $0 != target }
        Changed.say(try await bank.renameTags(sources, to: target, by: author.authorship(settings)))
      }
    }
  }

  struct Delete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take tags, with those below them, from every question.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions
    @Argument(help: "The tags.") var tags: [Tag]

    @Flag(help: "Take the very tags alone; those below them stay.")
    var alone = false

    func run() async throws {
      try await onBank(location) { bank, settings in
        let deletion = TagDeletion(tags, includesBelow: !alone)
        Changed.say(try await bank.deleteTags(deletion, by: author.authorship(settings)))
      }
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add a tag to every question that a search finds.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions
    @Argument(help: "The tag.") var tag: Tag
    @Argument(help: "Which questions.") var query: String

    func run() async throws {
      try await onBank(location) { bank, settings in
        Changed.say(try await bank.changeTags(query: query, add: [tag], remove: [], by: author.authorship(settings)))
      }
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Remove a tag from every question that a search finds.")

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions
    @Argument(help: "The tag.") var tag: Tag
    @Argument(help: "Which questions; without it all.") var query = ""

    func run() async throws {
      try await onBank(location) { bank, settings in
        Changed.say(try await bank.changeTags(query: query, add: [], remove: [tag], by: author.authorship(settings)))
      }
    }
  }

  private enum Changed {
    static func say(_ change: TagChange) { Console.print("\(change.changed) questions changed") }
  }
}
