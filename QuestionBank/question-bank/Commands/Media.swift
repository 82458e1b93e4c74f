public import ArgumentParser
import BankAccess
import Foundation
import QuestionAPI
public import QuestionModel

struct Media: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Store pictures, sounds and films, and read them back.", subcommands: [Add.self, Get.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Store files in the bank; questions name them by the digest that is printed.",
      discussion: "What a file is is told by its bytes: "
        + MediaType.allCases.map(\.rawValue).joined(separator: ", ") + ".")

    @OptionGroup var location: BankLocation

    @Argument(help: "The files.")
    var files: [String]

    @Flag(help: "Print JSON, one file a line.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        var failures = 0
        for file in files {
          do { try await add(file, to: bank) } catch let error as Failure {
            Console.note("\(file): \(error)")
            failures += 1
          } catch let error as BankError {
            Console.note("\(file): \(error)")
            failures += 1
          }
        }
        guard failures == 0 else { throw Failure("\(failures) of \(files.count) files were not stored.") }
      }
    }

    private func add(_ file: String, to bank: any BankService) async throws {
      let bytes = try Self.bytes(of: file)
      guard let type = MediaType(of: bytes) else {
        throw Failure("It is no picture, sound or film of a known kind. Convert it to one.")
      }
      let digest = ContentDigest(of: bytes)
      let isNew = try await bank.putMedia(bytes, type: type.rawValue, digest: digest)
      if json {
        return Console.print([
          "bytes": .integer(bytes.count), "file": .string(file), "new": .bool(isNew),
          "sha256": .string(digest.description), "type": .string(type.rawValue),
        ])
      }
      Console.print("\(digest)  \(type.rawValue)  \(Console.line(file))\(isNew ? "" : "  (was there)")")
    }

    /// A file that is too large is not read at all.
    private static func bytes(of path: String) throws -> [UInt8] {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
        throw Failure("There is no such file.")
      }
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      guard size <= MediaType.maximumSize else {
        throw Failure("It has \(size) bytes; the most is \(MediaType.maximumSize).")
      }
      do { return Array(try Data(contentsOf: URL(filePath: path))) } catch {
        throw Failure("It cannot be read: \((error as NSError).localizedDescription)")
      }
    }
  }

  struct Get: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write a stored file.")

    @OptionGroup var location: BankLocation

    @Argument(help: "Its SHA-256, 64 hexadecimal digits.")
    var sha256: ContentDigest

    @Option(help: "The file to write; - is standard output.")
    var output: String

    @Flag(help: "Print what was written as JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        let file = try await bank.media(sha256)
        if output == "-" {
          guard Console.write(file.bytes) else { throw Failure("Standard output was closed.") }
          return
        }
        let target = try OutputFile(output, whole: true)
        do {
          try target.write(Data(file.bytes))
          try target.finish()
        } catch {
          target.abandon()
          throw error
        }
        guard json else { return Console.note("\(file.bytes.count) bytes, \(file.type)") }
        Console.print([
          "bytes": .integer(file.bytes.count), "file": .string(output), "sha256": .string(sha256.description),
          "type": .string(file.type),
        ])
      }
    }
  }
}

extension ContentDigest: ExpressibleByArgument {
  /// Reads 64 hexadecimal digits.
  public init?(argument: String) { self.init(argument) }
}
