/// Facts of music, art and sport.
enum ArtsFacts {
  /// Kind | song or piece | composer
  static let music = FactTable<Pairing>(
    "music",
    """
    vn|Tiến quân ca|=|Văn Cao|=
    vn|Làng tôi|=|Văn Cao|=
    vn|Đoàn vệ quốc quân|=|Phan Huỳnh Điểu|=
    vn|Giải phóng miền Nam|=|Lưu Hữu Phước|=
    vn|Lên đàng|=|Lưu Hữu Phước|=
    vn|Hò kéo pháo|=|Hoàng Vân|=
    vn|Nhạc rừng|=|Hoàng Việt|=
    vn|Diễm xưa|=|Trịnh Công Sơn|=
    vn|Nối vòng tay lớn|=|Trịnh Công Sơn|=
    vn|Như có Bác trong ngày đại thắng|=|Phạm Tuyên|=
    vn|Cánh én tuổi thơ|=|Phạm Tuyên|=
    vn|Đi học|=|Bùi Đình Thảo|=
    vn|Quảng Bình quê ta ơi|=|Hoàng Vân|=
    vn|Việt Nam quê hương tôi|=|Đỗ Nhuận|=
    world|Bản giao hưởng số 9 "Hợp xướng"|The Ninth Symphony, the Choral|Beethoven|=
    world|Bản xô-nát Ánh trăng|The Moonlight Sonata|Beethoven|=
    world|Vở ba lê Hồ thiên nga|The ballet Swan Lake|Tchaikovsky|=
    world|Vở ba lê Kẹp hạt dẻ|The ballet The Nutcracker|Tchaikovsky|=
    world|Vở opera Cây sáo thần|The opera The Magic Flute|Mozart|=
    world|Vở opera Đám cưới Figaro|The opera The Marriage of Figaro|Mozart|=
    world|Bốn mùa|The Four Seasons|Vivaldi|=
    world|Dòng Danube xanh|The Blue Danube|Johann Strauss II|=
    world|Vở opera Carmen|The opera Carmen|Bizet|=
    world|Các bản công-xéc-tô Brandenburg|The Brandenburg Concertos|Bach|=
    world|Vở opera Aida|The opera Aida|Verdi|=
    """)

  /// Family | instrument | its family
  static let instruments = FactTable<Pairing>(
    "instruments",
    """
    bow|Đàn vi-ô-lông|The violin|đàn dây kéo vĩ|bowed strings
    bow|Đàn xen-lô|The cello|đàn dây kéo vĩ|bowed strings
    bow|Đàn nhị|The dan nhi (two-stringed fiddle)|đàn dây kéo vĩ|bowed strings
    pluck|Đàn ghi-ta|The guitar|đàn dây gảy|plucked strings
    pluck|Đàn bầu|The dan bau (monochord)|đàn dây gảy|plucked strings
    pluck|Đàn tranh|The dan tranh (zither)|đàn dây gảy|plucked strings
    pluck|Đàn nguyệt|The dan nguyet (moon lute)|đàn dây gảy|plucked strings
    wind|Sáo trúc|The bamboo flute|nhạc cụ hơi|wind instruments
    wind|Kèn trôm-pét|The trumpet|nhạc cụ hơi|wind instruments
    wind|Kèn cla-ri-nét|The clarinet|nhạc cụ hơi|wind instruments
    wind|Kèn bầu|The ken bau (oboe)|nhạc cụ hơi|wind instruments
    drum|Trống cái|The great drum|nhạc cụ gõ|percussion
    drum|Cồng chiêng|Gongs|nhạc cụ gõ|percussion
    drum|Đàn T'rưng|The t'rung (bamboo xylophone)|nhạc cụ gõ|percussion
    drum|Thanh phách|Clappers|nhạc cụ gõ|percussion
    """)

  /// Kind | painting or statue | artist
  static let paintings = FactTable<Pairing>(
    "paintings",
    """
    vn|Thiếu nữ bên hoa huệ|Young Woman with Lilies|Tô Ngọc Vân|To Ngoc Van
    vn|Em Thúy|Little Thuy|Trần Văn Cẩn|Tran Van Can
    vn|Chơi ô ăn quan|Playing O An Quan|Nguyễn Phan Chánh|Nguyen Phan Chanh
    vn|Vườn xuân Trung Nam Bắc|Spring Garden of Centre, South and North|Nguyễn Gia Trí|Nguyen Gia Tri
    world|Mona Lisa|=|Leonardo da Vinci|=
    world|Bữa tối cuối cùng (bức tranh tường ở Milano)|The Last Supper (the mural in Milan)|Leonardo da Vinci|=
    world|Tượng David bằng đá cẩm thạch ở Firenze, cao hơn 5 m|The marble David in Florence, over 5 m tall|Michelangelo|=
    world|Trường học Athens|The School of Athens|Raphael|=
    world|Tuần tra đêm|The Night Watch|Rembrandt|=
    world|Đêm đầy sao|The Starry Night|Vincent van Gogh|=
    world|Guernica|=|Pablo Picasso|=
    world|Tiếng thét|The Scream|Edvard Munch|=
    world|Ấn tượng, mặt trời mọc|Impression, Sunrise|Claude Monet|=
    world|Thiếu nữ đeo hoa tai ngọc trai|Girl with a Pearl Earring|Johannes Vermeer|=
    world|Sự ra đời của thần Vệ Nữ|The Birth of Venus|Sandro Botticelli|=
    """)

  /// Kind | mixture of paints | colour
  static let colours = FactTable<Pairing>(
    "colours",
    """
    mix|đỏ với vàng|red and yellow|cam|orange
    mix|vàng với xanh lam|yellow and blue|xanh lục|green
    mix|đỏ với xanh lam|red and blue|tím|violet
    mix|đỏ với trắng|red and white|hồng|pink
    mix|đen với trắng|black and white|xám|grey
    """)

  /// Kind | sport | players of one side on the field
  static let teams = FactTable<Pairing>(
    "teams",
    """
    ball|Bóng đá 11 người|Association football|11|=
    ball|Bóng rổ|Basketball|5|=
    ball|Bóng chuyền trong nhà|Indoor volleyball|6|=
    ball|Bóng ném trong nhà|Indoor handball|7|=
    ball|Futsal|=|5|=
    ball|Bóng chuyền bãi biển|Beach volleyball|2|=
    ball|Bóng chày|Baseball (in the field)|9|=
    ball|Bóng bầu dục league|Rugby league|13|=
    ball|Bóng bầu dục union|Rugby union|15|=
    """)
}
