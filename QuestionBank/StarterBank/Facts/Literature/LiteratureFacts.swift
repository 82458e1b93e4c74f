/// Facts of Vietnamese language and literature. All of them are asked in Vietnamese.
enum LiteratureFacts {
  /// Period | work | author
  static let works = FactTable<Pairing>(
    "works and authors",
    """
    trung|Bình Ngô đại cáo|=|Nguyễn Trãi|=
    trung|Quốc âm thi tập|=|Nguyễn Trãi|=
    trung|Truyện Kiều|=|Nguyễn Du|=
    trung|Văn tế thập loại chúng sinh|=|Nguyễn Du|=
    trung|Hịch tướng sĩ|=|Trần Quốc Tuấn|=
    trung|Phò giá về kinh|=|Trần Quang Khải|=
    trung|Thiên đô chiếu|=|Lý Công Uẩn|=
    trung|Bạch Đằng giang phú|=|Trương Hán Siêu|=
    trung|Tỏ lòng (Thuật hoài)|=|Phạm Ngũ Lão|=
    trung|Truyền kì mạn lục|=|Nguyễn Dữ|=
    trung|Vũ trung tùy bút|=|Phạm Đình Hổ|=
    trung|Thượng kinh kí sự|=|Lê Hữu Trác|=
    trung|Cung oán ngâm khúc|=|Nguyễn Gia Thiều|=
    trung|Bánh trôi nước|=|Hồ Xuân Hương|=
    trung|Qua Đèo Ngang|=|Bà Huyện Thanh Quan|=
    trung|Bạn đến chơi nhà|=|Nguyễn Khuyến|=
    trung|Thu điếu|=|Nguyễn Khuyến|=
    trung|Thương vợ|=|Trần Tế Xương|=
    trung|Bài ca ngất ngưởng|=|Nguyễn Công Trứ|=
    trung|Truyện Lục Vân Tiên|=|Nguyễn Đình Chiểu|=
    trung|Văn tế nghĩa sĩ Cần Giuộc|=|Nguyễn Đình Chiểu|=

    thơ|Nhớ rừng|=|Thế Lữ|=
    thơ|Ông đồ|=|Vũ Đình Liên|=
    thơ|Vội vàng|=|Xuân Diệu|=
    thơ|Đây mùa thu tới|=|Xuân Diệu|=
    thơ|Tràng giang|=|Huy Cận|=
    thơ|Đoàn thuyền đánh cá|=|Huy Cận|=
    thơ|Đây thôn Vĩ Dạ|=|Hàn Mặc Tử|=
    thơ|Tương tư|=|Nguyễn Bính|=
    thơ|Quê hương|=|Tế Hanh|=
    thơ|Tiếng thu|=|Lưu Trọng Lư|=
    thơ|Từ ấy|=|Tố Hữu|=
    thơ|Việt Bắc|=|Tố Hữu|=
    thơ|Khi con tu hú|=|Tố Hữu|=
    thơ|Nhật kí trong tù|=|Hồ Chí Minh|=
    thơ|Tây Tiến|=|Quang Dũng|=
    thơ|Đồng chí|=|Chính Hữu|=
    thơ|Đất nước (trường ca Mặt đường khát vọng)|=|Nguyễn Khoa Điềm|=
    thơ|Sóng|=|Xuân Quỳnh|=
    thơ|Tiếng gà trưa|=|Xuân Quỳnh|=
    thơ|Bếp lửa|=|Bằng Việt|=
    thơ|Ánh trăng|=|Nguyễn Duy|=
    thơ|Viếng lăng Bác|=|Viễn Phương|=
    thơ|Mùa xuân nho nhỏ|=|Thanh Hải|=
    thơ|Sang thu|=|Hữu Thỉnh|=
    thơ|Nói với con|=|Y Phương|=
    thơ|Con cò|=|Chế Lan Viên|=
    thơ|Tiếng hát con tàu|=|Chế Lan Viên|=
    thơ|Bài thơ về tiểu đội xe không kính|=|Phạm Tiến Duật|=
    thơ|Lượm|=|Tố Hữu|=
    thơ|Đêm nay Bác không ngủ|=|Minh Huệ|=
    thơ|Hạt gạo làng ta|=|Trần Đăng Khoa|=
    thơ|Đàn ghi ta của Lor-ca|=|Thanh Thảo|=

    truyện|Tắt đèn|=|Ngô Tất Tố|=
    truyện|Lão Hạc|=|Nam Cao|=
    truyện|Chí Phèo|=|Nam Cao|=
    truyện|Số đỏ|=|Vũ Trọng Phụng|=
    truyện|Giông tố|=|Vũ Trọng Phụng|=
    truyện|Hai đứa trẻ|=|Thạch Lam|=
    truyện|Gió lạnh đầu mùa|=|Thạch Lam|=
    truyện|Chữ người tử tù|=|Nguyễn Tuân|=
    truyện|Người lái đò Sông Đà|=|Nguyễn Tuân|=
    truyện|Những ngày thơ ấu|=|Nguyên Hồng|=
    truyện|Bỉ vỏ|=|Nguyên Hồng|=
    truyện|Tôi đi học|=|Thanh Tịnh|=
    truyện|Dế Mèn phiêu lưu kí|=|Tô Hoài|=
    truyện|Vợ chồng A Phủ|=|Tô Hoài|=
    truyện|Vợ nhặt|=|Kim Lân|=
    truyện|Làng|=|Kim Lân|=
    truyện|Rừng xà nu|=|Nguyễn Trung Thành|=
    truyện|Những đứa con trong gia đình|=|Nguyễn Thi|=
    truyện|Chiếc lược ngà|=|Nguyễn Quang Sáng|=
    truyện|Lặng lẽ Sa Pa|=|Nguyễn Thành Long|=
    truyện|Những ngôi sao xa xôi|=|Lê Minh Khuê|=
    truyện|Bến quê|=|Nguyễn Minh Châu|=
    truyện|Chiếc thuyền ngoài xa|=|Nguyễn Minh Châu|=
    truyện|Đất rừng phương Nam|=|Đoàn Giỏi|=
    truyện|Ai đã đặt tên cho dòng sông?|=|Hoàng Phủ Ngọc Tường|=
    truyện|Sống chết mặc bay|=|Phạm Duy Tốn|=
    truyện|Cho tôi xin một vé đi tuổi thơ|=|Nguyễn Nhật Ánh|=
    truyện|Bức tranh của em gái tôi|=|Tạ Duy Anh|=
    kịch|Hồn Trương Ba, da hàng thịt|=|Lưu Quang Vũ|=
    kịch|Vũ Như Tô|=|Nguyễn Huy Tưởng|=
    kịch|Bắc Sơn|=|Nguyễn Huy Tưởng|=
    """)

