import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Layouts of teachers: looks that tell the key")
struct LayoutSignTests {
  /// Lines in a small notation: `_x_` underlined, `#x#` bold, `/x/` italic, `!x!` red, `%x%` highlighted.
  static func lines(_ text: String) -> [StyledLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      var runs: [StyledRun] = []
      var run = StyledRun(text: "")
      for character in line {
        var next = run
        next.text = ""
        switch character {
        case "_": next.look.formSymmetricDifference(.underline)
        case "#": next.look.formSymmetricDifference(.bold)
        case "/": next.look.formSymmetricDifference(.italic)
        case "%": next.look.formSymmetricDifference(.highlight)
        case "!": next.colour = run.colour == 0 ? 0xFF0000 : 0
        default:
          run.text.append(character)
          continue
        }
        if !run.text.isEmpty { runs.append(run) }
        run = next
      }
      if !run.text.isEmpty { runs.append(run) }
      return StyledLine(runs, number: index + 1)
    }
  }

  @Test(
    "a letter that stands out is right",
    arguments: [
      "A. x\n_B_. y\nC. z", "A. x\n_B. y_\nC. z", "A. x\n#B.# y\nC. z", "#A.# x\n#_B._# y\n#C.# z",
      "A. x\n!B.! y\nC. z", "A. x\n%B.% y\nC. z", "A. x\nB. !y!\nC. z", "A. x\nB. _y_\nC. z",
    ])
  func signs(_ options: String) {
    let trial = LayoutTrial(Self.lines("Câu 1: Một?\n\(options)"))
    #expect(trial.summary == ["Một?|x/y/z|b"])
    #expect(trial.problems == [])
  }

  @Test("a look that all letters have says nothing")
  func uniform() {
    let trial = LayoutTrial(Self.lines("Câu 1: Một?\n#A.# x\n#B.# y"))
    #expect(trial.has("nothing tells which option is right", in: trial.problems))
  }

  @Test("several marked letters, and looks that contradict, are problems")
  func contradictions() {
    let two = LayoutTrial(Self.lines("Câu 1: Một?\n_A_. x\n_B_. y\nC. z"))
    #expect(two.has("stands at several options, A, B", in: two.problems))
    let contrary = LayoutTrial(Self.lines("Câu 1: Một?\n_A_. x\n!B!. y\nC. z"))
    #expect(contrary.has("two keys contradict each other", in: contrary.problems))
  }

  @Test("a look that mostly differs from the table is chance, and told")
  func chance() {
    let question = { (number: Int) in "Câu \(number): Gì?\n#A.# x\nB. y\nC. z\n" }
    let trial = LayoutTrial(Self.lines((1...5).map(question).joined() + "ĐÁP ÁN\n1-B 2-C 3-B 4-A 5-B"))
    #expect(trial.questions.map(\.key.right) == [["b"], ["c"], ["b"], ["a"], ["b"]])
    #expect(trial.problems == [])
    #expect(trial.has("a bold letter is taken for no key", in: trial.findings))
  }

  @Test("an italic letter pins its option")
  func pinned() {
    let trial = LayoutTrial(Self.lines("Câu 1: Một?\n_A_. x\nB. y\n/C/. cả hai"))
    #expect(trial.questions.first?.content.choices.map(\.pinned) == [false, false, true])
    let all = LayoutTrial(Self.lines("Câu 1: Một?\n/_A_./ x\n/B./ y"))
    #expect(all.questions.first?.content.choices.map(\.pinned) == [false, false])
  }

  @Test("underlined parts of words stay, and are no key")
  func underlined() {
    let trial = LayoutTrial(Self.lines("Question 1: Odd one:\nA. h_ea_t\nB. gr_ea_t\nC. s_ea_t\nAnswer: B"))
    let texts = ["h$\\underline{\\text{ea}}$t", "gr$\\underline{\\text{ea}}$t", "s$\\underline{\\text{ea}}$t"]
    #expect(trial.questions.first?.content.choices.map(\.text) == texts)
    #expect(trial.questions.first?.key.right == ["b"])
    #expect(trial.problems == [])
    let stem = LayoutTrial(Self.lines("Câu 1: Từ _in đậm_ là ____\n_A. x_y\nB. z"))
    #expect(stem.questions.first?.content.stem == "Từ $\\underline{\\text{in đậm}}$ là")
  }

  @Test("bold and colour within texts are lost once a question")
  func formatting() {
    let trial = LayoutTrial(Self.lines("Câu 1: Từ #nào# là !đúng!, #sai#?\n_A_. x\nB. y"))
    #expect(trial.losses == ["formatting \"bold\": dropped", "formatting \"colour\": dropped"])
  }

  @Test("clusters by underlined letters")
  func clusters() {
    let trial = LayoutTrial(
      Self.lines(
        "Câu 1: Xét\n_a_) m\nb) n\nCâu 2: Xét\n_a_) m\n_b_) n\nCâu 3: Chọn\n_A_. x\nB. y\nCâu 4: Xét\na) m\nb) n"))
    #expect(trial.questions.map(\.key.right) == [["a"], [], ["a"], []])
    #expect(trial.problems.count == 2)
  }

  @Test("the black letter among coloured ones is not taken for the marked one")
  func majority() {
    let cluster = LayoutTrial(
      Self.lines("PHẦN II\nCâu 1: Xét\n!a)! m\n!b)! n\n!c)! p\nd) q\nCâu 2: Xét\n!a)! m\nb) n\nc) p\nd) q"))
    #expect(cluster.questions.map(\.key.right) == [["a", "b", "c"], ["a"]])
    let one = LayoutTrial(Self.lines("Câu 1: Một?\n!A.! x\n!B!. y\nC. z"))
    #expect(one.questions.map(\.key.right) == [[]])
    #expect(one.has("key.right", in: one.problems))
    let several = LayoutTrial(
      Self.lines("Câu 1: Một?\n!A.! x\n!B.! y\n!C.! z\nD. t\nCâu 2: Hai?\nA. x\n!B.! y\nC. z\nD. t\n"))
    #expect(several.questions.map(\.key.right) == [[], ["b"]])
    #expect(several.has("stands at several options, A, B, C", in: several.problems))
  }

  @Test("bold labels of statements say nothing")
  func labels() {
    let trial = LayoutTrial(
      Self.lines(
        "PHẦN I\nCâu 1: Một?\nA. x\n#B.# y\nCâu 2: Hai?\n#A.# x\nB. y\nPHẦN II\nCâu 1: Xét\n#a)# m\n#b)# n"))
    #expect(trial.questions.map(\.key.right) == [["b"], ["a"], []])
    #expect(trial.has("nothing tells whether a, b is true", in: trial.problems))
  }

  @Test("a look of one question is chance where the rest have another sign")
  func rare() {
    let question = { (number: Int) in "Câu \(number): Gì?\nA. x\n_B_. y\nC. z\n" }
    let trial = LayoutTrial(Self.lines((1...4).map(question).joined() + "Câu 5: Gì?\nA. x\nB. y\n#C#. z"))
    #expect(trial.problems.count == 1)
    #expect(trial.has("only a bold letter tells which is right", in: trial.problems))
  }
}
