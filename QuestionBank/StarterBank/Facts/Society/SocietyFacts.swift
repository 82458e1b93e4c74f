/// Facts of civics and economics.
enum SocietyFacts {
  /// Field | term | meaning
  static let economy = FactTable<Pairing>(
    "terms of economics",
    """
    market|Cầu|Demand|lượng hàng hóa người mua muốn và có khả năng mua|what buyers want and are able to buy
    market|Cung|Supply|lượng hàng hóa người bán muốn và có khả năng bán|what sellers want and are able to sell
    market|Giá cân bằng|The equilibrium price|mức giá mà lượng cung bằng lượng cầu|the price at which supply equals demand
    market|Độc quyền|A monopoly|thị trường chỉ có một người bán|a market with one seller only
    market|Cạnh tranh|Competition|sự ganh đua giữa các chủ thể kinh tế để giành lợi ích|the rivalry of businesses for advantage
    state|Lạm phát|Inflation|sự tăng mức giá chung một cách liên tục|a lasting rise of the general level of prices
    state|Thất nghiệp|Unemployment|người trong lực lượng lao động muốn làm mà không có việc|people who want work and find none
    state|GDP|=|tổng giá trị sản phẩm cuối cùng tạo ra trong lãnh thổ một nước trong một thời kì|the value of final goods made inside a country in a period
    state|Ngân sách nhà nước|The state budget|toàn bộ các khoản thu, chi của Nhà nước trong một năm|all receipts and spending of the state in a year
    state|Xuất khẩu|Export|bán hàng hóa, dịch vụ ra nước ngoài|selling goods and services abroad
    state|Nhập khẩu|Import|mua hàng hóa, dịch vụ từ nước ngoài|buying goods and services from abroad
    tax|Thuế giá trị gia tăng|Value added tax|thuế tính trên phần giá trị tăng thêm của hàng hóa, dịch vụ|a tax on the value added to goods and services
    tax|Thuế thu nhập cá nhân|Personal income tax|thuế tính trên thu nhập của mỗi người|a tax on what a person earns
    tax|Thuế nhập khẩu|An import duty|thuế đánh vào hàng hóa đưa từ nước ngoài vào|a tax on goods brought in from abroad
    money|Lãi suất|The interest rate|tỉ lệ phần trăm giữa tiền lãi và tiền gốc trong một thời hạn|interest as a percentage of the sum lent for a time
    money|Tiết kiệm|Saving|phần thu nhập không dùng để chi tiêu|the part of income that is not spent
    money|Vốn|Capital|tiền và tài sản dùng để kinh doanh|money and property used to do business
    money|Lợi nhuận|Profit|phần chênh lệch giữa doanh thu và chi phí|what is left of the takings after costs
    money|Doanh thu|Revenue|tổng số tiền thu được từ bán hàng và dịch vụ|all the money taken from sales
    money|Bảo hiểm|Insurance|khoản chi trả trước để được bồi thường khi gặp rủi ro|payment in advance for compensation in case of harm
    """)

  /// Kind | right or duty | article of law; Vietnamese only
  static let law = FactTable<Pairing>(
    "ages in law",
    """
    tuổi|Tuổi thành niên theo Bộ luật Dân sự 2015|=|đủ 18 tuổi|=
    tuổi|Tuổi bầu cử theo Hiến pháp 2013|=|từ đủ 18 tuổi|=
    tuổi|Tuổi ứng cử Quốc hội, Hội đồng nhân dân theo Hiến pháp 2013|=|từ đủ 21 tuổi|=
    tuổi|Tuổi kết hôn của nam theo Luật Hôn nhân và gia đình 2014|=|nam từ đủ 20 tuổi|=
    tuổi|Tuổi của trẻ em theo Luật Trẻ em 2016|=|dưới 16 tuổi|=
    tuổi|Tuổi lao động tối thiểu nói chung theo Bộ luật Lao động 2019|=|từ đủ 15 tuổi|=
    """)

  /// Theme | act | virtue or right; Vietnamese only
  static let virtues = FactTable<Pairing>(
    "virtues",
    """
    mình|Lan làm xong bài tập mới đi chơi, không cần ai nhắc.|=|tự giác|=
    mình|Nam nhặt được ví và trả lại người mất.|=|trung thực|=
    mình|Minh tiêu tiền đúng mức, không lãng phí điện nước.|=|tiết kiệm|=
    mình|Hoa gặp bài khó vẫn cố gắng đến cùng.|=|kiên trì|=
    mình|Tuấn nhận lỗi và tìm cách sửa chữa việc mình làm sai.|=|có trách nhiệm|=
    mình|Bình tự chuẩn bị sách vở, không ỷ lại bố mẹ.|=|tự lập|=
    người|Cả lớp quyên góp sách vở cho vùng lũ.|=|tương thân tương ái|=
    người|Mai nói lời cảm ơn, xin lỗi đúng lúc.|=|lịch sự|=
    người|Học sinh thăm thầy cô giáo cũ ngày 20 tháng 11.|=|tôn sư trọng đạo|=
    người|Con cháu chăm sóc ông bà khi già yếu.|=|hiếu thảo|=
    người|Các bạn cùng góp sức hoàn thành việc chung.|=|hợp tác|=
    người|Không chê bai phong tục của dân tộc khác.|=|tôn trọng sự khác biệt|=
    """)
}
