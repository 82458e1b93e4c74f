/// Facts of geography besides the states themselves.
enum GeographyFacts {
  /// Region | state | currency
  static let currencies = FactTable<Pairing>(
    "currencies",
    """
    SEA|Việt Nam|Vietnam|đồng|dong
    SEA|Lào|Laos|kíp|kip
    SEA|Campuchia|Cambodia|riel|=
    SEA|Thái Lan|Thailand|baht|=
    SEA|Myanmar|=|kyat|=
    SEA|Malaysia|=|ringgit|=
    SEA|Indonesia|=|rupiah|=
    EAS|Trung Quốc|China|nhân dân tệ|renminbi (yuan)
    EAS|Nhật Bản|Japan|yên|yen
    EAS|Hàn Quốc|South Korea|won|=
    EAS|Mông Cổ|Mongolia|tögrög|tugrik
    SAS|Bangladesh|=|taka|=
    SAS|Bhutan|=|ngultrum|=
    CAS|Kazakhstan|=|tenge|=
    WAS|Israel|=|shekel|=
    WAS|Ả Rập Xê Út|Saudi Arabia|riyal|=
    WAS|Các Tiểu vương quốc Ả Rập Thống nhất|the United Arab Emirates|dirham|=
    EUR|Đức|Germany|euro|=
    EUR|Anh|the United Kingdom|bảng Anh|pound sterling
    EUR|Thụy Sĩ|Switzerland|franc Thụy Sĩ|Swiss franc
    EUR|Đan Mạch|Denmark|krone Đan Mạch|Danish krone
    EUR|Thụy Điển|Sweden|krona Thụy Điển|Swedish krona
    EUR|Ba Lan|Poland|złoty|=
    EUR|Hungary|=|forint|=
    EUR|Cộng hòa Séc|the Czech Republic|koruna|=
    EUR|Ukraina|Ukraine|hryvnia|=
    EUR|Liên bang Nga|Russia|rúp Nga|Russian ruble
    EUR|Thổ Nhĩ Kỳ|Turkey|lira|=
    AFR|Nam Phi|South Africa|rand|=
    AFR|Nigeria|=|naira|=
    AFR|Ghana|=|cedi|=
    AFR|Ethiopia|=|birr|=
    AFR|Zambia|=|kwacha|=
    AME|Brasil|Brazil|real|=
    AME|Peru|=|sol|=
    AME|Costa Rica|=|colón|=
    AME|Honduras|=|lempira|=
    AME|Guatemala|=|quetzal|=
    """)

  /// Kind of place | river, lake, peak, desert … | where it lies
  static let places = FactTable<Pairing>(
    "places",
    """
    river|Sông Nin|The River Nile|Châu Phi|Africa
    river|Sông Congo|The Congo River|Châu Phi|Africa
    river|Sông Amazon|The Amazon River|Nam Mỹ|South America
    river|Sông Mississippi|The Mississippi River|Bắc Mỹ|North America
    river|Sông Trường Giang|The Yangtze River|Châu Á|Asia
    river|Sông Hoàng Hà|The Yellow River|Châu Á|Asia
    river|Sông Ấn|The Indus River|Châu Á|Asia
    river|Sông Hằng|The Ganges River|Châu Á|Asia
    river|Sông Đa-nuýp|The River Danube|Châu Âu|Europe
    river|Sông Von-ga|The River Volga|Châu Âu|Europe
    river|Sông Rai-nơ|The River Rhine|Châu Âu|Europe
    river|Sông Niger|The Niger River|Châu Phi|Africa
    river|Sông Zambezi|The Zambezi River|Châu Phi|Africa
    river|Sông Paraná|The Paraná River|Nam Mỹ|South America
    river|Sông Orinoco|The Orinoco River|Nam Mỹ|South America
    river|Sông Murray|The Murray River|Úc|Australia
    river|Sông Mackenzie|The Mackenzie River|Bắc Mỹ|North America

    mountain|Dãy Himalaya|The Himalayas|Châu Á|Asia
    mountain|Dãy An-pơ|The Alps|Châu Âu|Europe
    mountain|Dãy An-đét|The Andes|Nam Mỹ|South America
    mountain|Dãy Rocky|The Rocky Mountains|Bắc Mỹ|North America
    mountain|Dãy Appalachian|The Appalachian Mountains|Bắc Mỹ|North America
    mountain|Dãy Atlas|The Atlas Mountains|Châu Phi|Africa
    mountain|Núi Kilimanjaro|Mount Kilimanjaro|Châu Phi|Africa
    mountain|Dãy Pyrénées|The Pyrenees|Châu Âu|Europe
    mountain|Dãy Carpat|The Carpathians|Châu Âu|Europe
    mountain|Dãy Great Dividing|The Great Dividing Range|Úc|Australia
    mountain|Dãy Thiên Sơn|The Tian Shan|Châu Á|Asia
    mountain|Dãy Côn Lôn|The Kunlun Mountains|Châu Á|Asia
    mountain|Dãy Drakensberg|The Drakensberg|Châu Phi|Africa

    desert|Hoang mạc Sahara|The Sahara Desert|Châu Phi|Africa
    desert|Hoang mạc Kalahari|The Kalahari Desert|Châu Phi|Africa
    desert|Hoang mạc Namib|The Namib Desert|Châu Phi|Africa
    desert|Hoang mạc Gobi|The Gobi Desert|Châu Á|Asia
    desert|Hoang mạc Takla Makan|The Taklamakan Desert|Châu Á|Asia
    desert|Hoang mạc Thar|The Thar Desert|Châu Á|Asia
    desert|Hoang mạc Atacama|The Atacama Desert|Nam Mỹ|South America
    desert|Hoang mạc Patagonia|The Patagonian Desert|Nam Mỹ|South America
    desert|Hoang mạc Mojave|The Mojave Desert|Bắc Mỹ|North America
    desert|Hoang mạc Victoria Lớn|The Great Victoria Desert|Úc|Australia

    lake|Hồ Victoria|Lake Victoria|Châu Phi|Africa
    lake|Hồ Tanganyika|Lake Tanganyika|Châu Phi|Africa
    lake|Hồ Baikal|Lake Baikal|Châu Á|Asia
    lake|Hồ Titicaca|Lake Titicaca|Nam Mỹ|South America
    lake|Hồ Superior|Lake Superior|Bắc Mỹ|North America
    lake|Hồ Michigan|Lake Michigan|Bắc Mỹ|North America
    lake|Hồ Ladoga|Lake Ladoga|Châu Âu|Europe
    lake|Hồ Eyre|Lake Eyre|Úc|Australia
    """)

