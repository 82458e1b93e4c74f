/// An inorganic compound with its class.
struct Compound: Fact, CustomStringConvertible {
  static let fieldCount = 4

  /// The four classes of school chemistry.
  enum Sort: String, Sendable, CaseIterable {
    case oxide
    case acid
    case base
    case salt
  }

  /// As between the braces of `\ce{}`.
  let formula: String
  let vietnamese: String
  let english: String
  let sort: Sort

  init?(fields: [String]) {
    guard let sort = Sort(rawValue: fields[3]), fields.allSatisfy({ !$0.isEmpty }) else { return nil }
    guard Formula(fields[0]) != nil else { return nil }
    formula = fields[0]
    vietnamese = fields[1]
    english = fields[2]
    self.sort = sort
  }

  var description: String { formula }
}

extension Compound {
  /// Formula | traditional Vietnamese name | English name | class
  static let table = FactTable<Compound>(
    "compounds",
    """
    Na2O|natri oxit|sodium oxide|oxide
    K2O|kali oxit|potassium oxide|oxide
    MgO|magie oxit|magnesium oxide|oxide
    CaO|canxi oxit|calcium oxide|oxide
    BaO|bari oxit|barium oxide|oxide
    ZnO|kẽm oxit|zinc oxide|oxide
    CuO|đồng(II) oxit|copper(II) oxide|oxide
    Cu2O|đồng(I) oxit|copper(I) oxide|oxide
    FeO|sắt(II) oxit|iron(II) oxide|oxide
    Fe2O3|sắt(III) oxit|iron(III) oxide|oxide
    Al2O3|nhôm oxit|aluminium oxide|oxide
    Ag2O|bạc oxit|silver oxide|oxide
    HgO|thủy ngân(II) oxit|mercury(II) oxide|oxide
    CO|cacbon monooxit|carbon monoxide|oxide
    CO2|cacbon đioxit|carbon dioxide|oxide
    SO2|lưu huỳnh đioxit|sulfur dioxide|oxide
    SO3|lưu huỳnh trioxit|sulfur trioxide|oxide
    NO|nitơ monooxit|nitrogen monoxide|oxide
    NO2|nitơ đioxit|nitrogen dioxide|oxide
    N2O5|đinitơ pentaoxit|dinitrogen pentoxide|oxide
    P2O5|điphotpho pentaoxit|diphosphorus pentoxide|oxide
    SiO2|silic đioxit|silicon dioxide|oxide
    MnO2|mangan đioxit|manganese dioxide|oxide

    HCl|axit clohiđric|hydrochloric acid|acid
    HBr|axit bromhiđric|hydrobromic acid|acid
    HI|axit iothiđric|hydroiodic acid|acid
    HF|axit flohiđric|hydrofluoric acid|acid
    H2S|axit sunfuhiđric|hydrosulfuric acid|acid
    HNO3|axit nitric|nitric acid|acid
    HNO2|axit nitrơ|nitrous acid|acid
    H2SO4|axit sunfuric|sulfuric acid|acid
    H2SO3|axit sunfurơ|sulfurous acid|acid
    H2CO3|axit cacbonic|carbonic acid|acid
    H3PO4|axit photphoric|phosphoric acid|acid
    HClO4|axit pecloric|perchloric acid|acid
    HClO|axit hipoclorơ|hypochlorous acid|acid

    LiOH|liti hiđroxit|lithium hydroxide|base
    NaOH|natri hiđroxit|sodium hydroxide|base
    KOH|kali hiđroxit|potassium hydroxide|base
    Mg(OH)2|magie hiđroxit|magnesium hydroxide|base
    Ca(OH)2|canxi hiđroxit|calcium hydroxide|base
    Ba(OH)2|bari hiđroxit|barium hydroxide|base
    Cu(OH)2|đồng(II) hiđroxit|copper(II) hydroxide|base
    Fe(OH)2|sắt(II) hiđroxit|iron(II) hydroxide|base
    Fe(OH)3|sắt(III) hiđroxit|iron(III) hydroxide|base

    NaCl|natri clorua|sodium chloride|salt
    KCl|kali clorua|potassium chloride|salt
    MgCl2|magie clorua|magnesium chloride|salt
    CaCl2|canxi clorua|calcium chloride|salt
    BaCl2|bari clorua|barium chloride|salt
    ZnCl2|kẽm clorua|zinc chloride|salt
    AlCl3|nhôm clorua|aluminium chloride|salt
    FeCl2|sắt(II) clorua|iron(II) chloride|salt
    FeCl3|sắt(III) clorua|iron(III) chloride|salt
    CuCl2|đồng(II) clorua|copper(II) chloride|salt
    AgCl|bạc clorua|silver chloride|salt
    NaBr|natri bromua|sodium bromide|salt
    KBr|kali bromua|potassium bromide|salt
    KI|kali iotua|potassium iodide|salt
    Na2S|natri sunfua|sodium sulfide|salt
    FeS|sắt(II) sunfua|iron(II) sulfide|salt
    ZnS|kẽm sunfua|zinc sulfide|salt
    Na2SO4|natri sunfat|sodium sulfate|salt
    K2SO4|kali sunfat|potassium sulfate|salt
    MgSO4|magie sunfat|magnesium sulfate|salt
    CaSO4|canxi sunfat|calcium sulfate|salt
    BaSO4|bari sunfat|barium sulfate|salt
    ZnSO4|kẽm sunfat|zinc sulfate|salt
    CuSO4|đồng(II) sunfat|copper(II) sulfate|salt
    FeSO4|sắt(II) sunfat|iron(II) sulfate|salt
    Fe2(SO4)3|sắt(III) sunfat|iron(III) sulfate|salt
    Al2(SO4)3|nhôm sunfat|aluminium sulfate|salt
    Na2SO3|natri sunfit|sodium sulfite|salt
    NaHSO4|natri hiđrosunfat|sodium hydrogensulfate|salt
    NaNO3|natri nitrat|sodium nitrate|salt
    KNO3|kali nitrat|potassium nitrate|salt
    AgNO3|bạc nitrat|silver nitrate|salt
    Ca(NO3)2|canxi nitrat|calcium nitrate|salt
    Cu(NO3)2|đồng(II) nitrat|copper(II) nitrate|salt
    Fe(NO3)3|sắt(III) nitrat|iron(III) nitrate|salt
    NH4NO3|amoni nitrat|ammonium nitrate|salt
    NH4Cl|amoni clorua|ammonium chloride|salt
    (NH4)2SO4|amoni sunfat|ammonium sulfate|salt
    Na2CO3|natri cacbonat|sodium carbonate|salt
    K2CO3|kali cacbonat|potassium carbonate|salt
    CaCO3|canxi cacbonat|calcium carbonate|salt
    BaCO3|bari cacbonat|barium carbonate|salt
    MgCO3|magie cacbonat|magnesium carbonate|salt
    NaHCO3|natri hiđrocacbonat|sodium hydrogencarbonate|salt
    Ca(HCO3)2|canxi hiđrocacbonat|calcium hydrogencarbonate|salt
    Na3PO4|natri photphat|sodium phosphate|salt
    Ca3(PO4)2|canxi photphat|calcium phosphate|salt
    KClO3|kali clorat|potassium chlorate|salt
    KMnO4|kali pemanganat|potassium permanganate|salt
    """)
}
