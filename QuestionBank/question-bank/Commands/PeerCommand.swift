import ArgumentParser
import BankAccess
import Foundation
import QuestionAPI
import QuestionModel

struct PeerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "peer", abstract: "The banks that questions are exchanged with.",
    subcommands: [Add.self, List.self, Change.self, Remove.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add another bank: ask at its address who it is, and pin its key.",
      discussion: """
        Without a URL the bank is one that only calls this one, under an account of the same name. Compare the \
        fingerprint that is printed with the one that `question-bank identity` prints there.
        """)

    @OptionGroup var location: BankLocation

    @Argument(help: "What the bank is called here: letters without marks, digits, - _ and .")
    var name: String

    @Argument(help: "URL of its service.")
    var url: String?

    @Option(
      help: ArgumentHelp("File with the token that the bank gave; - reads it from standard input.", valueName: "file"))
    var peerToken: String?

    @Option(help: "Fingerprint of its key, as its people told it; another key is then refused.")
    var fingerprint: String?

    @Option(help: "Where it stands: upper, lower or equal.")
    var relation = PeerRelation.equal

    @Option(help: "Search whose questions are taken from it; \"\" takes all. With a URL status:published by default.")
    var pull: String?

    @Option(help: "Search whose questions are given to it; \"\" gives all. Without a URL status:published by default.")
    var push: String?

    @Flag(help: "Take no questions from it.")
    var noPull = false

    @Flag(help: "Ask it for answer keys.")
    var wantKeys = false

    @Flag(help: "Give it answer keys.")
    var giveKeys = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      let published = "status:published"
      let draft = PeerDraft(
        name: name, url: url, token: try token(), fingerprint: fingerprint, relation: relation,
        pull: noPull ? nil : pull ?? (url == nil ? nil : published), push: push ?? (url == nil ? published : nil),
        wantsKeys: wantKeys, getsKeys: giveKeys)
      try await onBank(location) { bank in
        let peer = try await bank.addPeer(draft)
        if json { return Console.print(peer.json) }
        Console.print(peer.line)
        if let fingerprint = peer.fingerprint { Console.note("Its key: \(fingerprint)") }
      }
    }

    private func token() throws -> String? {
      guard let peerToken else { return nil }
      let data: Data
      do {
        data =
          try peerToken == "-"
          ? FileHandle.standardInput.readToEnd() ?? Data() : Data(contentsOf: URL(filePath: peerToken))
      } catch { throw Failure("The token file \(peerToken) cannot be read: \(error.localizedDescription)") }
      return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the banks, and what came of the last exchange with each.")

    @OptionGroup var location: BankLocation

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        let peers = try await bank.peers()
        if json { return Console.print(PeerList(peers).json) }
        for peer in peers { Console.print(peer.line) }
      }
    }
  }

  struct Change: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change what is exchanged with a bank.",
      discussion: """
        What is not said stays as it is. What was taken from the bank and is not any more goes out of view at once, \
        unless it was changed here or another bank gives it too; nothing is deleted, and a wider search has it back with \
        the next exchange.
        """)

    @OptionGroup var location: BankLocation

    @Argument(help: "What the bank is called here.")
    var name: String

    @Option(help: "Search whose questions are taken from it; \"\" takes all.")
    var pull: String?

    @Option(help: "Search whose questions are given to it; \"\" gives all.")
    var push: String?

    @Flag(help: "Take no more questions from it; those that came stay.")
    var noPull = false

    @Flag(help: "Give it no more questions.")
    var noPush = false

    @Flag(inversion: .prefixedNo, help: "Ask it for answer keys.")
    var wantKeys: Bool?

    @Flag(inversion: .prefixedNo, help: "Give it answer keys.")
    var giveKeys: Bool?

    @Option(help: "Where it stands: upper, lower or equal.")
    var relation: PeerRelation?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      if noPull, pull != nil { throw ValidationError("Say either --pull or --no-pull.") }
      if noPush, push != nil { throw ValidationError("Say either --push or --no-push.") }
    }

    func run() async throws {
      try await onBank(location) { bank in
        guard let peer = try await bank.peers().first(where: { $0.name == name }) else {
          throw BankError.notFound("peer \(name)")
        }
        let change = try await bank.changePeer(name, changed(PeerSettings(peer)))
        if json { return Console.print(change.json) }
        Console.print(change.peer.line)
        if change.evicted > 0 { Console.note("\(change.evicted) questions went out of view.") }
      }
    }

    private func changed(_ settings: PeerSettings) -> PeerSettings {
      var settings = settings
      settings.pull = noPull ? nil : pull ?? settings.pull
      settings.push = noPush ? nil : push ?? settings.push
      settings.wantsKeys = wantKeys ?? settings.wantsKeys
      settings.getsKeys = giveKeys ?? settings.getsKeys
      settings.relation = relation ?? settings.relation
      return settings
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Forget a bank. Its questions stay.")

    @OptionGroup var location: BankLocation

    @Argument(help: "What the bank is called here.")
    var name: String

    func run() async throws {
      try await onBank(location) { bank in try await bank.removePeer(name) }
    }
  }
}

extension Peer {
  /// The peer on one line.
  fileprivate var line: String {
    var words = [name, relation.rawValue, url ?? "-", title ?? bank ?? "not heard of yet"]
    if isKeyRevoked {
      words.append("its key is revoked; remove it and add it anew")
    } else if let comparedFingerprint, let fingerprint {
      words.append("key \(comparedFingerprint.prefix(9)) rotated to \(fingerprint.prefix(9))")
    }
    if let lastRun { words.append("\(lastRun)") }
    if let outcome { words.append(outcome.line) }
    return Console.line(words.joined(separator: "  "))
  }
}
