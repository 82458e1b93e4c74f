import QuestionAPI
import QuestionModel
import Synchronization
import TerminalScreen
import Testing

@testable import QuizApp

/// Signing in where the bank asks for it, one's account and classes.
struct AccountTests {
  private func open(
    _ bank: FakeBank = .school(), _ language: Language = .english, _ size: Size = Size(width: 120, height: 40)
  ) async -> AppHarness { await AppHarness(language, bank: bank, size: size) }

  private func signIn(_ app: inout AppHarness, _ name: String, _ password: String) async {
    await app.type(name)
    await app.press(.enter)
    await app.type(password)
    await app.press(.enter)
  }

  @Test func theBankAsksWhoOneIsAndThenGoesOn() async throws {
    var app = await open()
    #expect(app.top(SignInScreen.self) != nil && app.text.contains("The bank asks who you are"))
    await signIn(&app, "hoa", "falsch")
    #expect(app.text.contains("The name, the password or the code is wrong"))
    #expect(!app.text.contains("falsch") && app.text.contains("••••••"))
    await app.press(.control("u"))
    await app.type("mật khẩu dài")
    await app.press(.enter)
    #expect(app.top(HomeScreen.self) != nil && app.text.contains("My account (Nguyễn Thị Hoa)"))
    #expect(app.text.contains("\(app.bank.stored.count) questions"))
    #expect(app.kept.tokens.withLock { $0 } == ["token-hoa"])
  }

  @Test func aCodeIsAskedForWhereTheAccountHasOne() async throws {
    var app = await open()
    #expect(!app.text.contains("Code"))
    await signIn(&app, "minh", "another one")
    #expect(try #require(app.top(SignInScreen.self)).needsCode)
    #expect(app.text.contains("Code"))
    await app.type("000000")
    await app.press(.enter)
    #expect(app.text.contains("wrong"))
    await app.press(.enter)
    await app.type("123456")
    await app.press(.enter)
    #expect(app.text.contains("My account (Trần Văn Minh)"))
  }

  @Test func aSessionThatEndsLosesNothingAndTheSaveGoesOn() async throws {
    let bank = FakeBank.school(signedIn: "hoa")
    var app = await open(bank)
    await app.press(.character("b"), .enter, .character("e"))
    await app.type("Thêm: ")
    bank.endSession()
    await app.press(.control("s"))
    #expect(app.top(SignInScreen.self) != nil && app.text.contains("Your session is over"))
    await app.type("mật khẩu dài")
    await app.press(.enter)
    let editor = try app.editor()
    #expect(!editor.isChanged && bank.stored[0].question.content.stem.hasPrefix("Thêm: "))
    #expect(bank.stored[0].history[0].author == "Nguyễn Thị Hoa")
  }

  @Test func whoeverDoesNotSignInKeepsWhatWasTyped() async throws {
    let bank = FakeBank.school(signedIn: "hoa")
    var app = await open(bank)
    await app.press(.character("b"), .enter, .character("e"))
    await app.type("Thêm: ")
    bank.endSession()
    await app.press(.control("s"), .escape)
    #expect(try app.editor().isChanged && app.text.contains("does not know who you are"))
    #expect(app.kept.tokens.withLock { $0 } == [nil])
    // The same can be tried anew.
    await app.press(.control("s"))
    #expect(app.top(SignInScreen.self)?.form.text(.name) == "hoa")
    await app.type("mật khẩu dài")
    await app.press(.enter)
    #expect(try !app.editor().isChanged)
  }

  @Test func aSignInThatIsRefusedIsToldAndTriedAnew() async throws {
    var app = await open()
    app.bank.fail(.unauthenticated)
    await signIn(&app, "hoa", "mật khẩu dài")
    #expect(app.text.contains("does not know who you are") && app.top(SignInScreen.self)?.isWaiting == false)
    app.bank.fail(nil)
    await app.press(.enter)
    #expect(app.text.contains("My account (Nguyễn Thị Hoa)"))
  }

  @Test func asManyAnswersAsWereMissedComeAfterOneSignIn() async throws {
    let bank = FakeBank.school(signedIn: "hoa")
    var app = await open(bank)
    bank.endSession()
    await app.press(.character("b"))
    await app.type("ham")
    #expect(app.top(SignInScreen.self) != nil)
    await app.press(.control("u"))
    await app.type("mật khẩu dài")
    await app.press(.enter)
    let browse = try #require(app.top(BrowseScreen.self))
    #expect(!browse.items.isEmpty && !browse.isWaiting)
  }

  @Test func aTextOfManyQuestionsGoesOnWhereItWas() async throws {
    let bank = FakeBank.school(signedIn: "hoa")
    var app = await open(bank)
    app.edit = { $0.replacing("hàm số", with: "HÀM SỐ") }
    await app.press(.character("b"), .enter, .control("e"))
    bank.endSession()
    await app.press(.control("s"))
    await app.type("mật khẩu dài")
    await app.press(.enter)
    guard case .saved(let outcome)? = app.top(SheetScreen.self)?.stage else {
      Issue.record("the text is not saved: \(app.text)")
      return
    }
    #expect(outcome.failures.isEmpty && outcome.updated > 0)
  }

  @Test func aPasswordThatSomebodyToldIsChangedFirst() async throws {
    var app = await open()
    await signIn(&app, "an", "told by others")
    #expect(try #require(app.top(PasswordScreen.self)).isForced)
    await app.type("của riêng tôi")
    await app.press(.enter)
    await app.type("của riêng tớ")
    await app.press(.enter)
    #expect(app.text.contains("The two are not the same."))
    await app.type("của riêng tôi")
    await app.press(.enter)
    #expect(app.top(HomeScreen.self) != nil && app.text.contains("Lê Bình An"))
    #expect(app.bank.accounts.withLock { $0.all[2].password } == "của riêng tôi")
  }

