extension HistoricEvent {
  /// Year | theme | event in Vietnamese | in English
  static let world = FactTable<HistoricEvent>(
    "events of the world",
    """
    -776|w-cổ|Đại hội Ô-lim-pích đầu tiên được ghi chép|The first recorded Olympic Games
    -490|w-cổ|Trận Ma-ra-tông|The battle of Marathon
    -221|w-cổ|Tần Thủy Hoàng thống nhất Trung Quốc|Qin Shi Huang unites China
    -44|w-cổ|Xê-da bị ám sát|Julius Caesar is murdered
    79|w-cổ|Núi lửa Vesuvius vùi lấp Pompeii|Vesuvius buries Pompeii
    476|w-cổ|Đế quốc Tây La Mã sụp đổ|The fall of the Western Roman Empire
    618|w-trung|Nhà Đường thành lập|The Tang dynasty is founded
    622|w-trung|Muhammad rời Mecca đến Medina (Hijra)|Muhammad's move from Mecca to Medina (the Hijra)
    800|w-trung|Sác-lơ-ma-nhơ được phong hoàng đế|Charlemagne is crowned emperor
    1054|w-trung|Giáo hội Thiên Chúa chia tách Đông – Tây|The East–West Schism of the Church
    1066|w-trung|Trận Hastings|The battle of Hastings
    1206|w-trung|Thành Cát Tư Hãn thống nhất các bộ lạc Mông Cổ|Genghis Khan unites the Mongols
    1215|w-trung|Đại hiến chương Anh (Magna Carta)|Magna Carta
    1368|w-trung|Nhà Minh thành lập|The Ming dynasty is founded
    1453|w-trung|Constantinople thất thủ|The fall of Constantinople
    1488|w-biển|B. Đi-a-xơ tới mũi Hảo Vọng|Bartolomeu Dias rounds the Cape of Good Hope
    1492|w-biển|C. Cô-lôm-bô tới châu Mỹ|Columbus reaches America
    1498|w-biển|Va-xcô đờ Ga-ma tới Ấn Độ|Vasco da Gama reaches India
    1517|w-biển|M. Lu-thơ công bố 95 luận đề|Luther publishes his 95 theses
    1522|w-biển|Đoàn tàu của Ma-gien-lăng hoàn thành chuyến đi vòng quanh thế giới|Magellan's ship completes the first voyage around the world
    1543|w-biển|Cô-péc-ních công bố thuyết nhật tâm|Copernicus publishes the heliocentric theory
    1588|w-biển|Hạm đội Tây Ban Nha bại trận trước nước Anh|The defeat of the Spanish Armada
    1600|w-biển|Công ty Đông Ấn Anh thành lập|The English East India Company is founded
    1603|w-biển|Mạc phủ Tô-ku-ga-oa thành lập|The Tokugawa shogunate is founded
    1648|w-biển|Hòa ước Westphalia|The Peace of Westphalia
    1687|w-biển|Niu-tơn công bố tác phẩm Các nguyên lí|Newton publishes the Principia
    1689|w-biển|Đạo luật về quyền ở Anh|The English Bill of Rights
    1776|w-mạng|Tuyên ngôn Độc lập của Hoa Kỳ|The Declaration of Independence of the United States
    1787|w-mạng|Hiến pháp Hoa Kỳ được soạn thảo|The Constitution of the United States is drawn up
    1789|w-mạng|Cách mạng Pháp bùng nổ|The French Revolution breaks out
    1804|w-mạng|Na-pô-lê-ông lên ngôi hoàng đế|Napoleon becomes emperor
    1815|w-mạng|Trận Oa-téc-lô|The battle of Waterloo
    1848|w-mạng|Tuyên ngôn của Đảng Cộng sản ra đời|The Communist Manifesto is published
    1859|w-mạng|Đác-uyn công bố Nguồn gốc các loài|Darwin publishes On the Origin of Species
    1861|w-mạng|Nội chiến Mỹ bùng nổ|The American Civil War breaks out
    1868|w-mạng|Minh Trị Duy tân bắt đầu ở Nhật Bản|The Meiji Restoration begins in Japan
    1869|w-mạng|Kênh đào Suez khánh thành|The Suez Canal opens
    1871|w-mạng|Công xã Pa-ri|The Paris Commune
    1896|w-mạng|Thế vận hội hiện đại đầu tiên ở Athens|The first modern Olympic Games in Athens
    1898|w-mạng|Chiến tranh Mỹ – Tây Ban Nha|The Spanish–American War
    1903|w-hai|Anh em nhà Wright bay bằng máy bay có động cơ|The Wright brothers' first powered flight
    1911|w-hai|Cách mạng Tân Hợi|The Xinhai Revolution
    1912|w-hai|Tàu Titanic chìm|The Titanic sinks
    1914|w-hai|Chiến tranh thế giới thứ nhất bùng nổ|The First World War breaks out
    1917|w-hai|Cách mạng tháng Mười Nga|The October Revolution in Russia
    1918|w-hai|Chiến tranh thế giới thứ nhất kết thúc|The First World War ends
    1919|w-hai|Hòa ước Véc-xai được kí kết|The Treaty of Versailles is signed
    1922|w-hai|Liên bang Xô viết thành lập|The Soviet Union is founded
    1929|w-hai|Đại suy thoái kinh tế thế giới bắt đầu|The Great Depression begins
    1933|w-hai|Hít-le lên làm Thủ tướng Đức|Hitler becomes chancellor of Germany
    1939|w-hai|Chiến tranh thế giới thứ hai bùng nổ|The Second World War breaks out in Europe
    1941|w-hai|Nhật Bản tấn công Trân Châu Cảng|The attack on Pearl Harbor
    1943|w-hai|Trận Xta-lin-grát kết thúc|The battle of Stalingrad ends
    1944|w-hai|Quân Đồng minh đổ bộ lên Normandy|The Allied landing in Normandy
    1945|w-hai|Liên hợp quốc thành lập|The United Nations is founded
    1947|w-lạnh|Ấn Độ giành độc lập|India becomes independent
    1948|w-lạnh|Tuyên ngôn Quốc tế Nhân quyền|The Universal Declaration of Human Rights
    1949|w-lạnh|Nước Cộng hòa Nhân dân Trung Hoa thành lập|The People's Republic of China is founded
    1950|w-lạnh|Chiến tranh Triều Tiên bùng nổ|The Korean War breaks out
    1953|w-lạnh|Hiệp định đình chiến Triều Tiên|The Korean armistice
    1955|w-lạnh|Hội nghị Băng-đung|The Bandung Conference
    1957|w-lạnh|Liên Xô phóng vệ tinh nhân tạo đầu tiên|The Soviet Union launches the first satellite
    1959|w-lạnh|Cách mạng Cuba thắng lợi|The victory of the Cuban Revolution
    1960|w-lạnh|Năm châu Phi: 17 nước giành độc lập|The Year of Africa, when 17 states become independent
    1961|w-lạnh|Ga-ga-rin bay vào vũ trụ|Gagarin flies into space
    1962|w-lạnh|Khủng hoảng tên lửa Cuba|The Cuban missile crisis
    1967|w-lạnh|ASEAN thành lập|ASEAN is founded
    1969|w-lạnh|Con người đặt chân lên Mặt Trăng|The first people walk on the Moon
    1989|w-lạnh|Bức tường Berlin sụp đổ|The fall of the Berlin Wall
    1990|w-nay|Nước Đức tái thống nhất|Germany is reunited
    1991|w-nay|Liên Xô tan rã|The Soviet Union is dissolved
    1994|w-nay|Nelson Mandela trở thành Tổng thống Nam Phi|Nelson Mandela becomes president of South Africa
    1997|w-nay|Hồng Công được trao trả cho Trung Quốc|Hong Kong is handed back to China
    1999|w-nay|Đồng euro ra đời (dạng phi tiền mặt)|The euro is introduced (without cash)
    2001|w-nay|Vụ khủng bố ngày 11 tháng 9 ở Hoa Kỳ|The terrorist attacks of 11 September in the United States
    2004|w-nay|Sóng thần ở Ấn Độ Dương|The Indian Ocean tsunami
    2015|w-nay|Thỏa thuận Paris về khí hậu được thông qua|The Paris Agreement on climate is adopted
    """)
}
