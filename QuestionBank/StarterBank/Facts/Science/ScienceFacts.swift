/// Facts of primary-school science.
enum ScienceFacts {
  /// Kind | part of the body | sense or work
  static let senses = FactTable<Pairing>(
    "senses",
    """
    sense|Mắt|The eyes|nhìn|seeing
    sense|Tai|The ears|nghe|hearing
    sense|Mũi|The nose|ngửi|smelling
    sense|Lưỡi|The tongue|nếm|tasting
    sense|Da|The skin|cảm nhận nóng lạnh, đau, va chạm|feeling warmth, pain and touch
    """)

  /// Kind | animal | how it comes into the world
  static let births = FactTable<Pairing>(
    "births",
    """
    egg|Gà|The chicken|đẻ trứng|lays eggs
    egg|Vịt|The duck|đẻ trứng|lays eggs
    egg|Rùa|The tortoise|đẻ trứng|lays eggs
    egg|Ếch|The frog|đẻ trứng|lays eggs
    egg|Cá chép|The carp|đẻ trứng|lays eggs
    egg|Bướm|The butterfly|đẻ trứng|lays eggs
    egg|Cá sấu|The crocodile|đẻ trứng|lays eggs
    egg|Chim sẻ|The sparrow|đẻ trứng|lays eggs
    live|Mèo|The cat|đẻ con|bears live young
    live|Chó|The dog|đẻ con|bears live young
    live|Voi|The elephant|đẻ con|bears live young
    live|Bò|The cow|đẻ con|bears live young
    live|Cá voi|The whale|đẻ con|bears live young
    live|Dơi|The bat|đẻ con|bears live young
    live|Thỏ|The rabbit|đẻ con|bears live young
    live|Khỉ|The monkey|đẻ con|bears live young
    """)

  /// Kind | animal | what it eats
  static let diets = FactTable<Pairing>(
    "diets",
    """
    plant|Trâu|The buffalo|thực vật|plants
    plant|Hươu cao cổ|The giraffe|thực vật|plants
    plant|Ngựa|The horse|thực vật|plants
    plant|Thỏ|The rabbit|thực vật|plants
    plant|Voi|The elephant|thực vật|plants
    plant|Dê|The goat|thực vật|plants
    meat|Hổ|The tiger|động vật|animals
    meat|Sư tử|The lion|động vật|animals
    meat|Cá sấu|The crocodile|động vật|animals
    meat|Báo|The leopard|động vật|animals
    meat|Đại bàng|The eagle|động vật|animals
    meat|Cá mập trắng|The great white shark|động vật|animals
    both|Lợn|The pig|cả thực vật và động vật|both plants and animals
    both|Gà|The chicken|cả thực vật và động vật|both plants and animals
    both|Gấu nâu|The brown bear|cả thực vật và động vật|both plants and animals
    both|Chuột nhà|The house mouse|cả thực vật và động vật|both plants and animals
    """)

  /// State | substance at room temperature | state of matter
  static let states = FactTable<Pairing>(
    "states of matter",
    """
    solid|Sắt|Iron|thể rắn|solid
    solid|Gỗ|Wood|thể rắn|solid
    solid|Thủy tinh|Glass|thể rắn|solid
    solid|Muối ăn|Table salt|thể rắn|solid
    solid|Đá cuội|A pebble|thể rắn|solid
    solid|Nhôm|Aluminium|thể rắn|solid
    liquid|Nước cất|Distilled water|thể lỏng|liquid
    liquid|Dầu ăn|Cooking oil|thể lỏng|liquid
    liquid|Sữa tươi|Milk|thể lỏng|liquid
    liquid|Xăng|Petrol|thể lỏng|liquid
    liquid|Thủy ngân|Mercury|thể lỏng|liquid
    liquid|Cồn|Alcohol|thể lỏng|liquid
    gas|Ô-xi|Oxygen|thể khí|gas
    gas|Ni-tơ|Nitrogen|thể khí|gas
    gas|Các-bô-níc|Carbon dioxide|thể khí|gas
    gas|Không khí|Air|thể khí|gas
    gas|Hơi nước|Water vapour|thể khí|gas
    gas|Hê-li|Helium|thể khí|gas
    """)

