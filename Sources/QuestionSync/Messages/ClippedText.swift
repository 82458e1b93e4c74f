extension String {
  /// The beginning of a text that may be of any length, for a message to people or to another bank.
  ///
  /// - Parameter limit: most bytes, at least 3.
  /// - Returns: the text, or as much of it as has room.
  func clipped(_ limit: Int = 128) -> String {
    guard utf8.count > limit else { return self }
    // By bytes, since a single letter may have any number of marks; half a scalar becomes a sign of 3 bytes.
    return String(decoding: utf8.prefix(limit - 3), as: UTF8.self)
  }
}
