import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct IdentityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identity", abstract: "Who this bank is, and its keys.",
    subcommands: [Show.self, Rotate.self, Revoke.self, Endorse.self], defaultSubcommand: Show.self)

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the bank's id, and the fingerprint of its key for people to compare; or give it a name.")

    @OptionGroup var location: BankLocation

    @Option(help: "What it shall call itself.")
    var title: String?

    @Option(help: "Its agency code.")
    var agency: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        var card = try await bank.identity()
        if title != nil || agency != nil {
          card = try await bank.setIdentity(title: title ?? card.title, agency: agency ?? card.agency)
        }
        card.show(asJSON: json)
      }
    }
  }

  struct Rotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a new key in the place of the one that signs.",
      discussion: """
        What the old key signed is believed as before, and is signed once more by the new one. Banks that exchange with \
        this one follow by themselves. Make a backup afterwards: those of before hold the old key.
        """)

    @OptionGroup var location: BankLocation

    @Option(help: "Why, for the other banks and the audit.")
    var reason: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        try await bank.rotateKey(KeyRotation(reason: reason)).show(asJSON: json)
      }
    }
  }

  struct Revoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that a key is not to be believed any more.",
      discussion: """
        --current is for a key that may be in other hands: a new one takes its place, and signs all that this bank made \
        itself; banks that exchange with this one follow by themselves, and whatever else bears the old key's signature \
        is refused everywhere. A signature has no time that could be trusted, so that none is spared for its age. By its \
        fingerprint an earlier key of this bank is revoked, or another bank's for which this one vouches.
        """)

    @OptionGroup var location: BankLocation

    @Argument(help: "Fingerprint of the key.")
    var fingerprint: String?

    @Flag(help: "The key that signs now.")
    var current = false

    @Flag(
      help: "With --current: let nobody believe the new key by the old one's word; every other bank adds this one anew."
    )
    var withoutSuccessor = false

    @Option(help: "Why, for the other banks and the audit.")
    var reason: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard current == (fingerprint == nil) else {
        throw ValidationError("Give the key's fingerprint, or --current for the one that signs now.")
      }
      guard current || !withoutSuccessor else { throw ValidationError("--without-successor goes with --current.") }
    }

    func run() async throws {
      let revocation = KeyRevocation(
        fingerprint: fingerprint, isWithoutSuccessor: withoutSuccessor, reason: reason)
      try await onBank(location) { bank in try await bank.revokeKey(revocation).show(asJSON: json) }
    }
  }

  struct Endorse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Vouch for a bank's key to those that ask this one, as adding it did.")

    @OptionGroup var location: BankLocation

    @Argument(help: "What the bank is called here.")
    var peer: String

    func run() async throws {
      try await onBank(location) { bank in
        let peer = try await bank.endorsePeer(peer)
        Console.print("\(peer.name)  \(peer.fingerprint ?? "-")")
      }
    }
  }
}

extension BankCard {
  fileprivate func show(asJSON: Bool) {
    if asJSON { return Console.print(json) }
    Console.print("bank         \(bank)")
    Console.print("title        \(title ?? "-")")
    Console.print("agency       \(agency ?? "-")")
    Console.print("fingerprint  \(fingerprint)")
    for key in keys where key.state != .current {
      let time = key.changed.map { "\($0)" } ?? "-"
      let state = key.state.rawValue.padded(to: 11)
      Console.print(Console.line("\(state)  \(key.fingerprint)  \(time)  \(key.reason ?? "")"))
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