  /// Country | work | author
  static let worldWorks = FactTable<Pairing>(
    "works of the world",
    """
    anh|Hamlet|=|William Shakespeare|=
    anh|Romeo và Juliet|Romeo and Juliet|William Shakespeare|=
    anh|Robinson Crusoe|=|Daniel Defoe|=
    anh|Oliver Twist|=|Charles Dickens|=
    anh|Kiêu hãnh và định kiến|Pride and Prejudice|Jane Austen|=
    anh|Gulliver du kí|Gulliver's Travels|Jonathan Swift|=
    mỹ|Ông già và biển cả|The Old Man and the Sea|Ernest Hemingway|=
    mỹ|Chiếc lá cuối cùng|The Last Leaf|O. Henry|=
    mỹ|Những cuộc phiêu lưu của Tom Sawyer|The Adventures of Tom Sawyer|Mark Twain|=
    mỹ|Tiếng gọi nơi hoang dã|The Call of the Wild|Jack London|=
    pháp|Những người khốn khổ|Les Misérables|Victor Hugo|=
    pháp|Hoàng tử bé|The Little Prince|Antoine de Saint-Exupéry|=
    pháp|Hai vạn dặm dưới đáy biển|Twenty Thousand Leagues under the Sea|Jules Verne|=
    pháp|Lão Goriot|Old Goriot|Honoré de Balzac|=
    pháp|Buổi học cuối cùng|The Last Lesson|Alphonse Daudet|=
    pháp|Ba chàng lính ngự lâm|The Three Musketeers|Alexandre Dumas|=
    pháp|Không gia đình|Nobody's Boy (Sans famille)|Hector Malot|=
    nga|Chiến tranh và hòa bình|War and Peace|Lev Tolstoy|=
    nga|Tội ác và hình phạt|Crime and Punishment|Fyodor Dostoevsky|=
    nga|Số phận con người|The Fate of a Man|Mikhail Sholokhov|=
    nga|Thời thơ ấu|My Childhood|Maxim Gorky|=
    khác|Đôn Ki-hô-tê|Don Quixote|Miguel de Cervantes|=
    khác|Thần khúc|The Divine Comedy|Dante Alighieri|=
    khác|Faust|=|Johann Wolfgang von Goethe|=
    khác|Cô bé bán diêm|The Little Match Girl|Hans Christian Andersen|=
    khác|Những tấm lòng cao cả|Heart (Cuore)|Edmondo De Amicis|=
    khác|AQ chính truyện|The True Story of Ah Q|Lỗ Tấn|Lu Xun
    khác|Tây du kí|Journey to the West|Ngô Thừa Ân|Wu Cheng'en
    khác|Tam quốc diễn nghĩa|Romance of the Three Kingdoms|La Quán Trung|Luo Guanzhong
    khác|Hồng lâu mộng|Dream of the Red Chamber|Tào Tuyết Cần|Cao Xueqin
    """)

