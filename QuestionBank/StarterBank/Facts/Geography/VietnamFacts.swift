extension GeographyFacts {
  /// Kind | a physical feature of Vietnam | the name it goes with
  static let vietnamFeatures = FactTable<Pairing>(
    "features of Vietnam",
    """
    peak|ngọn núi cao nhất Việt Nam|the highest mountain of Vietnam|Fansipan|=
    peak|ngọn núi cao nhất dãy Trường Sơn Nam|the highest mountain of the southern Truong Son range|Ngọc Linh|Ngoc Linh
    peak|ngọn núi cao nhất Đông Nam Bộ|the highest mountain of the Southeast|Bà Đen|Ba Den
    peak|ngọn núi cao nhất vùng đồng bằng sông Cửu Long|the highest mountain of the Mekong Delta|Núi Cấm|Nui Cam
    island|đảo lớn nhất Việt Nam|the largest island of Vietnam|Phú Quốc|Phu Quoc
    lake|hồ nước ngọt tự nhiên lớn nhất Việt Nam|the largest natural freshwater lake of Vietnam|Ba Bể|Ba Be
    lake|hồ nước gắn với truyền thuyết trả gươm của Lê Lợi|the lake of the legend of Le Loi's sword|Hồ Gươm|Hoan Kiem Lake
    lake|hồ lớn nhất nội thành Hà Nội|the largest lake of inner Hanoi|Hồ Tây|West Lake
    cave|hang động tự nhiên lớn nhất thế giới|the largest natural cave of the world|Sơn Đoòng|Son Doong
    pass|đèo ngăn cách Huế và Đà Nẵng|the pass between Hue and Da Nang|đèo Hải Vân|Hai Van Pass
    pass|đèo thuộc dãy Hoành Sơn|the pass of the Hoanh Son range|đèo Ngang|Ngang Pass
    pass|đèo nối Sa Pa với Lai Châu|the pass between Sa Pa and Lai Chau|đèo Ô Quy Hồ|O Quy Ho Pass
    pass|đèo nổi tiếng trên Hà Giang, nhìn xuống sông Nho Quế|the pass above the Nho Que River|đèo Mã Pí Lèng|Ma Pi Leng Pass
    delta|đồng bằng lớn nhất Việt Nam|the largest delta of Vietnam|đồng bằng sông Cửu Long|the Mekong Delta
    delta|đồng bằng lớn thứ hai của Việt Nam|the second largest delta of Vietnam|đồng bằng sông Hồng|the Red River Delta
    plateau|cao nguyên mà thành phố Đà Lạt nằm trên đó|the plateau on which Da Lat lies|cao nguyên Lâm Viên|the Lam Vien Plateau
    plateau|cao nguyên đá ở cực Bắc, được UNESCO công nhận là công viên địa chất năm 2010|the northern karst plateau that became a UNESCO geopark in 2010|cao nguyên đá Đồng Văn|the Dong Van Karst Plateau
    plateau|cao nguyên nổi tiếng về chè và bò sữa ở Tây Bắc|the plateau of the Northwest known for tea and dairy cows|cao nguyên Mộc Châu|the Moc Chau Plateau
    """)

  /// Kind | bridge, power station or sight | river or town it goes with; Vietnamese only
  static let vietnamPlaces = FactTable<Pairing>(
    "places of Vietnam",
    """
    river|Cầu Long Biên|=|sông Hồng|=
    river|Cầu Tràng Tiền|=|sông Hương|=
    river|Cầu Hàm Rồng|=|sông Mã|=
    river|Cầu Hiền Lương|=|sông Bến Hải|=
    river|Cầu Rồng|=|sông Hàn|=
    river|Cầu Mỹ Thuận|=|sông Tiền|=
    river|Cầu Cần Thơ|=|sông Hậu|=
    river|Nhà máy thủy điện Hòa Bình|=|sông Đà|=
    river|Nhà máy thủy điện Trị An|=|sông Đồng Nai|=
    river|Nhà máy thủy điện Yaly|=|sông Sê San|=
    river|Nhà máy thủy điện Thác Bà|=|sông Chảy|=
    city|Quần thể di tích cố đô|=|Huế|=
    city|Hoàng thành Thăng Long|=|Hà Nội|=
    city|Thành nhà Hồ|=|Thanh Hóa|=
    city|Dinh Độc Lập|=|Thành phố Hồ Chí Minh|=
    city|Bán đảo Sơn Trà|=|Đà Nẵng|=
    city|Chợ nổi Cái Răng|=|Cần Thơ|=
    city|Bãi biển Đồ Sơn|=|Hải Phòng|=
    """)

  /// Kind | wind | how it blows
  static let climate = FactTable<Pairing>(
    "climate zones",
    """
    wind|Gió Tín phong (Mậu dịch)|The trade winds|từ khoảng 30° về Xích đạo|from about 30° towards the Equator
    wind|Gió Tây ôn đới|The westerlies|từ khoảng 30° về khoảng 60°|from about 30° to about 60°
    wind|Gió Đông cực|The polar easterlies|từ cực về khoảng 60°|from the poles to about 60°
    wind|Gió đất|The land breeze|từ đất liền ra biển vào ban đêm|from the land to the sea at night
    wind|Gió biển|The sea breeze|từ biển vào đất liền vào ban ngày|from the sea to the land by day
    """)

  /// Part | term of physical geography | its meaning
  static let terms = FactTable<Pairing>(
    "terms of geography",
    """
    map|Kinh tuyến gốc|The prime meridian|kinh tuyến 0° đi qua Greenwich|the meridian of 0° through Greenwich
    map|Xích đạo|The Equator|vĩ tuyến 0°, dài nhất|the parallel of 0°, the longest one
    map|Chí tuyến Bắc|The Tropic of Cancer|vĩ tuyến 23°27′ Bắc|the parallel of 23°27′ N
    map|Chí tuyến Nam|The Tropic of Capricorn|vĩ tuyến 23°27′ Nam|the parallel of 23°27′ S
    map|Vòng cực Bắc|The Arctic Circle|vĩ tuyến 66°33′ Bắc|the parallel of 66°33′ N
    map|Vòng cực Nam|The Antarctic Circle|vĩ tuyến 66°33′ Nam|the parallel of 66°33′ S
    earth|Lớp vỏ Trái Đất|The Earth's crust|lớp ngoài cùng, rắn và mỏng nhất|the outermost, solid and thinnest layer
    earth|Lớp man-ti|The Earth's mantle|lớp nằm giữa vỏ và nhân Trái Đất|the layer between crust and core
    earth|Nhân Trái Đất|The Earth's core|lớp trong cùng, chủ yếu là sắt và niken|the innermost layer, mostly iron and nickel
    air|Tầng đối lưu|The troposphere|tầng khí quyển thấp nhất, nơi có mây mưa|the lowest layer of the air, where clouds and rain form
    air|Tầng bình lưu|The stratosphere|tầng khí quyển chứa lớp ô-dôn|the layer of the air that holds the ozone layer
    air|Tầng giữa|The mesosphere|tầng khí quyển nằm ngay trên tầng bình lưu|the layer of the air right above the stratosphere
    tool|Nhiệt kế|A thermometer|dụng cụ đo nhiệt độ không khí|the tool that measures air temperature
    tool|Khí áp kế|A barometer|dụng cụ đo khí áp|the tool that measures air pressure
    tool|Ẩm kế|A hygrometer|dụng cụ đo độ ẩm không khí|the tool that measures humidity
    tool|Vũ kế|A rain gauge|dụng cụ đo lượng mưa|the tool that measures rainfall
    tool|Phong kế|An anemometer|dụng cụ đo tốc độ gió|the tool that measures wind speed
    tool|Địa chấn kế|A seismograph|dụng cụ ghi động đất|the tool that records earthquakes
    tool|La bàn|A compass|dụng cụ tìm phương hướng|the tool that finds directions
    line|Đường đẳng nhiệt|An isotherm|đường nối các điểm có cùng nhiệt độ|the line through points of equal temperature
    line|Đường đẳng áp|An isobar|đường nối các điểm có cùng khí áp|the line through points of equal air pressure
    line|Đường đồng mức|A contour line|đường nối các điểm có cùng độ cao|the line through points of equal height
    line|Đường đẳng sâu|An isobath|đường nối các điểm có cùng độ sâu|the line through points of equal depth
    rock|Đá granit|Granite|đá macma xâm nhập|an intrusive igneous rock
    rock|Đá ba-dan|Basalt|đá macma phun trào|an extrusive igneous rock
    rock|Đá vôi|Limestone|đá trầm tích giàu canxi cacbonat|a sedimentary rock rich in calcium carbonate
    rock|Đá hoa|Marble|đá biến chất từ đá vôi|a metamorphic rock out of limestone
    rock|Đá gơ-nai|Gneiss|đá biến chất từ đá granit|a metamorphic rock out of granite
    sea|Thủy triều|A tide|dao động mực nước biển do sức hút của Mặt Trăng và Mặt Trời|the rise and fall of the sea caused by the pull of Moon and Sun
    sea|Dòng biển|An ocean current|dòng nước chảy trong biển và đại dương|a stream of water within the sea
    sea|Sóng thần|A tsunami|sóng lớn do động đất hoặc núi lửa ngầm gây ra|a great wave caused by an undersea earthquake or volcano
    """)
}