  /// Kind of place | landmark | state
  static let landmarks = FactTable<Pairing>(
    "landmarks",
    """
    old|Vạn Lý Trường Thành|The Great Wall|Trung Quốc|China
    old|Đền Angkor Wat|Angkor Wat|Campuchia|Cambodia
    old|Đền Borobudur|Borobudur|Indonesia|=
    old|Lăng Taj Mahal|The Taj Mahal|Ấn Độ|India
    old|Thành cổ Petra|Petra|Jordan|=
    old|Kim tự tháp Giza|The pyramids of Giza|Ai Cập|Egypt
    old|Đền Parthenon|The Parthenon|Hy Lạp|Greece
    old|Đấu trường Colosseum|The Colosseum|Ý|Italy
    old|Vòng đá Stonehenge|Stonehenge|Anh|the United Kingdom
    old|Thành cổ Machu Picchu|Machu Picchu|Peru|=
    old|Thành cổ Chichén Itzá|Chichén Itzá|México|Mexico
    old|Cung điện Potala|The Potala Palace|Trung Quốc|China
    old|Cánh đồng Chum|The Plain of Jars|Lào|Laos
    old|Cung điện Alhambra|The Alhambra|Tây Ban Nha|Spain
    new|Tháp Eiffel|The Eiffel Tower|Pháp|France
    new|Tháp đồng hồ Big Ben|Big Ben|Anh|the United Kingdom
    new|Cổng Brandenburg|The Brandenburg Gate|Đức|Germany
    new|Nhà thờ Sagrada Família|The Sagrada Família|Tây Ban Nha|Spain
    new|Điện Kremlin|The Kremlin|Liên bang Nga|Russia
    new|Tượng Nữ thần Tự do|The Statue of Liberty|Hoa Kỳ|the United States
    new|Tháp CN|The CN Tower|Canada|=
    new|Tượng Chúa Cứu Thế trên núi Corcovado|The statue of Christ the Redeemer|Brasil|Brazil
    new|Nhà hát Opera Sydney|The Sydney Opera House|Úc|Australia
    new|Tháp đôi Petronas|The Petronas Towers|Malaysia|=
    new|Tháp Burj Khalifa|Burj Khalifa|Các Tiểu vương quốc Ả Rập Thống nhất|the United Arab Emirates
    new|Kênh đào Suez|The Suez Canal|Ai Cập|Egypt
    new|Kênh đào Panama|The Panama Canal|Panama|=
    new|Tháp nghiêng Pisa|The Leaning Tower of Pisa|Ý|Italy
    new|Lâu đài Neuschwanstein|Neuschwanstein Castle|Đức|Germany
    nature|Núi Phú Sĩ|Mount Fuji|Nhật Bản|Japan
    nature|Núi Vesuvius|Mount Vesuvius|Ý|Italy
    nature|Rạn san hô Great Barrier|The Great Barrier Reef|Úc|Australia
    nature|Hẻm núi Grand Canyon|The Grand Canyon|Hoa Kỳ|the United States
    nature|Thác Angel|Angel Falls|Venezuela|=
    nature|Núi Aconcagua|Mount Aconcagua|Argentina|=
    nature|Núi Kilimanjaro|Mount Kilimanjaro|Tanzania|=
    nature|Vịnh Hạ Long|Ha Long Bay|Việt Nam|Vietnam
    nature|Công viên quốc gia Yellowstone|Yellowstone National Park|Hoa Kỳ|the United States
    """)
}
