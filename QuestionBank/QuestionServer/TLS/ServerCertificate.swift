import Foundation
import NIOSSL
public import QuestionModel
import Synchronization

/// The certificate that proves the service to its clients, with its key; read anew when its files change.
public final class ServerCertificate: Sendable {
  /// What came of reading the files anew.
  enum Reading: Sendable, Hashable {
    /// They are what they were.
    case same
    /// New connections are proved by the new certificate.
    case replaced
    /// The certificate before stays.
    case failed(ConfigurationError)
  }

  private struct Loaded {
    let files: CertificateFiles
    let context: NIOSSLContext
    let end: Timestamp
  }

  private let paths: (certificate: String, key: String)
  private let loaded: Mutex<Loaded>

  /// Reads PEM files.
  ///
  /// - Parameters:
  ///   - certificate: path of the certificate, followed in the same file by those that vouch for it.
  ///   - key: path of its private key.
  /// - Throws: `ConfigurationError.certificate` naming the file and what is wrong with it.
  public init(certificate: String, key: String) throws(ConfigurationError) {
    paths = (certificate, key)
    let files = try CertificateFiles(certificate: certificate, key: key)
    let (context, end) = try files.context()
    loaded = Mutex(Loaded(files: files, context: context, end: end))
  }

  /// When the certificate, or the first of those that vouch for it, is worth nothing any more.
  public var end: Timestamp { loaded.withLock { $0.end } }

  /// What proves a connection that begins now.
  var context: NIOSSLContext { loaded.withLock { $0.context } }

  /// Reads the files anew if they changed; what is wrong with them leaves the certificate as it is.
  func reload() -> Reading {
    do throws(ConfigurationError) {
      let files = try CertificateFiles(certificate: paths.certificate, key: paths.key)
      guard loaded.withLock({ $0.files != files }) else { return .same }
      let (context, end) = try files.context()
      loaded.withLock { $0 = Loaded(files: files, context: context, end: end) }
      return .replaced
    } catch { return .failed(error) }
  }
}

/// What stands in the files of a certificate and its key.
struct CertificateFiles: Equatable {
  private let paths: [String]
  private let contents: [Data]

  init(certificate: String, key: String) throws(ConfigurationError) {
    paths = [certificate, key]
    contents = [try Self.read(certificate), try Self.read(key)]
  }

  /// What connections are made of, and when the first certificate of the chain ends.
  func context() throws(ConfigurationError) -> (NIOSSLContext, Timestamp) {
    guard let chain = try? NIOSSLCertificate.fromPEMBytes(Array(contents[0])), !chain.isEmpty else {
      throw .certificate(path: paths[0], reason: "holds no certificate")
    }
    guard let key = try? NIOSSLPrivateKey(bytes: Array(contents[1]), format: .pem) else {
      throw .certificate(path: paths[1], reason: "holds no private key")
    }
    // Only the context compares key and certificate.
    guard let context = try? NIOSSLContext(configuration: Self.configuration(chain, key)) else {
      throw .certificate(path: paths[1], reason: "is not the key of the certificate in \(paths[0])")
    }
    let end = chain.map { Int64($0.notValidAfter) }.min() ?? 0
    return (context, Timestamp(milliseconds: end * 1000))
  }

  private static func configuration(_ chain: [NIOSSLCertificate], _ key: NIOSSLPrivateKey) -> TLSConfiguration {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["http/1.1"]
    // With forward secrecy and authenticated encryption only; TLS 1.3 has no others.
    configuration.cipherSuiteValues = [
      .TLS_AES_128_GCM_SHA256, .TLS_AES_256_GCM_SHA384, .TLS_CHACHA20_POLY1305_SHA256,
      .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
      .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
      .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
    ]
    return configuration
  }

  private static func read(_ path: String) throws(ConfigurationError) -> Data {
    guard access(path, R_OK) == 0 else {
      throw .certificate(path: path, reason: "cannot be read: \(String(cString: strerror(errno)))")
    }
    // Nobody's certificate is larger; whatever a path leads to, it does not fill the memory.
    guard let file = FileHandle(forReadingAtPath: path), let data = try? file.read(upToCount: 1 << 20) else {
      throw .certificate(path: path, reason: "cannot be read")
    }
    return data
  }
}