  /// Kind | thing | conducts or insulates
  static let conductors = FactTable<Pairing>(
    "conductors",
    """
    conductor|Dây đồng|Copper wire|dẫn điện|conducts electricity
    conductor|Đinh sắt|An iron nail|dẫn điện|conducts electricity
    conductor|Lá nhôm|Aluminium foil|dẫn điện|conducts electricity
    conductor|Chìa khóa bạc|A silver key|dẫn điện|conducts electricity
    conductor|Than chì|Graphite|dẫn điện|conducts electricity
    conductor|Nước muối|Salt water|dẫn điện|conducts electricity
    insulator|Thước nhựa|A plastic ruler|cách điện|insulates
    insulator|Găng tay cao su|A rubber glove|cách điện|insulates
    insulator|Gỗ khô|Dry wood|cách điện|insulates
    insulator|Cốc thủy tinh|A glass cup|cách điện|insulates
    insulator|Cốc sứ|A china cup|cách điện|insulates
    insulator|Giấy khô|Dry paper|cách điện|insulates
    """)

  /// Kind | food | group
  static let foods = FactTable<Pairing>(
    "foods",
    """
    starch|Gạo|Rice|chất bột đường|starch and sugar
    starch|Khoai lang|Sweet potato|chất bột đường|starch and sugar
    starch|Bánh mì|Bread|chất bột đường|starch and sugar
    starch|Ngô|Maize|chất bột đường|starch and sugar
    protein|Thịt nạc|Lean meat|chất đạm|protein
    protein|Lòng trắng trứng|Egg white|chất đạm|protein
    protein|Tôm|Prawns|chất đạm|protein
    protein|Đậu phụ|Tofu|chất đạm|protein
    fat|Dầu ăn|Cooking oil|chất béo|fat
    fat|Mỡ lợn|Lard|chất béo|fat
    fat|Bơ|Butter|chất béo|fat
    vitamin|Cam|Oranges|vi-ta-min và chất khoáng|vitamins and minerals
    vitamin|Rau cải|Greens|vi-ta-min và chất khoáng|vitamins and minerals
    vitamin|Cà rốt|Carrots|vi-ta-min và chất khoáng|vitamins and minerals
    vitamin|Ổi|Guavas|vi-ta-min và chất khoáng|vitamins and minerals
    """)

  /// Place | planet | its place from the Sun
  static let planets = FactTable<Pairing>(
    "planets",
    """
    inner|Sao Thủy|Mercury|thứ nhất|first
    inner|Sao Kim|Venus|thứ hai|second
    inner|Trái Đất|The Earth|thứ ba|third
    inner|Sao Hỏa|Mars|thứ tư|fourth
    outer|Sao Mộc|Jupiter|thứ năm|fifth
    outer|Sao Thổ|Saturn|thứ sáu|sixth
    outer|Sao Thiên Vương|Uranus|thứ bảy|seventh
    outer|Sao Hải Vương|Neptune|thứ tám|eighth
    """)

  /// Change | example | what happens to the substance
  static let changes = FactTable<Pairing>(
    "changes of state",
    """
    melt|Nước đá để ngoài nắng tan ra|Ice in the sun turns to water|nóng chảy|melting
    freeze|Nước trong ngăn đá thành nước đá|Water in the freezer turns to ice|đông đặc|freezing
    boil|Quần áo ướt khô dần ngoài nắng|Wet clothes dry in the sun|bay hơi|evaporation
    condense|Giọt nước đọng bên ngoài cốc nước lạnh|Drops form on the outside of a cold glass|ngưng tụ|condensation
    melt|Thanh sô-cô-la mềm chảy khi cầm trên tay|Chocolate goes runny in the hand|nóng chảy|melting
    freeze|Nến chảy nguội lại thành cứng|Molten wax cools and hardens|đông đặc|freezing
    boil|Vũng nước mưa cạn dần|A puddle of rain gets smaller|bay hơi|evaporation
    condense|Sương đọng trên lá cây buổi sớm|Dew forms on leaves in the morning|ngưng tụ|condensation
    """)

  /// Kind | source of energy | renewable or not
  static let energies = FactTable<Pairing>(
    "sources of energy",
    """
    renewable|Năng lượng mặt trời|Solar energy|tái tạo|renewable
    renewable|Năng lượng gió|Wind energy|tái tạo|renewable
    renewable|Năng lượng nước chảy|The energy of running water|tái tạo|renewable
    renewable|Năng lượng thủy triều|Tidal energy|tái tạo|renewable
    renewable|Năng lượng địa nhiệt|Geothermal energy|tái tạo|renewable
    fossil|Than đá|Coal|không tái tạo|not renewable
    fossil|Dầu mỏ|Crude oil|không tái tạo|not renewable
    fossil|Khí thiên nhiên|Natural gas|không tái tạo|not renewable
    fossil|Urani|Uranium|không tái tạo|not renewable
    """)
}
