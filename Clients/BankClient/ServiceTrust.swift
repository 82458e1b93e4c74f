import NIOSSL

/// Which certificates prove a service to its client.
public enum ServiceTrust: Sendable, Hashable {
  /// Those that the system trusts.
  case system
  /// Those that the system trusts, and those in a PEM file.
  case systemAnd(file: String)
  /// Any: the service is in this machine, and its address comes from a file that only the bank's owner can write.
  case thisMachine

  /// Whether a file holds a certificate.
  ///
  /// - Parameter file: its path.
  /// - Returns: whether it is there and in PEM.
  public static func holdsCertificate(_ file: String) -> Bool {
    ((try? NIOSSLCertificate.fromPEMFile(file)) ?? []).isEmpty == false
  }

  var configuration: TLSConfiguration {
    var configuration = TLSConfiguration.makeClientConfiguration()
    switch self {
    case .system: break
    case .systemAnd(let file): configuration.additionalTrustRoots = [.file(file)]
    case .thisMachine: configuration.certificateVerification = .none
    }
    return configuration
  }

  /// Why a connection was not made, and what to do about it.
  static func explanation(of error: any Error) -> String {
    let text = "\(error)"
    if text.contains("WRONG_VERSION_NUMBER") { return "it speaks no TLS. Write http:// instead of https://." }
    if text.contains("CERTIFICATE_VERIFY_FAILED") {
      return "its certificate is not one that this machine trusts. Name its PEM file with --certificate."
    }
    if let error = error as? NIOSSLExtraError, error == .failedToValidateHostname {
      return "its certificate names another host. Use the name that stands in the certificate."
    }
    return "\(text)."
  }
}
