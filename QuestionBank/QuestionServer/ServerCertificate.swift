import Glibc
import HummingbirdCore
import HummingbirdTLS
import NIOSSL

/// The certificate that proves the service to its clients, with its key.
public struct ServerCertificate: Sendable {
  private let configuration: TLSConfiguration
  private let path: String

  /// Reads PEM files.
  ///
  /// - Parameters:
  ///   - certificate: path of the certificate, followed in the same file by those that vouch for it.
  ///   - key: path of its private key.
  /// - Throws: `ConfigurationError.certificate` naming the file and what is wrong with it.
  public init(certificate: String, key: String) throws(ConfigurationError) {
    let chain = try Self.read(certificate, as: "certificate") { try NIOSSLCertificate.fromPEMFile($0) }
    let privateKey = try Self.read(key, as: "private key") { try NIOSSLPrivateKey(file: $0, format: .pem) }
    path = certificate
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(privateKey))
    configuration.minimumTLSVersion = .tlsv12
    self.configuration = configuration
    // Only the context compares key and certificate; better told here than with the first client.
    do { _ = try NIOSSLContext(configuration: configuration) } catch {
      throw .certificate(path: key, reason: "is not the key of the certificate in \(certificate)")
    }
  }

  /// A server that speaks TLS around one that does not.
  func builder(around plain: HTTPServerBuilder) throws(ConfigurationError) -> HTTPServerBuilder {
    do { return try .tls(plain, tlsConfiguration: configuration) } catch {
      throw .certificate(path: path, reason: "cannot be used: \(error)")
    }
  }

  private static func read<Value>(
    _ path: String, as name: String, _ read: (String) throws -> Value
  ) throws(ConfigurationError) -> Value {
    guard access(path, R_OK) == 0 else {
      throw .certificate(path: path, reason: "cannot be read: \(String(cString: strerror(errno)))")
    }
    do { return try read(path) } catch { throw .certificate(path: path, reason: "holds no \(name)") }
  }
}
