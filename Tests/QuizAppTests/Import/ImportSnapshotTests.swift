import TerminalScreen
import Testing

@testable import QuizApp

/// How the import of files looks.
struct ImportSnapshotTests {
  @Test(arguments: SnapshotTests.Look.all) func files(_ look: SnapshotTests.Look) async {
    var app = await AppHarness.choosing(look.language, size: look.size)
    await app.press(.down, .character(" "))
    expectSnapshot(app.frame, "files-\(look.testDescription)")
    await app.press(.character("/"))
    await app.type("cau")
    expectSnapshot(app.frame, "files-filter-\(look.testDescription)")
  }

  @Test(arguments: SnapshotTests.Look.all) func reading(_ look: SnapshotTests.Look) async {
    var app = await AppHarness.choosing(look.language, size: look.size)
    app.holdsEffects = true
    await app.press(.down, .enter)
    expectSnapshot(app.frame, "import-reading-\(look.testDescription)")
    app = await AppHarness.importing("cũ.txt", look.language, size: look.size)
    expectSnapshot(app.frame, "import-encoding-\(look.testDescription)")
    app = await AppHarness.importing("quét.pdf", look.language, size: look.size)
    expectSnapshot(app.frame, "import-failed-\(look.testDescription)")
  }

  @Test(arguments: SnapshotTests.Look.all) func preview(_ look: SnapshotTests.Look) async {
    var app = await AppHarness.importing("địa lí.gift", look.language, size: look.size)
    expectSnapshot(app.frame, "import-preview-\(look.testDescription)")
    await app.press(.down)
    expectSnapshot(app.frame, "import-problem-\(look.testDescription)")
    await app.press(.character("t"))
    expectSnapshot(app.frame, "import-tags-\(look.testDescription)")
    await app.press(.escape, .character("s"))
    expectSnapshot(app.frame, "import-status-\(look.testDescription)")
    await app.press(.escape, .character("A"), .character("x"), .character("w"))
    expectSnapshot(app.frame, "import-confirm-\(look.testDescription)")
    await app.press(.enter)
    expectSnapshot(app.frame, "import-done-\(look.testDescription)")
  }

  @Test(arguments: SnapshotTests.Look.all) func findings(_ look: SnapshotTests.Look) async {
    let app = await AppHarness.importing("bảng.csv", look.language, size: look.size)
    expectSnapshot(app.frame, "import-findings-\(look.testDescription)")
  }

  @Test(arguments: SnapshotTests.Look.all) func mending(_ look: SnapshotTests.Look) async {
    var app = await AppHarness.importing("địa lí.gift", look.language, size: look.size)
    await app.press(.end)
    expectSnapshot(app.frame, "import-refused-\(look.testDescription)")
    await app.press(.character("e"))
    expectSnapshot(app.frame, "import-refused-form-\(look.testDescription)")
    app = await AppHarness.importing("mệnh đề.txt", look.language, size: look.size)
    expectSnapshot(app.frame, "import-statements-\(look.testDescription)")
  }

  @Test(arguments: SnapshotTests.Look.all) func updates(_ look: SnapshotTests.Look) async {
    var app = await AppHarness.importing("câu hỏi.jsonl", look.language, size: look.size)
    expectSnapshot(app.frame, "import-update-\(look.testDescription)")
    app = await AppHarness.importing("đề cũ.docx", look.language, size: look.size)
    expectSnapshot(app.frame, "import-fonts-\(look.testDescription)")
  }

  @Test(arguments: SnapshotTests.Look.all) func emptyBank(_ look: SnapshotTests.Look) async {
    let app = await AppHarness(look.language, bank: FakeBank([]), size: look.size)
    expectSnapshot(app.frame, "home-empty-\(look.testDescription)")
  }

  @Test(arguments: SnapshotTests.Look.all) func item(_ look: SnapshotTests.Look) async {
    var app = await AppHarness.importing("địa lí.gift", look.language, size: look.size)
    await app.press(.enter)
    expectSnapshot(app.frame, "import-item-\(look.testDescription)")
    await app.press(.escape, .character("i"))
    expectSnapshot(app.frame, "import-about-\(look.testDescription)")
  }

  @Test(arguments: SnapshotTests.Look.all) func sentencesOfReaders(_ look: SnapshotTests.Look) async {
    var app = await AppHarness.importing(".mẫu/địa lí.md", look.language, size: look.size)
    expectSnapshot(app.frame, "import-loss-\(look.testDescription)")
    await app.press(.down)
    expectSnapshot(app.frame, "import-refusal-\(look.testDescription)")
    await app.press(.down)
    expectSnapshot(app.frame, "import-no-key-\(look.testDescription)")
  }
}
