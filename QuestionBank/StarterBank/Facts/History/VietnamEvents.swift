extension HistoricEvent {
  /// Year | theme | event in Vietnamese | in English
  static let vietnam = FactTable<HistoricEvent>(
    "events of Vietnam",
    """
    40|vn-bắc|Khởi nghĩa Hai Bà Trưng|The uprising of the Trung sisters
    248|vn-bắc|Khởi nghĩa Bà Triệu|The uprising of Lady Trieu
    544|vn-bắc|Lý Bí lập nước Vạn Xuân|Ly Bi founds the state of Van Xuan
    938|vn-bắc|Ngô Quyền thắng quân Nam Hán trên sông Bạch Đằng|Ngo Quyen's victory on the Bach Dang River
    939|vn-tự|Ngô Quyền xưng vương, đóng đô ở Cổ Loa|Ngo Quyen becomes king at Co Loa
    968|vn-tự|Đinh Bộ Lĩnh lên ngôi, đặt quốc hiệu Đại Cồ Việt|Dinh Bo Linh founds Dai Co Viet
    981|vn-tự|Lê Hoàn lãnh đạo kháng chiến chống Tống thắng lợi|Le Hoan's victory over the Song
    1009|vn-lý|Lý Công Uẩn lên ngôi, lập nhà Lý|Ly Cong Uan founds the Ly dynasty
    1010|vn-lý|Lý Thái Tổ dời đô ra Thăng Long|Ly Thai To moves the capital to Thang Long
    1042|vn-lý|Nhà Lý ban hành bộ Hình thư|The Ly dynasty issues the Hinh thu code
    1054|vn-lý|Nhà Lý đổi quốc hiệu thành Đại Việt|The Ly dynasty names the country Dai Viet
    1070|vn-lý|Xây dựng Văn Miếu ở Thăng Long|The Temple of Literature is built in Thang Long
    1075|vn-lý|Nhà Lý mở khoa thi đầu tiên|The first examination under the Ly dynasty
    1077|vn-lý|Lý Thường Kiệt thắng quân Tống trên sông Như Nguyệt|Ly Thuong Kiet's victory on the Nhu Nguyet River
    1226|vn-trần|Nhà Trần thành lập|The Tran dynasty is founded
    1258|vn-trần|Kháng chiến lần thứ nhất chống quân Mông Cổ|The first war against the Mongols
    1285|vn-trần|Kháng chiến lần thứ hai chống quân Nguyên|The second war against the Yuan
    1288|vn-trần|Trần Hưng Đạo thắng quân Nguyên trên sông Bạch Đằng|Tran Hung Dao's victory on the Bach Dang River
    1400|vn-hồ|Hồ Quý Ly lên ngôi, lập nhà Hồ|Ho Quy Ly founds the Ho dynasty
    1407|vn-hồ|Cuộc kháng chiến chống Minh của nhà Hồ thất bại|The Ho dynasty falls to the Ming
    1418|vn-lê|Khởi nghĩa Lam Sơn bùng nổ|The Lam Son uprising breaks out
    1426|vn-lê|Chiến thắng Tốt Động – Chúc Động|The victory of Tot Dong and Chuc Dong
    1427|vn-lê|Chiến thắng Chi Lăng – Xương Giang|The victory of Chi Lang and Xuong Giang
    1428|vn-lê|Lê Lợi lên ngôi, lập nhà Lê sơ|Le Loi founds the Later Le dynasty
    1442|vn-lê|Vụ án Lệ Chi Viên|The affair of Le Chi Vien
    1527|vn-lê|Mạc Đăng Dung lập nhà Mạc|Mac Dang Dung founds the Mac dynasty
    1558|vn-nguyễn|Nguyễn Hoàng vào trấn thủ Thuận Hóa|Nguyen Hoang goes south to govern Thuan Hoa
    1627|vn-nguyễn|Chiến tranh Trịnh – Nguyễn bùng nổ|War breaks out between the Trinh and Nguyen lords
    1698|vn-nguyễn|Nguyễn Hữu Cảnh vào kinh lược, lập phủ Gia Định|Nguyen Huu Canh sets up the Gia Dinh prefecture
    1771|vn-tây|Khởi nghĩa Tây Sơn bùng nổ|The Tay Son uprising breaks out
    1785|vn-tây|Chiến thắng Rạch Gầm – Xoài Mút|The victory of Rach Gam and Xoai Mut
    1789|vn-tây|Quang Trung đại phá quân Thanh ở Ngọc Hồi – Đống Đa|Quang Trung's victory at Ngoc Hoi and Dong Da
    1802|vn-triều|Nguyễn Ánh lên ngôi, lấy hiệu Gia Long|Nguyen Anh becomes the emperor Gia Long
    1804|vn-triều|Nhà Nguyễn đặt quốc hiệu Việt Nam|The Nguyen dynasty names the country Viet Nam
    1858|vn-pháp|Liên quân Pháp – Tây Ban Nha nổ súng tấn công Đà Nẵng|French and Spanish forces attack Da Nang
    1859|vn-pháp|Quân Pháp đánh chiếm thành Gia Định|The French take the citadel of Gia Dinh
    1862|vn-pháp|Hiệp ước Nhâm Tuất được kí kết|The Treaty of Saigon (Nham Tuat) is signed
    1873|vn-pháp|Pháp đánh Bắc Kì lần thứ nhất|The first French attack on Tonkin
    1882|vn-pháp|Pháp đánh Bắc Kì lần thứ hai|The second French attack on Tonkin
    1884|vn-pháp|Hiệp ước Pa-tơ-nốt được kí kết|The Patenotre Treaty is signed
    1885|vn-pháp|Chiếu Cần vương được ban ra|The Can Vuong edict is issued
    1913|vn-pháp|Khởi nghĩa Yên Thế kết thúc|The Yen The uprising ends
    1904|vn-đầu|Phan Bội Châu lập Duy tân hội|Phan Boi Chau founds the Duy Tan Association
    1907|vn-đầu|Đông Kinh nghĩa thục được mở ở Hà Nội|The Dong Kinh Free School opens in Hanoi
    1911|vn-đầu|Nguyễn Tất Thành ra đi tìm đường cứu nước|Nguyen Tat Thanh leaves Vietnam to seek a way to free it
    1919|vn-đầu|Nguyễn Ái Quốc gửi bản Yêu sách tới Hội nghị Véc-xai|Nguyen Ai Quoc sends his Demands to the Versailles conference
    1920|vn-đầu|Nguyễn Ái Quốc tham gia sáng lập Đảng Cộng sản Pháp|Nguyen Ai Quoc helps found the French Communist Party
    1925|vn-đầu|Hội Việt Nam Cách mạng Thanh niên thành lập|The Vietnamese Revolutionary Youth League is founded
    1927|vn-đầu|Việt Nam Quốc dân đảng thành lập|The Vietnamese Nationalist Party is founded
    1930|vn-đảng|Đảng Cộng sản Việt Nam thành lập|The Communist Party of Vietnam is founded
    1931|vn-đảng|Đoàn Thanh niên Cộng sản được thành lập|The Communist Youth Union is founded
    1940|vn-đảng|Khởi nghĩa Bắc Sơn|The Bac Son uprising
    1941|vn-đảng|Mặt trận Việt Minh thành lập|The Viet Minh front is founded
    1944|vn-đảng|Đội Việt Nam Tuyên truyền Giải phóng quân thành lập|The Vietnam Propaganda Liberation Army is founded
    1945|vn-đảng|Chủ tịch Hồ Chí Minh đọc bản Tuyên ngôn Độc lập|Ho Chi Minh reads the Declaration of Independence
    1946|vn-chín|Tổng tuyển cử đầu tiên bầu Quốc hội|The first general election of the National Assembly
    1947|vn-chín|Chiến dịch Việt Bắc thu – đông|The Viet Bac autumn and winter campaign
    1950|vn-chín|Chiến dịch Biên giới thu – đông|The Border campaign
    1951|vn-chín|Đại hội đại biểu lần thứ hai của Đảng họp ở Tuyên Quang|The Second Party Congress meets in Tuyen Quang
    1954|vn-chín|Chiến thắng Điện Biên Phủ|The victory of Dien Bien Phu
    1960|vn-mỹ|Mặt trận Dân tộc Giải phóng miền Nam Việt Nam thành lập|The National Liberation Front of South Vietnam is founded
    1963|vn-mỹ|Chiến thắng Ấp Bắc|The battle of Ap Bac
    1965|vn-mỹ|Chiến thắng Vạn Tường|The battle of Van Tuong
    1968|vn-mỹ|Tổng tiến công và nổi dậy Tết Mậu Thân|The Tet Offensive
    1972|vn-mỹ|Trận Điện Biên Phủ trên không ở Hà Nội|The air battle of Hanoi known as Dien Bien Phu in the air
    1973|vn-mỹ|Hiệp định Pa-ri về Việt Nam được kí kết|The Paris Peace Accords on Vietnam are signed
    1975|vn-mỹ|Chiến dịch Hồ Chí Minh toàn thắng|The Ho Chi Minh Campaign ends in victory
    1976|vn-mới|Nước ta đổi tên thành Cộng hòa xã hội chủ nghĩa Việt Nam|The country becomes the Socialist Republic of Vietnam
    1977|vn-mới|Việt Nam gia nhập Liên hợp quốc|Vietnam joins the United Nations
    1986|vn-mới|Đại hội VI của Đảng khởi xướng công cuộc Đổi mới|The Sixth Party Congress starts Doi Moi
    1995|vn-mới|Việt Nam gia nhập ASEAN|Vietnam joins ASEAN
    1998|vn-mới|Việt Nam gia nhập APEC|Vietnam joins APEC
    2007|vn-mới|Việt Nam trở thành thành viên WTO|Vietnam becomes a member of the WTO
    """)
}
