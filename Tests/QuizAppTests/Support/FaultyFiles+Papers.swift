extension FaultyFiles {
  static let documents = [
    ("no question", "Câu chuyện\nDòng hai\nĐáp án: A\n"),
    (
      "paper",
      """
      SỞ GIÁO DỤC
      Mã đề: 101
      Câu 1: Không đáp án
      A. một
      B. hai
      C. ba
      D. bốn
      Câu 2. Trùng chữ
      A. một
      A. hai
      C. ba
      Đáp án: B
      Câu 4: Nhảy số
      A. một
      B. hai
      Đáp án: E
      Câu 4: Lặp
      A. một
      B. hai
      Đáp án: xyz
      Câu 5:
      B. một
      Đáp án: B vì thế
      Câu 6: Không gì cả
      Câu 7: Hai đáp án
      A. một
      *B. hai
      Đáp án: A
      Câu 8: Công thức $\\frac{1}{2
      A. $x^$
      B. \\left( 3
      Đáp án: A
      Câu 9: Trái
      A. một
      B. hai
      Đáp án: A. hai
      Câu 10: Mâu thuẫn
      Đáp án: 3
      Đáp án: 4
      Trang 2/4 - Mã đề 101
      BẢNG ĐÁP ÁN
      1. A 2. B 99. C
      """
    ),
    (
      "clusters",
      """
      PHẦN II. Trắc nghiệm đúng sai
      Câu 1: Cụm
      a) một
      b) hai
      c) ba
      d) bốn
      Đáp án: a) Đúng; b) Sai
      Câu 2: Cụm
      a) một (Đ)
      b) hai (S)
      c) ba (Đ)
      d) bốn (S)
      Đáp án: a) Sai; b) Sai; c) Đúng; d) Sai
      Câu 3: Cụm
      a) một
      b) hai
      Đáp án: xin chào
      Câu 4: Cụm
      a) một
      b) hai
      Đáp án: a) Đúng; b) Sai; c) Sai; d) Sai; e) Đúng
      PHẦN III. Trả lời ngắn
      Câu 1: Số nào?
      PHẦN IV. TỰ LUẬN
      Câu 1: Viết đi.
      Đáp án: dài
      """
    ),
    (
      "passages",
      """
      Đọc đoạn văn sau và trả lời các câu hỏi
      Ngày xửa ngày xưa.
      Câu 1: Ai?
      A. một
      B. hai
      Đáp án: A
      Câu 3) Gì?
      A. một
      B. hai
      Đáp án: A
      Câu 3: Gì nữa?
      a. một
      b. hai
      Đáp án: B
      Câu 1: Lại từ đầu
      A. một
      B. hai
      Đáp án: A
      Câu 2: Số
      Đáp án: A
      Đọc văn bản sau và trả lời câu hỏi 7 đến 9
      Chẳng ai hỏi.
      ĐÁP ÁN
      Mã đề 102: 1A 2B
      Mã đề 103: 1A 2B
      """
    ),
  ]

  static let tables = [
    (
      "csv",
      """
      STT;Câu hỏi;A;B;C;Đáp án;Dạng;Mức độ;Nhãn;Độ khó;Trạng thái;Cách chấm;Phản hồi;Trọng số;Hình;Cột lạ;Mã phương án;Cố định;Sai số;Dữ liệu khác
      1;Trống đáp án;x;y;z;;;;;;;;;;;;;;;
      2;Sai chữ;x;y;z;E;;;;;;;;;;lạ;;;;
      3;Sai lời;x;y;z;không;;;;dễ;lạ;lạ;Q: ừ;Q: 1;a.png;;a,a;Z;;lạ
      4;Dạng lạ;x;y;z;A;kiểu gì;;a"b;;;;lời;A: nhiều;;;;;;[]
      5;Hai đáp án;x;y;z;A, B;một đáp án;;;;;;;;;;;;;
      6;Cụm;x;y;z;Đ S;đúng sai;;;;;;;;;;;;;
      7;Số;;;;ba;đáp số;;;;;;;;;;;;;
      8;Đúng;;;;có lẽ;đúng sai;;;;;;;;;;;;;
      9;Trùng lời;x;y;A;A;;;;;;;;;;;;;;
      10;Không dạng;;;;Hà Nội;;;;;;;;;;;;;1;
      11;;x;y;z;A;;;;;;;;;;;;;;
      12;Cụm chữ;x;y;z;a, c;đúng sai;;;;;;;;;;;;;
      """
    ),
    ("no headings", "1;Hỏi;x;y;A\n2;Hỏi;x;y;B\n"), ("csv quote", "Câu hỏi;A;B;Đáp án\n\"Hỏi;x;y;A\n"),
    ("csv twice", "Câu hỏi;A;A;B;Đáp án\nHỏi;x;y;z;A\n"), ("csv no key", "question,A,B\nWhat?,x,y\n"),
    ("tsv", "question\tA\tB\tanswer\nWhat?\tx\ty\tC\n"),
  ]
}
