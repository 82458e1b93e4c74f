import Foundation
import Logging
import NIOSSL
import QuestionAPI
import QuestionModel
import TestSupport
import Testing

@testable import QuestionServer

struct CertificateTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try put(SampleCertificate.firstCertificate, SampleCertificate.firstKey)
  }

  private func put(_ certificate: String, _ key: String) throws {
    try folder.write(certificate, to: "certificate.pem")
    try folder.write(key, to: "key.pem")
  }

  private func certificate() throws -> ServerCertificate {
    try ServerCertificate(certificate: folder.file("certificate.pem"), key: folder.file("key.pem"))
  }

  private func upkeep(
    _ configuration: ServerConfiguration, now: Timestamp = Timestamp(milliseconds: 0)
  ) -> Upkeep {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    return Upkeep(configuration, logger: logger, signals: nil) { now }
  }

  @Test func endIsRead() throws {
    #expect(try certificate().end.description == "2120-01-01T00:00:00Z")
  }

  @Test func newConnectionsTakeTheNewCertificateAndOldOnesGoOn() async throws {
    let certificate = try certificate()
    var configuration = ServerConfiguration(port: 0, certificate: certificate)
    configuration.journal = SecurityJournal()
    let upkeep = upkeep(configuration)
    let (first, second) = (SampleCertificate.firstCertificate, SampleCertificate.secondCertificate)
    let proofs = try [first, second].map { try NIOSSLCertificate.fromPEMBytes(Array($0.utf8)) }
    try await withRunningServer(InMemoryBank(), configuration: configuration) { port in
      let old = try await TLSClient(port: port)
      #expect(old.proof == proofs[0])
      try put(second, SampleCertificate.secondKey)
      await upkeep.perform(.tick)
      let new = try await TLSClient(port: port)
      #expect(new.proof == proofs[1])
      #expect(try await old.ask().hasPrefix("HTTP/1.1 200"))
      #expect(try await new.ask().lowercased().contains("strict-transport-security: max-age="))
    }
    #expect(configuration.journal.count(.certificateReloaded) == 1)
  }

  @Test(
    arguments: [
      ("junk", nil), ("", nil), (nil, "junk"), (SampleCertificate.secondCertificate, nil),
      (nil, SampleCertificate.secondKey),
    ] as [(String?, String?)])
  func whatIsNoCertificateLeavesTheOneBefore(certificateText: String?, keyText: String?) async throws {
    let certificate = try certificate()
    let context = certificate.context
    let configuration = ServerConfiguration(certificate: certificate)
    let upkeep = upkeep(configuration)
    try put(
      certificateText ?? SampleCertificate.firstCertificate, keyText ?? SampleCertificate.firstKey)
    // Looked at again and again it is told once, and each time that somebody asks.
    for _ in 0..<3 { await upkeep.perform(.tick) }
    #expect(configuration.journal.count(.certificateFailed) == 1)
    await upkeep.perform(.hangup)
    #expect(configuration.journal.count(.certificateFailed) == 2)
    #expect(certificate.context === context)
    try put(SampleCertificate.secondCertificate, SampleCertificate.secondKey)
    await upkeep.perform(.tick)
    #expect(configuration.journal.count(.certificateReloaded) == 1)
    #expect(certificate.context !== context)
  }

  @Test func filesThatAreGoneLeaveTheCertificate() throws {
    let certificate = try certificate()
    let context = certificate.context
    #expect(certificate.reload() == .same)
    try FileManager.default.removeItem(atPath: folder.file("certificate.pem"))
    guard case .failed(let fault) = certificate.reload() else {
      Issue.record("taken")
      return
    }
    #expect(fault.description.contains("certificate.pem cannot be read: No such file"))
    #expect(certificate.context === context)
  }

  @Test(arguments: [(15, 0), (13, 1), (0, 1), (-3, 1)])
  func endThatIsNearIsTold(days: Int, times: Int) async throws {
    let configuration = ServerConfiguration(certificate: try certificate())
    let end = try certificate().end
    let upkeep = upkeep(
      configuration, now: Timestamp(milliseconds: end.milliseconds - Int64(days) * 86_400_000 - 1000))
    for _ in 0..<3 { await upkeep.perform(.tick) }
    #expect(configuration.journal.count(.certificateExpiring) == times)
  }

  @Test(arguments: [TLSVersion.tlsv1, .tlsv11]) func oldVersionsAreRefused(version: TLSVersion) async throws {
    let configuration = ServerConfiguration(port: 0, certificate: try certificate())
    try await withRunningServer(InMemoryBank(), configuration: configuration) { port in
      await #expect(throws: (any Error).self) { try await TLSClient(port: port, atMost: version).ask() }
      let answer = try await TLSClient(port: port, atMost: .tlsv12).ask()
      #expect(answer.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func handshakeThatIsNotFinishedIsNotWaitedFor() async throws {
    var limits = ServerLimits()
    limits.idle = .milliseconds(100)
    let configuration = ServerConfiguration(port: 0, certificate: try certificate(), limits: limits)
    let answer = try await withRunningServer(InMemoryBank(), configuration: configuration) { port in
      try await rawExchange(port: port, "\u{16}\u{3}\u{1}")
    }
    #expect(!answer.contains("HTTP"))
  }

  @Test func metricsSayWhenItEnds() async throws {
    let configuration = ServerConfiguration(port: 0, certificate: try certificate())
    try await withRunningServer(InMemoryBank(), configuration: configuration) { port in
      let answer = try await TLSClient(port: port).ask("/metrics")
      let match = try #require(answer.firstMatch(of: #/\ntls_certificate_expiry_seconds (\d+)/#))
      let seconds = try #require(Double(match.1))
      #expect(seconds > 86_400)
      #expect(answer.contains("\nhttp_connections_open 1\n"))
    }
  }
}
