import PropertyTesting
import QuestionModel
import Testing

/// How tags are written, and their tree.
struct TagTests {
  @Test(arguments: [
    ("subject:toán", "subject:toán"), ("  Subject: Toán ", "subject:-toán"), ("Subject:Toán Học", "subject:toán-học"),
    ("ÔN TẬP\tCUỐI  KÌ", "ôn-tập-cuối-kì"), ("topic:hàm-số/cực-trị", "topic:hàm-số/cực-trị"), ("GRADE:12", "grade:12"),
    ("to\u{61}\u{301}n", "to\u{E1}n"), ("Đ", "đ"), ("a:b:c", "a:b:c"), ("\u{A0}x\u{3000}", "x"),
  ])
  func bringsTextToTheWrittenForm(text: String, name: String) throws {
    #expect(try Tag(text).name.utf8.elementsEqual(name.utf8))
  }

  @Test(arguments: [
    "", "   ", ":", "subject:", ":toán", "a//b", "/a", "a/", "topic:/a", "topic:a/", "topic:a//b", "a\"b", "a\u{0}b",
    "a\u{7}", "a\u{7F}b",
  ])
  func refuses(text: String) {
    let problem = #expect(throws: FieldProblem.self) { try Tag(text, path: "tags[3]") }
    #expect(problem?.field == "tags[3]")
  }

  @Test func boundsTheLength() throws {
    #expect(try Tag(String(repeating: "ệ", count: Tag.maximumLength)).name.unicodeScalars.count == 200)
    #expect(throws: FieldProblem.self) { try Tag(String(repeating: "x", count: Tag.maximumLength + 1)) }
  }

  @Test(arguments: [
    ("subject:toán", "subject", "toán"), ("free", "", "free"), ("a:b:c", "a", "b:c"), ("a/b", "", "a/b"),
  ])
  func hasTwoParts(text: String, namespace: String, value: String) throws {
    let tag = try Tag(text)
    #expect(tag.namespace == namespace)
    #expect(tag.value == value)
    #expect(tag.description == text)
  }

  @Test func listsThePathFromTheTop() throws {
    #expect(try Tag("topic:a/b/c").path == ["topic:a", "topic:a/b", "topic:a/b/c"])
    #expect(try Tag("a/b").path == ["a", "a/b"])
    #expect(try Tag("subject:toán").path == ["subject:toán"])
    #expect(try Tag("n/s:a/b").path == ["n/s:a", "n/s:a/b"])
  }

  @Test(arguments: [
    ("topic:a/b", "topic:a", true), ("topic:a/b/c", "topic:a", true), ("topic:a", "topic:a", true),
    ("topic:ab", "topic:a", false), ("topic:a", "topic:a/b", false), ("topic:a-b", "topic:a", false),
    ("other:a/b", "topic:a", false), ("a/b", "a", true),
  ])
  func knowsItsAncestors(tag: String, ancestor: String, isWithin: Bool) throws {
    #expect(try Tag(tag).isWithin(Tag(ancestor)) == isWithin)
  }

  @Test func aTagIsWithinEveryPartOfItsPath() throws {
    let tag = try Tag("topic:hàm-số/cực-trị/bậc-ba")
    for name in tag.path { #expect(try tag.isWithin(Tag(name))) }
  }

  @Test func readingAWrittenTagChangesNothing() {
    var random = SeededGenerator(seed: 12)
    var read = 0
    for _ in 0..<20_000 {
      guard let tag = try? Tag(random.text()) else { continue }
      read += 1
      #expect((try? Tag(tag.name))?.name.utf8.elementsEqual(tag.name.utf8) == true, "\(tag.name.debugDescription)")
    }
    #expect(read > 1000)
  }

  @Test func sortsByBytes() throws {
    let names = ["đ", "z", "a:b", "a", "é", "toán"]
    let sorted = try names.map { try Tag($0) }.sorted().map(\.name)
    #expect(sorted == ["a", "a:b", "toán", "z", "é", "đ"])
  }
}
