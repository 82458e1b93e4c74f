import ArgumentParser
import BankAccess
import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import QuestionSync

struct DumpCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump", abstract: "Make a file of all published questions without keys, for the public.",
    discussion: """
      JSON Lines packed with Zstandard, with its SHA-256 and an Ed25519 signature by the bank's key. Anybody checks it \
      without this program: sha256sum -c NAME.sha256, and \
      openssl pkeyutl -verify -pubin -inkey bank-key.pem -rawin -in NAME.sha256 -sigfile NAME.sha256.sig
      """,
    subcommands: [Make.self, List.self, Verify.self], defaultSubcommand: Make.self)

  struct Make: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a dump.")

    @OptionGroup var location: BankLocation

    @Option(name: .shortAndLong, help: ArgumentHelp("Folder to copy the files to, too.", valueName: "folder"))
    var output: String?

    @Option(help: "Your name. Otherwise $QUESTION_BANK_AUTHOR, the configuration file's, your account's.")
    var author: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank, settings in
        let dump = try await bank.makeDump(by: Authorship(author: AuthorOptions.name(author, settings)))
        if let output {
          for name in [dump.name + Dump.checksumSuffix, dump.name + Dump.signatureSuffix, Dump.keyName, dump.name] {
            try await copy(name, of: bank, to: output)
          }
        }
        if json { return Console.print(dump.json) }
        Console.print(dump.line)
      }
    }

    private func copy(_ name: String, of bank: some ServedBank, to folder: String) async throws {
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let file = try OutputFile("\(folder)/\(name)", whole: true)
      do {
        try await bank.copyDump(name) { try file.write(Data($0)) }
        try file.finish()
      } catch {
        file.abandon()
        throw error
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the dumps that are kept, newest first.")

    @OptionGroup var location: BankLocation

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        let dumps = try await bank.dumps()
        if json { return Console.print(DumpList(items: dumps).json) }
        for dump in dumps { Console.print(dump.line) }
      }
    }
  }

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a dump with the checksum and signature beside it; status 1 if it is not as it was signed.",
      discussion: """
        A key that came with the dump proves no more than the dump does: compare its fingerprint, or give the key.
        """)

    @Argument(help: "The dump's file.")
    var file: String

    @Option(
      help: ArgumentHelp("PEM file of the bank's key; otherwise bank-key.pem beside the dump.", valueName: "file"))
    var key: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      do {
        let (digest, key) = try DumpCheck.run(file, keyFile: key)
        if json {
          return Console.print([
            "fingerprint": .string(key.fingerprint), "key": .string(key.description),
            "sha256": .string(digest.description),
          ])
        }
        Console.print("\(file): as it was signed by the key \(key.fingerprint)")
      } catch { throw Failure(error.description) }
    }
  }
}

extension Dump {
  /// The dump on one line.
  fileprivate var line: String { "\(name)  \(bytes) bytes  \(digest)" }
}
