import QuestionAPI
import QuestionModel
import QuestionSync

/// A bank of which there is a key and nothing else.
public struct StrangePeer: Sendable {
  /// What it answers when it is greeted.
  public let greeting: ScriptedReply

  /// A bank with a new key.
  ///
  /// - Throws: `SigningFault` if no key can be made.
  public init() throws {
    var random = SystemRandomNumberGenerator()
    let signer = try BankSigner(using: &random)
    let statement = try SignedStatement(
      .identity(name: "Sở", agency: "79"), issuer: "feedfacecafebeef", created: Timestamp(milliseconds: 1), by: signer)
    greeting = .answer(CanonicalJSON.bytes(of: SyncGreeting(statement).json))
  }
}
