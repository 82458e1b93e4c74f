import QuestionAPI
import Testing

@testable import QuestionStore

struct PasswordRulesTests {
  @Test(arguments: [
    "password", "Password1!", "P@ssw0rd2024", "matkhau123", "Mật khẩu 123", "anhyeuem123", "iloveyou2", "qwertyuiop",
    "1qaz2wsx", "12345678", "87654321", "123456789012", "11111111", "abababab", "abcabcabc", "abcdefgh", "01012010",
    "31/12/1999", "0912345678", "0912.345.678", "hocsinh2026", "giaovien@123", "vietnamvodich", "Vietnam1945",
    "nguyenvana123", "NguyenVanA!", "minhquan2010", "admin@2026", "hanoi2024!", "qwerty123456", "asdfghjkl",
    "q1w2e3r4t5", "letmein2026", "welcome123!", "2010minhanh", "tranvanb@1", "superman99", "trang12345", "zxcvbnm123",
    "conmeocon12", "doremon123", "lienquan2025", "bachkhoa2020", "dragon1234", "truonghoc1", "thptthpt", "aaaaaaaaaa",
    "!!!!!!!!!!", "k k k k k k", "yeuem yeuem", "0000000000", "qazwsxedc1",
  ])
  func commonOnesAreKnown(password: String) {
    #expect(CommonPasswords.contain(password))
  }

  @Test(arguments: [
    "ba con mèo xanh", "tủ lạnh biết hát", "correct horse battery", "k7fm-2xqd-hw9p", "Xe đạp cũ màu tím 7",
    "gió mùa đông bắc thổi", "7391 bậc thang", "sông Đà chảy ngược", "x9#Lq2vR8t", "mưa rơi trên mái tôn",
  ])
  func othersAreNot(password: String) throws {
    #expect(!CommonPasswords.contain(password))
    try PasswordRules.check(password, for: .teacher, named: ["lan", "Nguyễn Thị Lan"], field: "password")
  }

  @Test func everyDrawnPasswordPasses() throws {
    for _ in 0..<1000 {
      let password = OneTimePassword.drawn()
      #expect(password.count == 14)
      try PasswordRules.check(password, for: .administrator, named: ["lan"], field: "password")
    }
  }

  @Test func lengthDependsOnTheRole() throws {
    let (eight, seven) = ["tím 7 mèo", "tím mèo"].reduce(into: ("", "")) { pair, text in
      if pair.0.isEmpty { pair.0 = text } else { pair.1 = text }
    }
    try PasswordRules.check(eight, for: .student, named: [], field: "password")
    for (password, role) in [
      (eight, Role.teacher), (seven, .student), (String(repeating: "đ1ă", count: 600), .teacher),
    ] {
      #expect(throws: BankError.self) {
        try PasswordRules.check(password, for: role, named: [], field: "password")
      }
    }
  }

  @Test(arguments: [
    ("nguyenthilan", "Nguyễn Thị Lan"), ("Nguyễn Thị Lan 99", "Nguyễn Thị Lan"), ("lan.nguyen75", "lan.nguyen"),
    ("2410123456ab", "2410123456"),
  ])
  func theOwnNameIsNone(password: String, name: String) {
    #expect(throws: BankError.self) {
      try PasswordRules.check(password, for: .student, named: [name], field: "password")
    }
  }

  @Test func theListComesToThousands() {
    #expect(CommonWords.all.count > 600)
    // Each word alone, with a digit, and with a year or "123" after it.
    let made = CommonWords.all.flatMap { word in [word, word + "1", word + "123", word + "2025", "123" + word] }
    let known = made.filter { CommonPasswords.contain($0) }
    #expect(known.count == made.count && made.count > 3000)
  }
}