  /// Theme | proverb with its last word missing | the word
  static let proverbs = FactTable<Pairing>(
    "proverbs",
    """
    học|Có công mài sắt, có ngày nên ___.|=|kim|=
    học|Học ăn, học nói, học gói, học ___.|=|mở|=
    học|Đi một ngày đàng, học một sàng ___.|=|khôn|=
    học|Không thầy đố mày làm ___.|=|nên|=
    học|Tiên học lễ, hậu học ___.|=|văn|=
    học|Muốn sang thì bắc cầu kiều, muốn con hay chữ thì yêu lấy ___.|=|thầy|=
    ơn|Ăn quả nhớ kẻ trồng ___.|=|cây|=
    ơn|Uống nước nhớ ___.|=|nguồn|=
    ơn|Công cha như núi Thái ___.|=|Sơn|=
    ơn|Con hơn cha là nhà có ___.|=|phúc|=
    người|Thương người như thể thương ___.|=|thân|=
    người|Lá lành đùm lá ___.|=|rách|=
    người|Một con ngựa đau, cả tàu bỏ ___.|=|cỏ|=
    người|Bán anh em xa, mua láng giềng ___.|=|gần|=
    người|Bầu ơi thương lấy bí ___.|=|cùng|=
    người|Nhiễu điều phủ lấy giá ___.|=|gương|=
    người|Một cây làm chẳng nên ___.|=|non|=
    người|Anh em như thể tay ___.|=|chân|=
    nết|Gần mực thì đen, gần đèn thì ___.|=|sáng|=
    nết|Đói cho sạch, rách cho ___.|=|thơm|=
    nết|Tốt gỗ hơn tốt nước ___.|=|sơn|=
    nết|Cái nết đánh chết cái ___.|=|đẹp|=
    nết|Giấy rách phải giữ lấy ___.|=|lề|=
    nết|Thất bại là mẹ thành ___.|=|công|=
    nết|Chớ thấy sóng cả mà ngã tay ___.|=|chèo|=
    nết|Lửa thử vàng, gian nan thử ___.|=|sức|=
    nết|Chậm mà ___.|=|chắc|=
    nết|Năng nhặt chặt ___.|=|bị|=
    nết|Kiến tha lâu cũng đầy ___.|=|tổ|=
    nết|Nước chảy đá ___.|=|mòn|=
    nết|Ăn cỗ đi trước, lội nước đi ___.|=|sau|=
    nói|Lời nói chẳng mất tiền mua, lựa lời mà nói cho vừa lòng ___.|=|nhau|=
    nói|Một điều nhịn, chín điều ___.|=|lành|=
    nói|Trăm nghe không bằng một ___.|=|thấy|=
    trời|Chuồn chuồn bay thấp thì ___.|=|mưa|=
    trời|Mau sao thì nắng, vắng sao thì ___.|=|mưa|=
    trời|Nhất nước, nhì phân, tam cần, tứ ___.|=|giống|=
    trời|Tấc đất tấc ___.|=|vàng|=
    trời|Đêm tháng năm chưa nằm đã ___.|=|sáng|=
    """)

