import QuestionFormats

/// Files with something wrong in them, of every format that is read.
enum FaultyFiles {
  /// Their texts, by what is wrong.
  static let texts: [(name: String, text: String)] = wholes + lines + marked + documents + tables + moodle + qti

  private static let wholes = [
    ("pdf", "%PDF-1.4\n"), ("rtf", "{\\rtf1 x}"), ("database", "SQLite format 3\0"), ("blank", " \n\n"),
    ("rar", "Rar!x"), ("prose", "xin chào các bạn\n"), ("xml", "<foo><bar/></foo>"),
    ("entity", "<!DOCTYPE quiz [<!ENTITY a \"b\">]><quiz>&a;</quiz>"), ("open xml", "<quiz><question></quiz>"),
    ("doctype", "<!DOCTYPE quiz [<!ATTLIST quiz a CDATA \"b\">]><quiz></quiz>"),
    ("cut xml", "<quiz><question type=\"essay\">"),
  ]

  private static let lines = [
    (
      "json",
      """
      {"content":{"kind":"singleChoice","stem":"Hỏi?","choices":[{"id":"a","text":"1"},{"id":"b","text":"2"}]},"key":{"right":["a"]}}
      {"content":{"kind":"singleChoice","stem":" ","choices":[{"id":"a","text":"1"},{"id":"a","text":"1"}]},"key":{"right":["c"]}}
      {"content":{"kind":"singleChoice","stem":"A","choices":[{"id":"a","text":""}]},"key":{"right":["a","a"]}}
      {"content":{"kind":"numeric","stem":"A","choices":[{"id":"a","text":"1"}]},"key":{"numbers":[{"value":1,"tolerance":-1}]}}
      {"content":{"kind":"shortAnswer","stem":"A"},"key":{"answers":[]}}
      {"content":{"kind":"shortAnswer","stem":"A"},"key":{"answers":[{"text":"x","weight":0.5}]}}
      {"content":{"kind":"shortAnswer","stem":"A","difficulty":7},"key":{"answers":[{"text":"","weight":4}]}}
      {"content":{"kind":"trueFalseCluster","stem":"A","scoring":[0,1]},"key":{}}
      {"content":{"kind":"multipleResponse","stem":"A","choices":[{"id":"a","text":"x"},{"id":"b","text":"y"}],"scoring":[0,1]},"key":{"right":[],"weights":{"a":3,"z":1}}}
      {"content":{"kind":"passage","stem":"A","passage":"x"},"key":{"answers":[{"text":"x"}]}}
      {"content":{"kind":"numeric","stem":"A","tags":["a\\"b"]},"key":{"numbers":[{}]}}
      {"content":{"kind":"numeric","stem":"A","tags":["x//y"]},"key":{"numbers":[1]}}
      {"content":{"kind":"numeric","stem":"A","tags":[""]},"key":{}}
      {"content":{"kind":"numeric","stem":4},"key":{}}
      {"content":{"kind":"shortAnswer","stem":"A"},"key":{"answers":[{"text":"x","match":"so"}]}}
      {"content":[],"key":{}}
      {"key":{},"content":{}}
      {"question":"7","content":{"kind":"numeric","stem":"A"},"key":{}}
      {"content":{"kind":"numeric","stem":"A"},"status":"lost","key":{}}
      {"content":{"kind":"numeric","stem":"A"},"key":{},"foo":1}
      {"content":{"kind":"numeric","stem":"A","media":[{"sha256":"x","type":"image/png"}]},"key":{}}
      {"content" 1}
      {"content":1 2}
      {"content":[1 2]}
      {"content":tru}
      {"content":"x
      {"content":"\\x"}
      {"content":"\\ud800"}
      {"content":"\\u12"}
      {"content":1e999}
      {"content":?}
      {"a":1,"a":2}
      {content:1}
      {"content":{}} x
      {"document":{},"key":{}}
      """
    ),
    (
      "arc",
      """
      {"id":"1","question":{"stem":"S","choices":[{"label":"A","text":"x"},{"label":"B","text":"y"}]},"answerKey":"C"}
      {"id":"1","question":{"stem":"S","choices":[{"label":"A","text":"x"}]},"answerKey":"A"}
      {"id":"1","question":{"stem":"S","choices":7},"answerKey":"A"}
      {"id":"1","question":{"stem":"S","choices":[]}}
      {"id":"1","answerKey":"A"}
      {"id":"1","question":{"stem":"S","choices":[{"label":"A","text":"x"}],"tags":1},"answerKey":"A"}
      {"id":"1","question":{"stem":"S","choices":[{"label":"A","text":"x"}]},"answerKey":"A","info":{"grade":[]}}
      """
    ),
    (
      "anki",
      """
      #separator:tab
      #html:true
      #foo:bar
      Hỏi?\tĐáp\tThêm
      Trống\t
      \tKhông có câu hỏi
      {{c1::a}} và {{c2::b}}\t
      Thủ đô là {{c1::Hà Nội}}\t
      <b>Đậm</b> <img src="a.png"> [sound:b.mp3]\tx
      """
    ),
  ]

