/// Facts of history besides dated events.
enum HistoryFacts {
  /// Period | deed | person; Vietnamese and English
  static let persons = FactTable<Pairing>(
    "persons of history",
    """
    vn-cổ|Lãnh đạo chiến thắng Bạch Đằng năm 938|Led the victory of Bach Dang in 938|Ngô Quyền|Ngo Quyen
    vn-cổ|Dẹp loạn 12 sứ quân|Put down the twelve warlords|Đinh Bộ Lĩnh|Dinh Bo Linh
    vn-cổ|Lên ngôi năm 980, lập nhà Tiền Lê|Founded the Early Le dynasty in 980|Lê Hoàn|Le Hoan
    vn-cổ|Ban Chiếu dời đô|Issued the Edict on Moving the Capital|Lý Công Uẩn|Ly Cong Uan
    vn-cổ|Chỉ huy kháng chiến chống Tống 1075–1077|Commanded the war against the Song in 1075–1077|Lý Thường Kiệt|Ly Thuong Kiet
    vn-cổ|Soạn Hịch tướng sĩ|Wrote the Proclamation to the Officers|Trần Hưng Đạo|Tran Hung Dao
    vn-cổ|Vị vua khai sáng Thiền phái Trúc Lâm Yên Tử|The king who founded the Truc Lam school of Zen|Trần Nhân Tông|Tran Nhan Tong
    vn-cổ|Phát hành tiền giấy và đổi quốc hiệu là Đại Ngu|Issued paper money and named the country Dai Ngu|Hồ Quý Ly|Ho Quy Ly
    vn-cổ|Lãnh đạo khởi nghĩa Lam Sơn|Led the Lam Son uprising|Lê Lợi|Le Loi
    vn-cổ|Soạn Bình Ngô đại cáo|Wrote the Great Proclamation on the Defeat of the Ngo|Nguyễn Trãi|Nguyen Trai
    vn-cổ|Ban hành bộ luật Hồng Đức|Issued the Hong Duc code|Lê Thánh Tông|Le Thanh Tong
    vn-cổ|Đại phá quân Thanh năm 1789|Defeated the Qing in 1789|Quang Trung|=
    vn-cổ|Vua đầu tiên của nhà Nguyễn|The first emperor of the Nguyen dynasty|Gia Long|=
    vn-mới|Lãnh đạo khởi nghĩa Yên Thế|Led the Yen The uprising|Hoàng Hoa Thám|Hoang Hoa Tham
    vn-mới|Lãnh đạo khởi nghĩa Hương Khê|Led the Huong Khe uprising|Phan Đình Phùng|Phan Dinh Phung
    vn-mới|Khởi xướng phong trào Đông du|Started the Dong Du movement|Phan Bội Châu|Phan Boi Chau
    vn-mới|Nổi tiếng với chủ trương khai dân trí, chấn dân khí, hậu dân sinh|Known for raising the people's knowledge, spirit and livelihood|Phan Châu Trinh|Phan Chau Trinh
    vn-mới|Lãnh đạo khởi nghĩa Yên Bái năm 1930|Led the Yen Bai uprising of 1930|Nguyễn Thái Học|Nguyen Thai Hoc
    vn-mới|Tổng Bí thư đầu tiên của Đảng|The first General Secretary of the Party|Trần Phú|Tran Phu
    vn-mới|Tổng chỉ huy chiến dịch Điện Biên Phủ|Commanded the Dien Bien Phu campaign|Võ Nguyên Giáp|Vo Nguyen Giap
    vn-mới|Đốt tàu L'Espérance trên sông Nhật Tảo năm 1861|Burned the ship L'Esperance on the Nhat Tao River in 1861|Nguyễn Trung Trực|Nguyen Trung Truc
    w-cổ|Hoàng đế đầu tiên thống nhất Trung Quốc|The first emperor of a united China|Tần Thủy Hoàng|Qin Shi Huang
    w-cổ|Vua Macedonia chinh phục Ba Tư|The king of Macedonia who conquered Persia|Alexander Đại đế|Alexander the Great
    w-cổ|Hoàng đế La Mã đầu tiên|The first Roman emperor|Augustus|=
    w-cổ|Lập nên đế quốc Mông Cổ|Founded the Mongol Empire|Thành Cát Tư Hãn|Genghis Khan
    w-phát|Phát hiện châu Mỹ năm 1492|Reached America in 1492|Cô-lôm-bô|Columbus
    w-phát|Chỉ huy chuyến đi vòng quanh thế giới đầu tiên, mất giữa đường|Led the first voyage around the world and died on the way|Ma-gien-lăng|Magellan
    w-phát|Tìm ra đường biển từ châu Âu tới Ấn Độ|Found the sea route from Europe to India|Va-xcô đờ Ga-ma|Vasco da Gama
    w-cận|Tổng thống đầu tiên của Hoa Kỳ|The first president of the United States|George Washington|=
    w-cận|Tổng thống Hoa Kỳ trong Nội chiến|President of the United States in the Civil War|Abraham Lincoln|=
    w-cận|Hoàng đế Pháp bại trận ở Oa-téc-lô|The French emperor beaten at Waterloo|Na-pô-lê-ông|Napoleon
    w-cận|Thủ tướng Phổ thống nhất nước Đức|The Prussian chancellor who united Germany|Bi-xmác|Bismarck
    w-cận|Giải phóng nhiều nước Nam Mỹ khỏi Tây Ban Nha|Freed many countries of South America from Spain|Simón Bolívar|=
    w-nay|Lãnh đạo Cách mạng tháng Mười Nga|Led the October Revolution in Russia|Lê-nin|Lenin
    w-nay|Lãnh đạo Cách mạng Tân Hợi|Led the Xinhai Revolution|Tôn Trung Sơn|Sun Yat-sen
    w-nay|Lãnh đạo phong trào bất bạo động ở Ấn Độ|Led the non-violent movement in India|Ma-hát-ma Găng-đi|Mahatma Gandhi
    w-nay|Thủ tướng Anh trong phần lớn Chiến tranh thế giới thứ hai|British prime minister during most of the Second World War|Winston Churchill|=
    w-nay|Lãnh đạo đấu tranh chống chế độ A-pác-thai ở Nam Phi|Led the struggle against apartheid in South Africa|Nelson Mandela|=
    """)

