import Foundation
import QuestionAPI
import QuestionModel
import QuestionSync

/// The folder of the dumps, each with its checksum and its signature beside it, and the key for them all.
struct DumpFolder: Sendable {
  let path: String

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The dumps that are whole, newest first.
  func dumps() -> [Dump] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.compactMap(dump).sorted { $0.created > $1.created }
  }

  /// A dump by its name; nil where there is none, or its checksum or signature is missing.
  private func dump(_ name: String) -> Dump? {
    guard let time = Dump.time(of: name), let bytes = size(of: name), size(of: name + Dump.signatureSuffix) != nil,
      let checksum = try? String(contentsOfFile: file(name + Dump.checksumSuffix), encoding: .utf8),
      let line = SignedChecksum.read(checksum), line.name == name
    else { return nil }
    return Dump(name: name, created: time, bytes: bytes, digest: line.digest)
  }

  private func size(of name: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: file(name)))?[.size] as? Int
  }

  /// Makes the folder where there is none.
  func prepare() throws(BankError) {
    do { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) } catch {
      throw .unavailable("The folder \(path) cannot be made: \(error.localizedDescription)")
    }
  }

  /// Puts a finished file in its place with its checksum and signature; the dump is there once all three are.
  func place(_ part: String, as name: String, digest: ContentDigest, by signer: BankSigner) throws {
    let text = SignedChecksum.text(of: digest, name: name)
    try write(Data(text.utf8), to: name + Dump.checksumSuffix)
    try write(Data(try signer.signature(checksum: text)), to: name + Dump.signatureSuffix)
    try write(Data(signer.key.pem.utf8), to: Dump.keyName)
    guard rename(part, file(name)) == 0 else {
      throw BankError.unavailable("The file \(file(name)) cannot be written: \(SystemError.current).")
    }
  }

  /// Signs anew what an earlier key of the bank signed, so that the one key checks every dump that is kept.
  func renewSignatures(by signer: BankSigner) throws {
    let dumps = dumps()
    if !dumps.isEmpty { try write(Data(signer.key.pem.utf8), to: Dump.keyName) }
    for dump in dumps {
      let text = SignedChecksum.text(of: dump.digest, name: dump.name)
      let signature = FileManager.default.contents(atPath: file(dump.name + Dump.signatureSuffix)) ?? Data()
      guard !signer.key.verifies(Array(signature), checksum: text) else { continue }
      try write(Data(try signer.signature(checksum: text)), to: dump.name + Dump.signatureSuffix)
    }
  }

  /// Removes dumps that are older than they are to be kept, never the newest, and what a crash left unfinished.
  func prune(keepDays: Int, at time: Timestamp) {
    let limit = time.milliseconds - Int64(keepDays) * 86_400_000
    for dump in dumps().dropFirst() where dump.created.milliseconds < limit {
      for suffix in ["", Dump.checksumSuffix, Dump.signatureSuffix] {
        try? FileManager.default.removeItem(atPath: file(dump.name + suffix))
      }
    }
  }

  /// A part of a file that is served.
  func read(_ name: String, from offset: Int, length: Int) throws(BankError) -> DumpPart {
    // Nothing but such a name ever becomes a part of a path.
    guard Dump.isServed(name), let total = size(of: name), let handle = FileHandle(forReadingAtPath: file(name)) else {
      throw .notFound("file \"\(name)\" among the dumps")
    }
    defer { try? handle.close() }
    do {
      let count = max(0, min(length, DumpPart.maximumLength, total - offset))
      guard let digest = try dump(name)?.digest ?? smallFileDigest(name) else {
        throw BankError.notFound("file \"\(name)\" among the dumps")
      }
      guard offset >= 0, count > 0 else { return DumpPart(bytes: [], total: total, digest: digest) }
      try handle.seek(toOffset: UInt64(offset))
      return DumpPart(bytes: Array(try handle.read(upToCount: count) ?? Data()), total: total, digest: digest)
    } catch { throw StoreErrors.bankError(error, path: file(name)) }
  }

  /// Of a checksum, a signature or a key; a dump that is not whole has none.
  private func smallFileDigest(_ name: String) throws -> ContentDigest? {
    guard Dump.time(of: name) == nil else { return nil }
    return FileManager.default.contents(atPath: file(name)).map { ContentDigest(of: Array($0)) }
  }

  private func write(_ data: Data, to name: String) throws {
    do { try data.write(to: URL(filePath: file(name)), options: .atomic) } catch {
      throw BankError.unavailable("The file \(file(name)) cannot be written: \(error.localizedDescription)")
    }
  }
}
