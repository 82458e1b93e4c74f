/// A province or centrally run city of Vietnam as they are since 1 July 2025 (Resolution 202/2025/QH15).
struct Province: Fact, CustomStringConvertible {
  static let fieldCount = 4

  /// A state that Vietnam borders on land.
  enum Neighbour: Character, Sendable, CaseIterable {
    case china = "C"
    case laos = "L"
    case cambodia = "K"

    var vietnamese: String {
      switch self {
      case .china: "Trung Quốc"
      case .laos: "Lào"
      case .cambodia: "Campuchia"
      }
    }
  }

  let name: String
  /// A part of the country: neighbours share it.
  let region: String
  /// Whether it has a coast.
  let isCoastal: Bool
  /// The states that it borders.
  let neighbours: Set<Neighbour>

  init?(fields: [String]) {
    let borders = fields[3] == "-" ? [] : fields[3].map { Neighbour(rawValue: $0) }
    guard !fields[0].isEmpty, ["sea", "-"].contains(fields[2]), !borders.contains(nil) else { return nil }
    name = fields[0]
    region = fields[1]
    isCoastal = fields[2] == "sea"
    neighbours = Set(borders.compactMap { $0 })
  }

  /// What a question's id is made of.
  var description: String { name }

  /// Name | region | sea or - | states it borders: C China, L Laos, K Cambodia
  static let table = FactTable<Province>(
    "provinces",
    """
    Lai Châu|north|-|C
    Điện Biên|north|-|CL
    Sơn La|north|-|L
    Lào Cai|north|-|C
    Tuyên Quang|north|-|C
    Cao Bằng|north|-|C
    Lạng Sơn|north|-|C
    Thái Nguyên|north|-|-
    Phú Thọ|north|-|-
    Bắc Ninh|delta|-|-
    Quảng Ninh|delta|sea|C
    Hà Nội|delta|-|-
    Hải Phòng|delta|sea|-
    Hưng Yên|delta|sea|-
    Ninh Bình|delta|sea|-
    Thanh Hóa|centre|sea|L
    Nghệ An|centre|sea|L
    Hà Tĩnh|centre|sea|L
    Quảng Trị|centre|sea|L
    Huế|centre|sea|L
    Đà Nẵng|centre|sea|L
    Quảng Ngãi|centre|sea|LK
    Gia Lai|highlands|sea|K
    Đắk Lắk|highlands|sea|K
    Khánh Hòa|highlands|sea|-
    Lâm Đồng|highlands|sea|K
    Đồng Nai|south|-|K
    Thành phố Hồ Chí Minh|south|sea|-
    Tây Ninh|south|-|K
    Đồng Tháp|south|sea|K
    Vĩnh Long|south|sea|-
    Cần Thơ|south|sea|-
    An Giang|south|sea|K
    Cà Mau|south|sea|-
    """)

  /// Region | province that is no more | the unit that it became a part of on 1 July 2025
  static let merged = FactTable<Pairing>(
    "merged provinces",
    """
    north|Hà Giang|=|Tuyên Quang|=
    north|Yên Bái|=|Lào Cai|=
    north|Bắc Kạn|=|Thái Nguyên|=
    north|Vĩnh Phúc|=|Phú Thọ|=
    north|Hòa Bình|=|Phú Thọ|=
    delta|Bắc Giang|=|Bắc Ninh|=
    delta|Hải Dương|=|Hải Phòng|=
    delta|Thái Bình|=|Hưng Yên|=
    delta|Hà Nam|=|Ninh Bình|=
    delta|Nam Định|=|Ninh Bình|=
    centre|Quảng Bình|=|Quảng Trị|=
    centre|Quảng Nam|=|Đà Nẵng|=
    centre|Kon Tum|=|Quảng Ngãi|=
    centre|Bình Định|=|Gia Lai|=
    highlands|Phú Yên|=|Đắk Lắk|=
    highlands|Ninh Thuận|=|Khánh Hòa|=
    highlands|Bình Thuận|=|Lâm Đồng|=
    highlands|Đắk Nông|=|Lâm Đồng|=
    south|Bình Phước|=|Đồng Nai|=
    south|Bình Dương|=|Thành phố Hồ Chí Minh|=
    south|Bà Rịa – Vũng Tàu|=|Thành phố Hồ Chí Minh|=
    south|Long An|=|Tây Ninh|=
    mekong|Tiền Giang|=|Đồng Tháp|=
    mekong|Bến Tre|=|Vĩnh Long|=
    mekong|Trà Vinh|=|Vĩnh Long|=
    mekong|Sóc Trăng|=|Cần Thơ|=
    mekong|Hậu Giang|=|Cần Thơ|=
    mekong|Kiên Giang|=|An Giang|=
    mekong|Bạc Liêu|=|Cà Mau|=
    """)
}