  /// Kind | word | its opposite
  static let opposites = FactTable<Pairing>(
    "opposites in Vietnamese",
    """
    hình|cao|=|thấp|=
    hình|to|=|nhỏ|=
    hình|dài|=|ngắn|=
    hình|rộng|=|hẹp|=
    hình|dày|=|mỏng|=
    hình|béo|=|gầy|=
    hình|sâu|=|nông|=
    hình|thẳng|=|cong|=
    chất|nóng|=|lạnh|=
    chất|cứng|=|mềm|=
    chất|nặng|=|nhẹ|=
    chất|sáng|=|tối|=
    chất|trắng|=|đen|=
    chất|khô|=|ướt|=
    chất|sạch|=|bẩn|=
    chất|mới|=|cũ|=
    chất|đục|=|trong|=
    nết|chăm chỉ|=|lười biếng|=
    nết|dũng cảm|=|hèn nhát|=
    nết|thật thà|=|dối trá|=
    nết|khiêm tốn|=|kiêu ngạo|=
    nết|rộng rãi|=|keo kiệt|=
    nết|đoàn kết|=|chia rẽ|=
    nết|cẩn thận|=|cẩu thả|=
    nết|hiền lành|=|hung dữ|=
    nết|ngăn nắp|=|bừa bộn|=
    tình|vui|=|buồn|=
    tình|yêu|=|ghét|=
    tình|khóc|=|cười|=
    tình|bình tĩnh|=|hoảng hốt|=
    tình|hạnh phúc|=|bất hạnh|=
    việc|thắng|=|thua|=
    việc|mở|=|đóng|=
    việc|tăng|=|giảm|=
    việc|nhớ|=|quên|=
    việc|mua|=|bán|=
    việc|tiến|=|lùi|=
    việc|chiến tranh|=|hòa bình|=
    việc|thành công|=|thất bại|=
    """)

  /// Kind | word | word of like meaning
  static let synonyms = FactTable<Pairing>(
    "synonyms in Vietnamese",
    """
    nước|Tổ quốc|=|đất nước|=
    nước|nhân dân|=|dân chúng|=
    nước|bảo vệ|=|giữ gìn|=
    nước|xây dựng|=|kiến thiết|=
    người|trẻ em|=|thiếu nhi|=
    người|phụ nữ|=|đàn bà|=
    người|mẹ|=|má|=
    người|cha|=|bố|=
    người|thầy thuốc|=|bác sĩ|=
    người|học trò|=|học sinh|=
    vật|máy bay|=|phi cơ|=
    vật|tàu hỏa|=|xe lửa|=
    vật|hổ|=|cọp|=
    vật|heo|=|lợn|=
    vật|bắp|=|ngô|=
    vật|đậu phộng|=|lạc|=
    vật|bao diêm|=|hộp quẹt|=
    nết|siêng năng|=|cần cù|=
    nết|can đảm|=|gan dạ|=
    nết|thông minh|=|sáng dạ|=
    nết|trung thực|=|thật thà|=
    nết|rộng lớn|=|bao la|=
    nết|xinh đẹp|=|mĩ lệ|=
    việc|giúp đỡ|=|hỗ trợ|=
    việc|chết|=|qua đời|=
    việc|ăn|=|xơi|=
    việc|nhìn|=|trông|=
    việc|mong đợi|=|trông chờ|=
    """)
}