  private static let marked = [
    (
      "aiken",
      """
      Hỏi gì?
      A. một
      B. hai
      ANSWER: A

      Thiếu đáp án
      A. một
      B. hai

      Sai chữ
      A. một
      C. hai
      ANSWER: D

      A. một
      B. hai
      answer: A

      Một mình
      A. một
      ANSWER:

      Hai chữ
      A. một
      B. hai
      ANSWER: AB

      Lời thừa ở cuối
      """
    ),
    (
      "gift",
      """
      ::T1::Chưa có đáp án{~a ~b}

      ::T2::Hai đáp án{=a =b ~c}

      ::T3::Mở{=a ~b

      ::T4::Đóng =a}

      ::T5::Số{#ba}

      ::T6::Cặp{=a -> b =c =d -> e}

      ::T7::Âm{=a ~%-50%b}

      ::T8::Sai số{#=3 ~4 =%50%5:1#gần}

      ::T9::[markdown]Một *dấu*{=a# lời ~b <img src="x.png">}

      // [tag:a"b]
      ::T10::Thẻ <b>đậm</b> <svg></svg>{chữ =a ~b}

      ::T11::Đúng{T#một#hai#ba}

      ::T12::Sao{=a* =%50%b}

      ::T13::[html]<p>Gạch <u>rất <b>dài</b></u> <font color="red">đỏ</font> <s>x</s><ul><li>a</ul><table><tr><td>1</table></p><iframe src="x"></iframe><img>{=a ~b}

      """
    ),
    (
      "markdown",
      """
      Quiz title: Đề
      shuffle answers: true

      1. Câu một
      *a) đúng
      b) sai
      ... phản hồi

      2. Không đáp án

      3. Hai đúng
      *a) x
      *b) y

      4. Hai kiểu
      *a) x
      = 3

      5. Số
      = ba

      6. Ô
      [ ] x
      [ ] y

      7. Đúng sai
      a) True
      b) False

      8. Hình ![mô tả](x.png)
      *a) x
      b) y
      ! giải
      ! giải nữa
      không thụt

      GROUP
      pick: 1

      9. Trong nhóm
      *a) x
      b) y

      END_GROUP

      END_COMMENT

      lời thừa

      ```{.python .run}
      print(1)
      ```

      COMMENT
      không đóng
      """
    ),
  ]

  /// Texts in other encodings, and what they are said to be in.
  static let encoded: [(name: String, bytes: [UInt8], encoding: TextEncoding?)] = [
    (
      "old fonts",
      "::C©u::Thñ ®« cña ViÖt Nam?{=Hµ Néi ~HuÕ}\n".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, nil
    ),
    ("half of UTF-16", [0xFF, 0xFE, 0x41, 0x00, 0x42], .utf16LittleEndian),
    ("no UTF-8", Array("::a::b{=c ~d}\n".utf8) + [0xC3, 0x28, 0x0A], .utf8), ("gzip", [0x1F, 0x8B, 0x08, 0x00], nil),
    ("word of before 2007", [0xD0, 0xCF, 0x11, 0xE0], nil),
  ]
}
