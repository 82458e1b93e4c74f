/// What is said of papers in Word and plain text, in the layouts of Vietnamese teachers.
extension SentenceCatalogue {
  static let documents: KeyValuePairs<String, String> = [
    "line": "dòng",
    "paragraph": "đoạn",
    "{} {#}": "<1> {2}",
    "{}s {#} to {#}": "<1> {2} đến {3}",
    "{} {#}: {}": "<1> {2}: <3>",
    "no question is found: each begins with \"Câu 1:\", \"Question 1.\" or a number, its options with A., B., C., D.":
      "không thấy câu hỏi nào: mỗi câu bắt đầu bằng \"Câu 1:\", \"Question 1.\" hoặc một số, phương án bằng A., B., C., D.",
    "the file has more than {#} lines; part it into several files": "tệp có hơn {1} dòng; hãy chia thành nhiều tệp",
    "the text is longer than {#} MiB; part it into several files": "văn bản dài quá {1} MiB; hãy chia thành nhiều tệp",

    "{#} questions; {}; {}": "{1} câu hỏi; <2>; <3>",
    "questions begin with {}, options with \"{}\"": "câu hỏi bắt đầu bằng <1>, phương án bằng \"{2}\"",
    "a number": "một số",
    "\"{} n\"": "\"{1} n\"",
    "no key is found": "không thấy đáp án",
    "keys: {}": "đáp án: <1>",
    "a star in {#}": "dấu sao ở {1} câu",
    "an underlined letter in {#}": "chữ gạch chân ở {1} câu",
    "a highlighted letter in {#}": "chữ tô nền ở {1} câu",
    "a letter in colour in {#}": "chữ tô màu ở {1} câu",
    "a bold letter in {#}": "chữ đậm ở {1} câu",
    "a key line in {#}": "dòng đáp án ở {1} câu",
    "a table of keys for {#}": "bảng đáp án cho {1} câu",
    "a star": "dấu sao",
    "an underlined letter": "chữ gạch chân",
    "a highlighted letter": "chữ tô nền",
    "a letter in colour": "chữ tô màu",
    "a bold letter": "chữ đậm",
    "{} is taken for no key: it mostly differs from the other keys of the file":
      "không lấy <1> làm đáp án: nó phần lớn trái với các đáp án khác trong tệp",

    "the key at {} {#} names question {#}, which is not there":
      "đáp án ở <1> {2} là của câu {3}, mà tệp không có câu ấy",
    "the table of keys at {} {#} does not say which of {#} questions with the number {#} it means":
      "bảng đáp án ở <1> {2} không nói rõ câu nào trong {3} câu cùng số {4}",
    "the keys at {} {#} are of the papers {}, but {}: none of them is taken":
      "đáp án ở <1> {2} là của các mã đề {3}, nhưng <4>: không lấy đáp án nào",
    "the paper names no code": "đề không ghi mã",
    "the paper is {}": "đề này là mã {1}",

    "{} is the head or foot of a page: \"{}\"": "<1> là đầu hoặc chân trang: \"{2}\"",
    "there is more of this kind from here on; it is not told": "từ đây còn nhiều chỗ như thế, không kể ra nữa",
    "{} belong{s} to no question: \"{}\"": "<1> không thuộc câu nào: \"{2}\"",
    "a picture belongs to no question: it is left out": "có hình không thuộc câu nào: bị bỏ",
    "{}: an option is marked \"{}\", most others otherwise; it is read as one":
      "<1>: phương án ghi \"{2}\", khác phần lớn phương án khác; vẫn đọc là phương án",
    "{}: a question begins with \"{}\", most others otherwise; it is read as one":
      "<1>: câu hỏi bắt đầu bằng \"{2}\", khác phần lớn câu khác; vẫn đọc là câu hỏi",
    "{} begins like a question, with \"{}\", but no options follow: it is read as text":
      "<1> bắt đầu như câu hỏi, bằng \"{2}\", nhưng không có phương án theo sau: đọc là văn bản",
    "the numbers of questions begin anew at {}": "số câu bắt đầu lại ở <1>",
    "{}: question {#} comes after question {#}: {}": "<1>: câu {2} đứng sau câu {3}: <4>",
    "{}: question {#} follows question {#}: {}": "<1>: câu {2} tiếp sau câu {3}: <4>",
    "its number stands twice": "số này có hai lần",
    "the numbers have a gap": "số câu bị nhảy cóc",

    "option {} stands twice": "phương án {1} có hai lần",
    "option {} follows {}, so a letter is missing or repeated":
      "phương án {1} đứng sau {2}: thiếu hoặc lặp một chữ cái",
    "the options begin with {}": "các phương án bắt đầu từ {1}",
    "there is one option only": "chỉ có một phương án",
    "the key at {} says": "đáp án ở <1> ghi",
    "the table of keys at {} says": "bảng đáp án ở <1> ghi",
    "the key at {} {#} says {}": "đáp án ở <1> {2} ghi {3}",
    "the table of keys at {} {#} says {}": "bảng đáp án ở <1> {2} ghi {3}",
    "a star {}": "dấu sao {1}",
    "an underlined letter {}": "chữ gạch chân {1}",
    "a highlighted letter {}": "chữ tô nền {1}",
    "a letter in colour {}": "chữ tô màu {1}",
    "a bold letter {}": "chữ đậm {1}",
    "{} \"{}\", which names no option": "<1> \"{2}\", không phải phương án nào",
    "{}, which is no option of the question": "<1>, không phải phương án nào của câu",
    "nothing tells which option is right: mark one, or add a line \"Đáp án: B\"":
      "không rõ phương án nào đúng: hãy đánh dấu một, hoặc thêm dòng \"Đáp án: B\"",
    "two keys contradict each other: {}": "hai đáp án trái nhau: <1>",
    "{} stands at several options, {}: mark one, or write \"Đáp án: {}\" if all of them are right":
      "<1> có ở nhiều phương án, {2}: hãy đánh dấu một, hoặc viết \"Đáp án: {3}\" nếu đều đúng",
    "{}, but {}: write the letter alone": "<1>, nhưng <2>: hãy chỉ viết chữ cái",
    "\"{}\" is option {}": "\"{1}\" là phương án {2}",
    "\"{}\" stands behind it": "phía sau còn \"{1}\"",
    "only {} tells which is right, and other questions of the file have other signs: it may be chance, so check it, and mark the right one as in the other questions":
      "chỉ có <1> cho biết đáp án, trong khi các câu khác đánh dấu cách khác: có thể là tình cờ; hãy xem lại và đánh dấu đáp án như các câu kia",
    "{} \"{}\", which does not say Đúng or Sai of statements": "<1> \"{2}\", không nói mệnh đề nào Đúng hay Sai",
    "two keys contradict each other on statement {}": "hai đáp án trái nhau ở mệnh đề {1}",
    "the key names statement {}, which is not there": "đáp án nhắc mệnh đề {1}, mà câu không có mệnh đề ấy",
    "nothing tells whether {} is true: add a line \"Đáp án: a) Đúng; b) Sai\"":
      "không rõ {1} đúng hay sai: hãy thêm dòng \"Đáp án: a) Đúng; b) Sai\"",
    "there are no options and no answer: add a line \"Đáp án: …\", or a heading \"Tự luận\" before essays":
      "không có phương án, không có đáp án: hãy thêm dòng \"Đáp án: …\", hoặc tiêu đề \"Tự luận\" trước các câu tự luận",
    "{} may be thousands or a fraction: write it without the point, or with a comma before the fraction":
      "{1} có thể là hàng nghìn hoặc số thập phân: hãy bỏ dấu chấm, hoặc dùng dấu phẩy thập phân",
    "the key is the letter {}, but the question has no options": "đáp án là chữ {1}, nhưng câu không có phương án",

    "headers": "đầu trang",
    "footers": "chân trang",
    "notes at the foot of pages": "chú thích cuối trang",
    "comments": "nhận xét",
    "{} are not read": "không đọc <1>",
    "the font {} writes Vietnamese in {}: \"{}\" would be \"{}\"; read the file again with the encoding {}":
      "phông {1} viết tiếng Việt bằng <2>: \"{3}\" tức là \"{4}\"; hãy đọc lại tệp với bảng mã {5}",
    "the Word file has no text: word/document.xml is missing; save it anew with Word as .docx":
      "tệp Word không có văn bản: thiếu word/document.xml; hãy lưu lại bằng Word thành .docx",
    "a part of the document is too large, and only its beginning is read":
      "một phần của tệp quá lớn, chỉ đọc được đoạn đầu",
    "tables are nested deeper than {#} at paragraph {#}; what is in them is left out":
      "bảng lồng quá {1} lớp ở đoạn {2}; nội dung trong đó bị bỏ",
    "question {#} stands again with its answer at {} {#}: it is read from there":
      "câu {1} có lại cùng đáp án ở <2> {3}: lấy theo chỗ đó",
    "columns of a table of questions are not read: {}": "các cột sau của bảng câu hỏi không được đọc: {1}",
    "a document within the document is not read": "tệp lồng trong tệp không được đọc",
  ]
}