  @Test func aRememberedSessionIsAskedForItsPasswordToo() async throws {
    var app = await open(.school(signedIn: "an"))
    #expect(try #require(app.top(PasswordScreen.self)).isForced)
    await app.press(.escape)
    #expect(app.text.contains("Change your password first"))
  }

  @Test func whoOneIsAndAnotherPassword() async throws {
    var app = await open(.school(signedIn: "hoa"))
    await app.press(.character("a"))
    for part in ["Nguyễn Thị Hoa", "hoa", "teacher", "2026-02-02 11:00", "10A1, 10A2"] {
      #expect(app.text.contains(part))
    }
    await app.press(.character("p"))
    await signIn(&app, "falsch", "ngắn")
    await app.type("ngắn")
    await app.press(.enter)
    #expect(app.text.contains("That is not your password now."))
    await app.press(.up, .up, .control("u"))
    await app.type("mật khẩu dài")
    await app.press(.enter)
    #expect(app.text.contains("The new password is shorter than 8 letters."))
    await app.press(.down, .control("u"))
    await app.type("dài hơn nhiều")
    await app.press(.down, .control("u"))
    await app.type("dài hơn nhiều")
    await app.press(.enter)
    #expect(app.top(AccountScreen.self) != nil && app.text.contains("The new password counts."))
  }

  @Test func signingOutForgetsAndAsksAnew() async throws {
    var app = await open(.school(signedIn: "hoa"))
    await app.press(.character("a"), .character("o"), .escape)
    #expect(app.bank.accounts.withLock { $0.current } != nil)
    await app.press(.character("O"), .enter)
    #expect(app.bank.accounts.withLock { $0.current } == nil && app.bank.accounts.withLock { $0.endedEverywhere })
    #expect(app.kept.tokens.withLock { $0 } == [nil] && app.top(SignInScreen.self) != nil)
    #expect(!app.text.contains("Your session is over"))
  }

  @Test func aTeacherSeesTheStudentsOfAClass() async throws {
    var app = await open(.school(signedIn: "hoa"))
    await app.press(.character("a"), .character("c"))
    #expect(app.text.contains("10A1  2 students"))
    await app.press(.enter)
    #expect(app.text.contains("Students of 10A1") && app.text.contains("Phạm Thanh Bình  binh"))
    #expect(app.text.contains("Lê Bình An  an  disabled"))
    await app.press(.escape, .down, .enter)
    #expect(app.text.contains("The class has no students yet."))
    await app.press(.escape, .escape)
    #expect(app.top(AccountScreen.self) != nil)
  }

  @Test func aStudentSeesOwnClassesAndNobodyInThem() async throws {
    var app = await open(.school(signedIn: "binh"))
    let home = try #require(app.top(HomeScreen.self))
    #expect(!home.entries.contains(.write) && !home.entries.contains(.peers) && !home.entries.contains(.operations))
    await app.press(.character("n"), .character("o"))
    #expect(app.top(HomeScreen.self) != nil)
    await app.press(.character("a"), .character("c"), .enter)
    #expect(app.text.contains("10A1") && app.top(ClassesScreen.self)?.opened == nil)
  }

  @Test func manyStudentsAreReadPageByPage() async throws {
    let bank = FakeBank.school(signedIn: "hoa")
    bank.accounts.withLock { accounts in
      for number in 0..<300 {
        var account = accounts.all[3]
        (account.person.name, account.person.id) = ("hs\(number)", "hs\(number)")
        accounts.all.append(account)
      }
    }
    var app = await open(bank)
    await app.press(.character("a"), .character("c"), .enter)
    #expect(app.top(ClassesScreen.self)?.students.count == PeopleRequest.maximumLimit)
    await app.press(.end)
    #expect(app.top(ClassesScreen.self)?.students.count == 302)
  }

  @Test func theBankOnThisMachineNeedsNoAccount() async throws {
    var app = await open(FakeBank())
    #expect(!app.text.contains("My account"))
    await app.press(.character("a"))
    #expect(app.text.contains("it needs no sign-in"))
  }

  @Test(arguments: SnapshotTests.Look.all) func looks(_ look: SnapshotTests.Look) async throws {
    func check(_ app: AppHarness, _ name: String) { expectSnapshot(app.frame, "\(name)-\(look.testDescription)") }
    var app = await open(.school(), look.language, look.size)
    check(app, "sign-in")
    await signIn(&app, "minh", "falsch")
    check(app, "sign-in-failed")
    await app.press(.control("u"))
    await app.type("another one")
    await app.press(.enter)
    check(app, "sign-in-code")
    app.holdsEffects = true
    await app.type("123456")
    await app.press(.enter)
    check(app, "sign-in-waiting")
    await app.release()
    app.bank.endSession()
    await app.press(.character("b"))
    check(app, "sign-in-again")
    app = await open(.school(signedIn: "an"), look.language, look.size)
    check(app, "password-forced")
    app = await open(.school(signedIn: "hoa"), look.language, look.size)
    check(app, "home-teacher")
    await app.press(.character("a"))
    check(app, "account")
    await app.press(.character("o"))
    check(app, "account-sign-out")
    await app.press(.escape, .character("p"))
    await signIn(&app, "mật khẩu dài", "ngắn")
    await app.type("ngắn")
    await app.press(.enter)
    check(app, "password-refused")
    await app.press(.escape, .character("c"))
    check(app, "classes")
    await app.press(.enter)
    check(app, "students")
    check(await open(.school(signedIn: "binh"), look.language, look.size), "home-student")
  }
}
