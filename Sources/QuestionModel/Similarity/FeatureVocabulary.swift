/// Words that similarity treats in a way of their own, in their folded form.
enum FeatureVocabulary {
  /// What a word is.
  enum Role: UInt8 {
    case filler
    case turning
    case function
    case unit
    /// Comes before a letter whose case matters, as in `alen A`.
    case allele
    /// Numbers a question, as `Câu 5.` does.
    case numbering
  }

  /// The role of a word by its hash; nil for any other word.
  @inline(__always)
  static func role(of hash: UInt64) -> Role? { roles[hash] }

  private static let roles: [UInt64: Role] = {
    var roles: [UInt64: Role] = [:]
    for (role, words) in words {
      for word in words.split(whereSeparator: \.isWhitespace) { roles[FeatureHash.of(word.utf8)] = role }
    }
    return roles
  }()

  /// A word may stand in several lines; the last one holds.
  private static let words: [(Role, String)] = [
    (
      .filler,
      """
      la cua va cac nhung mot trong sau day nao gi cho duoc bang co voi de thi ma nay do khi hay em ta ban tai o ve
      nhu tu den ra vao boi theo neu rang thuoc sao bao nhieu may ai hoi phat bieu hoac cung da se dang bi tren
      duoi noi o noi chon dap an nhu the the a an the of is are was were be been in on at to for from by with and or
      that this these those it its as which what who whom whose where how when why following given find please do
      does did have has had there their if then select choose option answer
      """
    ),
    (
      .turning,
      """
      khong chua chang tang giam dung sai lon nho hon nhat cao thap nhieu chan le tru ngoai
      not no never except increase increases increasing decrease decreases decreasing greater less more most least
      larger smaller largest smallest highest lowest higher lower maximum minimum correct incorrect true false right
      wrong always before after even odd positive negative first last
      """
    ),
    (.function, "sin cos tan cot tg cotg ctg log ln lg lim exp max min arcsin arccos arctan arccot det gcd mod"),
    (
      .unit,
      """
      mm cm dm km mg kg ml dl hl mol hz khz mhz ghz kj mj kw kwh mw pa kpa hpa atm ev kev mev nm rad gam lit met phut
      gio giay mah ma mv kv mt uc kn
      """
    ),
    (.allele, "alen allele alleles alel gen gene"),
    (.numbering, "cau bai question exercise problem"),
  ]
}
