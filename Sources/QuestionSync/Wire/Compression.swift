import CZstd

/// Zstandard (RFC 8878).
public enum Compression {
  /// The level at which messages are packed.
  public static let defaultLevel = 3
  /// The highest level; those above ask the reader for more memory than it gives.
  public static let highestLevel = 19
  /// Base 2 logarithm of the largest window that a reader makes room for: 8 MiB.
  private static let largestWindow: Int32 = 23

  /// Packs bytes, with a checksum.
  ///
  /// - Parameters:
  ///   - bytes: what is packed.
  ///   - level: from 1, the fastest, to `highestLevel`; others are brought into that range.
  /// - Returns: one frame.
  /// - Throws: `CompressionFault.failed` if there is no memory.
  public static func compress(_ bytes: [UInt8], level: Int = defaultLevel) throws(CompressionFault) -> [UInt8] {
    guard let context = ZSTD_createCCtx() else { throw .failed("there is no memory") }
    defer { ZSTD_freeCCtx(context) }
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Int32(min(max(1, level), highestLevel)))
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    var code = 0
    let packed = [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)) { buffer, count in
      code = bytes.withUnsafeBytes {
        ZSTD_compress2(context, buffer.baseAddress, buffer.count, $0.baseAddress, $0.count)
      }
      count = ZSTD_isError(code) == 0 ? code : 0
    }
    guard ZSTD_isError(code) == 0 else { throw .failed(String(cString: ZSTD_getErrorName(code))) }
    return packed
  }

  /// Unpacks one frame. The size that the frame claims is not trusted: memory is taken as the bytes come out.
  ///
  /// - Parameters:
  ///   - bytes: the frame.
  ///   - limit: most bytes that may come out.
  /// - Returns: what was packed.
  /// - Throws: `CompressionFault`.
  public static func decompress(_ bytes: [UInt8], limit: Int) throws(CompressionFault) -> [UInt8] {
    guard let context = ZSTD_createDCtx() else { throw .failed("there is no memory") }
    defer { ZSTD_freeDCtx(context) }
    ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, largestWindow)
    let result = bytes.withUnsafeBytes { source in
      Result { () throws(CompressionFault) in try unpack(source, context, limit) }
    }
    return try result.get()
  }

  private static func unpack(
    _ source: UnsafeRawBufferPointer, _ context: OpaquePointer, _ limit: Int
  ) throws(CompressionFault) -> [UInt8] {
    var input = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
    var unpacked: [UInt8] = []
    var chunk: [UInt8] = Array(repeating: 0, count: ZSTD_DStreamOutSize())
    while true {
      var (code, written) = (0, 0)
      chunk.withUnsafeMutableBytes { buffer in
        var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
        code = ZSTD_decompressStream(context, &output, &input)
        written = output.pos
      }
      guard ZSTD_isError(code) == 0 else { throw .corrupt(String(cString: ZSTD_getErrorName(code))) }
      guard written <= limit - unpacked.count else { throw .tooLarge(limit: limit) }
      unpacked.append(contentsOf: chunk[..<written])
      if code == 0 {
        guard input.pos == input.size else { throw .corrupt("something follows its end") }
        return unpacked
      }
      guard input.pos < input.size || written == chunk.count else { throw .truncated }
    }
  }
}

/// Why bytes could not be packed or unpacked.
public enum CompressionFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// More would come out than may.
  case tooLarge(limit: Int)
  /// The end is missing.
  case truncated
  /// It is not what was packed.
  case corrupt(String)
  /// The packing itself failed.
  case failed(String)

  /// What is wrong in words.
  public var description: String {
    switch self {
    case .tooLarge(let limit): "what is packed has more than the \(limit) bytes that are taken"
    case .truncated: "the end of what is packed is missing"
    case .corrupt(let reason): "what is packed does not unpack: \(reason)"
    case .failed(let reason): "it could not be packed or unpacked: \(reason)"
    }
  }
}