  /// Kind | invention | inventor or discoverer
  static let inventions = FactTable<Pairing>(
    "inventions",
    """
    machine|Máy hơi nước cải tiến, quay được trục|The improved steam engine with rotary motion|James Watt|=
    machine|Máy kéo sợi Gien-ni|The spinning jenny|James Hargreaves|=
    machine|Tàu thủy chạy bằng hơi nước thương mại đầu tiên|The first commercial steamboat|Robert Fulton|=
    machine|Đầu máy xe lửa Rocket|The locomotive Rocket|George Stephenson|=
    machine|Thuốc nổ đi-na-mít|Dynamite|Alfred Nobel|=
    message|Điện thoại (bằng sáng chế năm 1876)|The telephone (patent of 1876)|Alexander Graham Bell|=
    message|Mã điện báo chấm và gạch|The telegraph code of dots and dashes|Samuel Morse|=
    message|Máy hát (máy quay đĩa)|The phonograph|Thomas Edison|=
    message|Máy in chữ rời ở châu Âu thế kỉ XV|Printing with movable type in 15th-century Europe|Johannes Gutenberg|=
    message|World Wide Web|The World Wide Web|Tim Berners-Lee|=
    message|Chữ nổi cho người mù|Raised writing for the blind|Louis Braille|=
    science|Thuyết tương đối|The theory of relativity|Albert Einstein|=
    science|Thuyết tiến hóa bằng chọn lọc tự nhiên|Evolution by natural selection|Charles Darwin|=
    science|Các định luật di truyền trên đậu Hà Lan|The laws of heredity found in peas|Gregor Mendel|=
    science|Bảng tuần hoàn năm 1869|The periodic table of 1869|Dmitri Mendeleev|=
    science|Định luật vạn vật hấp dẫn|The law of universal gravitation|Isaac Newton|=
    science|Penicillin|=|Alexander Fleming|=
    science|Tia X|X-rays|Wilhelm Röntgen|=
    science|Polonium và radium|Polonium and radium|Marie và Pierre Curie|Marie and Pierre Curie
    science|Vắc-xin phòng bệnh đậu mùa|The smallpox vaccine|Edward Jenner|=
    science|Vắc-xin phòng bệnh dại|The rabies vaccine|Louis Pasteur|=
    science|Vi khuẩn gây bệnh lao|The bacterium of tuberculosis|Robert Koch|=
    """)

  /// Period | dynasty or state | its capital; Vietnamese only
  static let seats = FactTable<Pairing>(
    "seats of dynasties",
    """
    vn|Nhà nước Văn Lang|The state of Van Lang|Phong Châu|Phong Chau
    vn|Nhà nước Âu Lạc|The state of Au Lac|Cổ Loa|Co Loa
    vn|Nhà Đinh|The Dinh dynasty|Hoa Lư|Hoa Lu
    vn|Nhà Trần|The Tran dynasty|Thăng Long|Thang Long
    vn|Nhà Hồ|The Ho dynasty|Tây Đô (Thanh Hóa)|Tay Do (Thanh Hoa)
    vn|Nhà Nguyễn|The Nguyen dynasty|Phú Xuân (Huế)|Phu Xuan (Hue)
    """)

  /// Kind | civilisation or empire | where
  static let civilisations = FactTable<Pairing>(
    "civilisations",
    """
    river|Văn minh Ai Cập cổ đại|Ancient Egyptian civilisation|lưu vực sông Nin|the valley of the Nile
    river|Văn minh Lưỡng Hà|Mesopotamian civilisation|lưu vực Tigris và Euphrates|the valleys of the Tigris and Euphrates
    river|Văn minh Ấn Độ cổ đại sớm nhất|The earliest Indian civilisation|lưu vực sông Ấn|the valley of the Indus
    river|Văn minh Trung Hoa sớm nhất|The earliest Chinese civilisation|lưu vực sông Hoàng Hà|the valley of the Yellow River
    people|Văn minh Inca|Inca civilisation|dãy An-đét ở Nam Mỹ|the Andes of South America
    people|Văn minh Maya|Maya civilisation|Trung Mỹ và bán đảo Yucatán|Central America and Yucatán
    people|Văn hóa Óc Eo|Oc Eo culture|đồng bằng sông Cửu Long|the Mekong Delta
    people|Văn hóa Sa Huỳnh|Sa Huynh culture|ven biển miền Trung Việt Nam|the coast of Central Vietnam
    people|Văn hóa Đông Sơn|Dong Son culture|Bắc Bộ và Bắc Trung Bộ Việt Nam|the north of Vietnam
    """)
}
