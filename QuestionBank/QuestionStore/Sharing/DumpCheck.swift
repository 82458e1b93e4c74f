import Crypto
import Foundation
public import QuestionAPI
public import QuestionModel
public import QuestionSync

/// Proves a dump that lies in a folder with its checksum and signature.
public enum DumpCheck {
  /// Compares a dump with its checksum, and the checksum with its signature.
  ///
  /// - Parameters:
  ///   - path: the dump; its checksum and signature lie beside it.
  ///   - keyFile: the PEM file of the bank's key; nil takes the one beside the dump.
  /// - Returns: the dump's SHA-256, and the key that vouches for it.
  /// - Throws: `BankError` saying which file is missing or does not fit.
  public static func run(_ path: String, keyFile: String?) throws(BankError) -> (digest: ContentDigest, key: BankKey) {
    let url = URL(filePath: path)
    let keyFile = keyFile ?? url.deletingLastPathComponent().appending(path: Dump.keyName).path
    guard let key = BankKey(pem: String(decoding: try contents(keyFile), as: UTF8.self)) else {
      throw .unreadable("The file \(keyFile) holds no Ed25519 key.")
    }
    let text = String(decoding: try contents(path + Dump.checksumSuffix), as: UTF8.self)
    guard let line = SignedChecksum.read(text), line.name == url.lastPathComponent else {
      throw .unreadable("The file \(path + Dump.checksumSuffix) is no checksum of \(url.lastPathComponent).")
    }
    guard key.verifies(try contents(path + Dump.signatureSuffix), checksum: text) else {
      throw .unreadable("The key in \(keyFile) did not sign \(path + Dump.checksumSuffix).")
    }
    guard try digest(of: path) == line.digest else {
      throw .unreadable("The file \(path) is not the one that was signed: its SHA-256 is another.")
    }
    return (line.digest, key)
  }

  private static func contents(_ path: String) throws(BankError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unavailable("The file \(path) cannot be read.")
    }
    return Array(data)
  }

  private static func digest(of path: String) throws(BankError) -> ContentDigest? {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw .unavailable("The file \(path) cannot be read.")
    }
    defer { try? file.close() }
    var hash = SHA256()
    do {
      while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty { hash.update(data: chunk) }
    } catch { throw .unavailable("The file \(path) cannot be read: \(error.localizedDescription)") }
    return ContentDigest(bytes: Array(hash.finalize()))
  }
}
