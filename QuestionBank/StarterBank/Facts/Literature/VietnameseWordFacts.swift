extension LiteratureFacts {
  /// Pair of letters | right spelling | usual misspelling
  static let spellings = FactTable<Pairing>(
    "spellings",
    """
    ch-tr|trân trọng|=|chân trọng|=
    ch-tr|chăm chỉ|=|trăm chỉ|=
    ch-tr|trung thực|=|chung thực|=
    ch-tr|chân thành|=|trân thành|=
    ch-tr|trò chuyện|=|chò chuyện|=
    ch-tr|che chở|=|tre chở|=
    ch-tr|truyền thống|=|chuyền thống|=
    ch-tr|trong trẻo|=|chong chẻo|=
    ch-tr|chững chạc|=|trững trạc|=
    ch-tr|trăn trở|=|chăn chở|=
    ch-tr|câu chuyện|=|câu truyện|=
    ch-tr|truyện ngắn|=|chuyện ngắn|=
    s-x|xuất sắc|=|suất sắc|=
    s-x|sản xuất|=|xản xuất|=
    s-x|sáng sủa|=|xáng xủa|=
    s-x|xinh xắn|=|sinh sắn|=
    s-x|sơ suất|=|sơ xuất|=
    s-x|bổ sung|=|bổ xung|=
    s-x|xử lí|=|sử lí|=
    s-x|sử dụng|=|xử dụng|=
    s-x|sum họp|=|xum họp|=
    s-x|xôn xao|=|sôn sao|=
    s-x|sung sướng|=|xung xướng|=
    r-d-gi|giản dị|=|dản dị|=
    r-d-gi|dịu dàng|=|rịu ràng|=
    r-d-gi|giữ gìn|=|dữ gìn|=
    r-d-gi|rõ ràng|=|dõ dàng|=
    r-d-gi|gia đình|=|da đình|=
    r-d-gi|giáo dục|=|dáo dục|=
    r-d-gi|rộn ràng|=|dộn dàng|=
    r-d-gi|tranh giành|=|tranh dành|=
    l-n|long lanh|=|nong nanh|=
    l-n|nỗ lực|=|lỗ lực|=
    l-n|nóng nực|=|lóng lực|=
    l-n|lấp lánh|=|nấp nánh|=
    l-n|năng nổ|=|lăng lổ|=
    l-n|lo lắng|=|no nắng|=
    l-n|nồng nàn|=|lồng làn|=
    hỏi-ngã|nghỉ ngơi|=|nghĩ ngơi|=
    hỏi-ngã|suy nghĩ|=|suy nghỉ|=
    hỏi-ngã|sửa chữa|=|sữa chửa|=
    hỏi-ngã|mạnh mẽ|=|mạnh mẻ|=
    hỏi-ngã|vui vẻ|=|vui vẽ|=
    hỏi-ngã|sạch sẽ|=|sạch sẻ|=
    hỏi-ngã|chia rẽ|=|chia rẻ|=
    hỏi-ngã|kỉ niệm|=|kĩ niệm|=
    hỏi-ngã|kĩ thuật|=|kỉ thuật|=
    hỏi-ngã|giúp đỡ|=|giúp đở|=
    khác|khắc phục|=|khắt phục|=
    khác|bắt buộc|=|bắc buộc|=
    khác|nghiêm khắc|=|nghiêm khắt|=
    khác|độc giả|=|đọc giả|=
    """)

  /// Kind | word | kind of word
  static let reduplicatives = FactTable<Pairing>(
    "reduplicative and compound words",
    """
    láy|lung linh|=|từ láy|=
    láy|xinh xắn|=|từ láy|=
    láy|long lanh|=|từ láy|=
    láy|rì rào|=|từ láy|=
    láy|lao xao|=|từ láy|=
    láy|thấp thoáng|=|từ láy|=
    láy|mênh mông|=|từ láy|=
    láy|líu lo|=|từ láy|=
    láy|khanh khách|=|từ láy|=
    láy|lạnh lùng|=|từ láy|=
    láy|ầm ầm|=|từ láy|=
    láy|xanh xanh|=|từ láy|=
    ghép|xe đạp|=|từ ghép|=
    ghép|quần áo|=|từ ghép|=
    ghép|bàn ghế|=|từ ghép|=
    ghép|hoa hồng|=|từ ghép|=
    ghép|sách vở|=|từ ghép|=
    ghép|nhà cửa|=|từ ghép|=
    ghép|máy bay|=|từ ghép|=
    ghép|học sinh|=|từ ghép|=
    ghép|cá chép|=|từ ghép|=
    ghép|núi sông|=|từ ghép|=
    đơn|nhà|=|từ đơn|=
    đơn|cây|=|từ đơn|=
    đơn|đi|=|từ đơn|=
    đơn|đẹp|=|từ đơn|=
    đơn|học|=|từ đơn|=
    đơn|mưa|=|từ đơn|=
    """)

  /// Kind | word | part of speech
  static let partsOfSpeech = FactTable<Pairing>(
    "parts of speech",
    """
    danh|bút chì|=|danh từ|=
    danh|giáo viên|=|danh từ|=
    danh|dòng sông|=|danh từ|=
    danh|ngôi nhà|=|danh từ|=
    danh|con mèo|=|danh từ|=
    danh|bầu trời|=|danh từ|=
    danh|trường học|=|danh từ|=
    động|chạy|=|động từ|=
    động|viết|=|động từ|=
    động|hát|=|động từ|=
    động|ngủ|=|động từ|=
    động|bơi|=|động từ|=
    động|trồng|=|động từ|=
    động|giúp đỡ|=|động từ|=
    tính|xanh ngắt|=|tính từ|=
    tính|cao vút|=|tính từ|=
    tính|thông minh|=|tính từ|=
    tính|ngọt|=|tính từ|=
    tính|mênh mông|=|tính từ|=
    tính|rực rỡ|=|tính từ|=
    tính|hiền lành|=|tính từ|=
    đại|tôi|=|đại từ|=
    đại|chúng ta|=|đại từ|=
    đại|họ|=|đại từ|=
    quan|vì … nên …|=|quan hệ từ|=
    quan|tuy … nhưng …|=|quan hệ từ|=
    quan|và|=|quan hệ từ|=
    số|năm mươi|=|số từ|=
    số|thứ ba (chỉ thứ tự)|=|số từ|=
    """)

  /// Figure | sentence made for this bank | name of the figure
  static let figures = FactTable<Pairing>(
    "figures of speech",
    """
    so sánh|Trăng rằm tròn như chiếc đĩa bạc.|=|so sánh|=
    so sánh|Mặt hồ phẳng lặng như tấm gương.|=|so sánh|=
    so sánh|Cô giáo hiền như người mẹ.|=|so sánh|=
    so sánh|Tiếng suối róc rách như tiếng đàn.|=|so sánh|=
    so sánh|Đôi mắt bé sáng như sao.|=|so sánh|=
    so sánh|Bạn ấy chạy nhanh tựa gió.|=|so sánh|=
    nhân hóa|Ông mặt trời vừa thức dậy.|=|nhân hóa|=
    nhân hóa|Chị gió thì thầm với hàng cây.|=|nhân hóa|=
    nhân hóa|Bác gà trống gọi cả xóm dậy đi làm.|=|nhân hóa|=
    nhân hóa|Những bông hoa mỉm cười chào đón chúng em.|=|nhân hóa|=
    nhân hóa|Cây bàng buồn bã cởi chiếc áo lá.|=|nhân hóa|=
    nhân hóa|Chú ve sầu mải mê ca hát.|=|nhân hóa|=
    nói quá|Tôi đợi bạn đến nghìn năm rồi!|=|nói quá|=
    nói quá|Mồ hôi đổ thành sông trên sân tập.|=|nói quá|=
    nói quá|Anh ấy khỏe đến mức dời được cả núi.|=|nói quá|=
    nói giảm|Cụ ấy đã đi xa mãi mãi.|=|nói giảm nói tránh|=
    nói giảm|Bài làm của em chưa được tốt lắm.|=|nói giảm nói tránh|=
    nói giảm|Bà cụ đã về với tổ tiên.|=|nói giảm nói tránh|=
    điệp|Em yêu mẹ, em yêu cha, em yêu mái nhà.|=|điệp ngữ|=
    điệp|Xanh trời, xanh biển, xanh đồng lúa.|=|điệp ngữ|=
    điệp|Nhớ bạn, nhớ thầy, nhớ mái trường xưa.|=|điệp ngữ|=
    hoán dụ|Cả lớp lắng nghe cô giảng bài.|=|hoán dụ|=
    hoán dụ|Đội bóng vừa có thêm một chân sút mới.|=|hoán dụ|=
    hoán dụ|Nhà ấy có năm miệng ăn.|=|hoán dụ|=
    """)

  /// Kind | Sino-Vietnamese element | its meaning
  static let roots = FactTable<Pairing>(
    "Sino-Vietnamese elements",
    """
    thiên|thủy (trong thủy sản)|=|nước|=
    thiên|hỏa (trong hỏa hoạn)|=|lửa|=
    thiên|sơn (trong giang sơn)|=|núi|=
    thiên|giang (trong giang sơn)|=|sông|=
    thiên|hải (trong hải đảo)|=|biển|=
    thiên|thiên (trong thiên nhiên)|=|trời|=
    thiên|địa (trong địa lí)|=|đất|=
    thiên|nguyệt (trong nguyệt thực)|=|mặt trăng|=
    thiên|nhật (trong nhật thực)|=|mặt trời|=
    thiên|phong (trong phong ba)|=|gió|=
    thiên|vũ (trong vũ lượng)|=|mưa|=
    vật|mộc (trong thảo mộc)|=|cây|=
    vật|ngư (trong ngư nghiệp)|=|cá|=
    vật|điểu (trong đà điểu)|=|chim|=
    vật|mã (trong kị mã)|=|ngựa|=
    vật|thạch (trong thạch bản)|=|đá|=
    vật|kim (trong hoàng kim)|=|vàng, kim loại|=
    người|phụ (trong phụ huynh)|=|cha|=
    người|mẫu (trong mẫu tử)|=|mẹ|=
    người|tử (trong mẫu tử)|=|con|=
    người|huynh (trong phụ huynh)|=|anh|=
    người|nhân (trong nhân loại)|=|người|=
    người|gia (trong gia đình)|=|nhà|=
    người|quốc (trong quốc gia)|=|nước, đất nước|=
    tính|đại (trong đại dương)|=|lớn|=
    tính|tiểu (trong tiểu học)|=|nhỏ|=
    tính|trường (trong trường kì)|=|dài|=
    tính|bạch (trong bạch mã)|=|trắng|=
    tính|hắc (trong hắc bạch)|=|đen|=
    tính|tân (trong tân binh)|=|mới|=
    tính|cổ (trong cổ tích)|=|xưa, cũ|=
    """)
}
