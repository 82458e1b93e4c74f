import Foundation
import QuestionModel
import Testing

@Suite(.timeLimit(.minutes(3)))
struct TLSTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  @Test func aServiceWithACertificateIsReachedByThoseWhoTrustIt() async throws {
    let own = try await TestCertificate(for: "IP:127.0.0.1", named: "own", in: space)
    let (service, address) = try await space.serve(own.options)
    #expect(address.hasPrefix("https://127.0.0.1:"))
    let file = try space.write(Rows.lines(0..<3), to: "rows.jsonl")
    let imported = try await space.run("import", file, "--server", address, "--certificate", own.certificate, "--json")
    #expect(imported.lastLine.contains("\"created\":3"), "\(imported.errors)")
    // Commands on the bank's file find the service, and know who wrote its address down.
    #expect(try await space.run("show", Rows.id(1).description).status == 0)
    let fromSetting = try space.start(
      ["stats", "--server", address], environment: ["QUESTION_BANK_CERTIFICATE": own.certificate])
    #expect(await fromSetting.outcome().status == 0)
    service.signal(SIGTERM)
    #expect(await service.outcome().status == 0)
  }

  @Test func aServiceThatIsNotTrustedGetsNothing() async throws {
    let own = try await TestCertificate(for: "IP:127.0.0.1", named: "own", in: space)
    let other = try await TestCertificate(for: "IP:127.0.0.1", named: "other", in: space)
    let stranger = try await TestCertificate(for: "DNS:bank.example", named: "stranger", in: space)
    let (service, address) = try await space.serve(own.options)
    let elsewhere = try Workspace()
    let (misnamed, misnamedAddress) = try await elsewhere.serve(stranger.options)
    let plain = address.replacing("https", with: "http")
    for (arguments, reason) in [
      (["--server", address], "Name its PEM file with --certificate"),
      (["--server", address, "--certificate", other.certificate], "Name its PEM file with --certificate"),
      (["--server", misnamedAddress, "--certificate", stranger.certificate], "names another host"),
      (["--server", plain], "Cannot reach"),
      (["--server", address, "--certificate", space.file("none.pem")], "holds no certificate"),
      (["--server", address, "--certificate", own.key], "holds no certificate"),
    ] {
      let outcome = try await space.start(["stats"] + arguments).outcome()
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains(reason), "\(arguments): \(outcome.errors)")
    }
    for service in [service, misnamed] {
      service.signal(SIGTERM)
      #expect(await service.outcome().status == 0)
    }
  }

  @Test func plainServiceIsNotReachedOverTLS() async throws {
    let (service, address) = try await space.serve()
    let outcome = try await space.run("stats", "--server", address.replacing("http", with: "https"))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("speaks no TLS"), "\(outcome.errors)")
    service.signal(SIGTERM)
    #expect(await service.outcome().status == 0)
  }

  @Test func filesThatProveNothingAreRefused() async throws {
    let own = try await TestCertificate(for: "IP:127.0.0.1", named: "own", in: space)
    let other = try await TestCertificate(for: "IP:127.0.0.1", named: "other", in: space)
    let none = space.file("none.pem")
    for (certificate, key, reason) in [
      (own.certificate, other.key, "is not the key of the certificate"),
      (none, own.key, "none.pem cannot be read: No such file"),
      (own.certificate, none, "none.pem cannot be read: No such file"),
      (own.key, own.key, "holds no certificate"), (own.certificate, own.certificate, "holds no private key"),
    ] {
      let outcome = try await space.run(
        "serve", "--port", "0", "--tls-certificate", certificate, "--tls-key", key)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    }
    let half = try await space.run("serve", "--port", "0", "--tls-key", own.key)
    #expect(half.status == 64)
    #expect(!FileManager.default.fileExists(atPath: space.database))
  }
}
