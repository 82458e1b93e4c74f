/// A chemical element.
struct Element: Fact {
  static let fieldCount = 7

  let number: Int
  let symbol: String
  /// The name of everyday Vietnamese usage.
  let vietnamese: String
  let english: String
  /// Standard atomic weight in u, rounded; nil for elements without a stable isotope.
  let mass: Double?
  /// Group 1–18; nil for lanthanides and actinides.
  let group: Int?
  let period: Int

  init?(fields: [String]) {
    guard let number = Int(fields[0]), let period = Int(fields[6]), !fields[1].isEmpty else { return nil }
    guard !fields[2].isEmpty, !fields[3].isEmpty else { return nil }
    guard fields[4] == "-" || Double(fields[4]) != nil, fields[5] == "-" || Int(fields[5]) != nil else { return nil }
    self.number = number
    symbol = fields[1]
    vietnamese = fields[2]
    english = fields[3]
    mass = Double(fields[4])
    group = Int(fields[5])
    self.period = period
  }
}

extension Element {
  static let table = FactTable<Element>(
    "elements",
    """
    1|H|hiđro|hydrogen|1.008|1|1
    2|He|heli|helium|4.0026|18|1
    3|Li|liti|lithium|6.94|1|2
    4|Be|beri|beryllium|9.0122|2|2
    5|B|bo|boron|10.81|13|2
    6|C|cacbon|carbon|12.011|14|2
    7|N|nitơ|nitrogen|14.007|15|2
    8|O|oxi|oxygen|15.999|16|2
    9|F|flo|fluorine|18.998|17|2
    10|Ne|neon|neon|20.180|18|2
    11|Na|natri|sodium|22.990|1|3
    12|Mg|magie|magnesium|24.305|2|3
    13|Al|nhôm|aluminium|26.982|13|3
    14|Si|silic|silicon|28.085|14|3
    15|P|photpho|phosphorus|30.974|15|3
    16|S|lưu huỳnh|sulfur|32.06|16|3
    17|Cl|clo|chlorine|35.45|17|3
    18|Ar|agon|argon|39.95|18|3
    19|K|kali|potassium|39.098|1|4
    20|Ca|canxi|calcium|40.078|2|4
    21|Sc|scandi|scandium|44.956|3|4
    22|Ti|titan|titanium|47.867|4|4
    23|V|vanadi|vanadium|50.942|5|4
    24|Cr|crom|chromium|51.996|6|4
    25|Mn|mangan|manganese|54.938|7|4
    26|Fe|sắt|iron|55.845|8|4
    27|Co|coban|cobalt|58.933|9|4
    28|Ni|niken|nickel|58.693|10|4
    29|Cu|đồng|copper|63.546|11|4
    30|Zn|kẽm|zinc|65.38|12|4
    31|Ga|gali|gallium|69.723|13|4
    32|Ge|gecmani|germanium|72.630|14|4
    33|As|asen|arsenic|74.922|15|4
    34|Se|selen|selenium|78.971|16|4
    35|Br|brom|bromine|79.904|17|4
    36|Kr|kripton|krypton|83.798|18|4
    37|Rb|rubiđi|rubidium|85.468|1|5
    38|Sr|stronti|strontium|87.62|2|5
    39|Y|ytri|yttrium|88.906|3|5
    40|Zr|ziriconi|zirconium|91.224|4|5
    41|Nb|niobi|niobium|92.906|5|5
    42|Mo|molipđen|molybdenum|95.95|6|5
    43|Tc|tecneti|technetium|-|7|5
    44|Ru|ruteni|ruthenium|101.07|8|5
    45|Rh|rođi|rhodium|102.91|9|5
    46|Pd|palađi|palladium|106.42|10|5
    47|Ag|bạc|silver|107.87|11|5
    48|Cd|cađimi|cadmium|112.41|12|5
    49|In|inđi|indium|114.82|13|5
    50|Sn|thiếc|tin|118.71|14|5
    51|Sb|antimon|antimony|121.76|15|5
    52|Te|telu|tellurium|127.60|16|5
    53|I|iot|iodine|126.90|17|5
    54|Xe|xenon|xenon|131.29|18|5
    55|Cs|xesi|caesium|132.91|1|6
    56|Ba|bari|barium|137.33|2|6
    57|La|lantan|lanthanum|138.91|-|6
    58|Ce|xeri|cerium|140.12|-|6
    59|Pr|prazeođim|praseodymium|140.91|-|6
    60|Nd|neođim|neodymium|144.24|-|6
    61|Pm|prometi|promethium|-|-|6
    62|Sm|samari|samarium|150.36|-|6
    63|Eu|europi|europium|151.96|-|6
    64|Gd|gađolini|gadolinium|157.25|-|6
    65|Tb|tebi|terbium|158.93|-|6
    66|Dy|điprosi|dysprosium|162.50|-|6
    67|Ho|honmi|holmium|164.93|-|6
    68|Er|eribi|erbium|167.26|-|6
    69|Tm|tuli|thulium|168.93|-|6
    70|Yb|ytecbi|ytterbium|173.05|-|6
    71|Lu|lutexi|lutetium|174.97|-|6
    72|Hf|hafni|hafnium|178.49|4|6
    73|Ta|tantan|tantalum|180.95|5|6
    74|W|vonfam|tungsten|183.84|6|6
    75|Re|reni|rhenium|186.21|7|6
    76|Os|osimi|osmium|190.23|8|6
    77|Ir|iriđi|iridium|192.22|9|6
    78|Pt|platin|platinum|195.08|10|6
    79|Au|vàng|gold|196.97|11|6
    80|Hg|thủy ngân|mercury|200.59|12|6
    81|Tl|tali|thallium|204.38|13|6
    82|Pb|chì|lead|207.2|14|6
    83|Bi|bitmut|bismuth|208.98|15|6
    84|Po|poloni|polonium|-|16|6
    85|At|atatin|astatine|-|17|6
    86|Rn|rađon|radon|-|18|6
    87|Fr|franxi|francium|-|1|7
    88|Ra|rađi|radium|-|2|7
    89|Ac|actini|actinium|-|-|7
    90|Th|thori|thorium|232.04|-|7
    91|Pa|protactini|protactinium|231.04|-|7
    92|U|urani|uranium|238.03|-|7
    93|Np|neptuni|neptunium|-|-|7
    94|Pu|plutoni|plutonium|-|-|7
    95|Am|amerixi|americium|-|-|7
    96|Cm|curi|curium|-|-|7
    97|Bk|beckeli|berkelium|-|-|7
    98|Cf|califoni|californium|-|-|7
    99|Es|ensteni|einsteinium|-|-|7
    100|Fm|fecmi|fermium|-|-|7
    101|Md|menđelevi|mendelevium|-|-|7
    102|No|nobeli|nobelium|-|-|7
    103|Lr|lorenxi|lawrencium|-|-|7
    104|Rf|rutherfordi|rutherfordium|-|4|7
    105|Db|đubni|dubnium|-|5|7
    106|Sg|seaborgi|seaborgium|-|6|7
    107|Bh|bohri|bohrium|-|7|7
    108|Hs|hassi|hassium|-|8|7
    109|Mt|meitneri|meitnerium|-|9|7
    110|Ds|darmstadti|darmstadtium|-|10|7
    111|Rg|roentgeni|roentgenium|-|11|7
    112|Cn|copernixi|copernicium|-|12|7
    113|Nh|nihoni|nihonium|-|13|7
    114|Fl|flerovi|flerovium|-|14|7
    115|Mc|moscovi|moscovium|-|15|7
    116|Lv|livermori|livermorium|-|16|7
    117|Ts|tennessin|tennessine|-|17|7
    118|Og|oganesson|oganesson|-|18|7
    """)
}
