/// Facts of chemistry besides elements, ions and compounds.
enum ChemistryFacts {
  /// Class | formula in TeX | name | class of organic compounds
  static let organic = FactTable<Pairing>(
    "organic compounds",
    """
    alkane|$\\ce{CH4}$|=|metan|methane
    alkane|$\\ce{C2H6}$|=|etan|ethane
    alkane|$\\ce{C3H8}$|=|propan|propane
    alkene|$\\ce{CH2=CH2}$|=|etilen (eten)|ethylene (ethene)
    alkene|$\\ce{CH2=CH-CH3}$|=|propilen (propen)|propylene (propene)
    alkyne|$\\ce{CH#CH}$|=|axetilen (etin)|acetylene (ethyne)
    alkyne|$\\ce{CH#C-CH3}$|=|propin|propyne
    arene|$\\ce{C6H6}$ (vòng thơm)|$\\ce{C6H6}$ (aromatic ring)|benzen|benzene
    arene|$\\ce{C6H5CH3}$|=|toluen|toluene
    alcohol|$\\ce{CH3OH}$|=|metanol|methanol
    alcohol|$\\ce{C2H5OH}$|=|etanol|ethanol
    alcohol|$\\ce{HOCH2-CH2OH}$|=|etilen glicol|ethylene glycol
    alcohol|$\\ce{HOCH2-CHOH-CH2OH}$|=|glixerol|glycerol
    alcohol|$\\ce{C6H5OH}$|=|phenol|=
    aldehyde|$\\ce{HCHO}$|=|fomanđehit (metanal)|formaldehyde (methanal)
    aldehyde|$\\ce{CH3CHO}$|=|axetanđehit (etanal)|acetaldehyde (ethanal)
    aldehyde|$\\ce{CH3COCH3}$|=|axeton|acetone
    acid|$\\ce{HCOOH}$|=|axit fomic|formic acid
    acid|$\\ce{CH3COOH}$|=|axit axetic|acetic acid
    acid|$\\ce{C2H5COOH}$|=|axit propionic|propionic acid
    acid|$\\ce{C6H5COOH}$|=|axit benzoic|benzoic acid
    ester|$\\ce{HCOOCH3}$|=|metyl fomat|methyl formate
    ester|$\\ce{CH3COOCH3}$|=|metyl axetat|methyl acetate
    ester|$\\ce{HCOOC2H5}$|=|etyl fomat|ethyl formate
    ester|$\\ce{CH3COOC2H5}$|=|etyl axetat|ethyl acetate
    amine|$\\ce{CH3NH2}$|=|metylamin|methylamine
    amine|$\\ce{C2H5NH2}$|=|etylamin|ethylamine
    amine|$\\ce{C6H5NH2}$|=|anilin|aniline
    amine|$\\ce{H2N-CH2-COOH}$|=|glyxin|glycine
    amine|$\\ce{CH3-CH(NH2)-COOH}$|=|alanin|alanine
    """)

  /// Kind | name of a polymer or carbohydrate | what it is built from
  static let polymers = FactTable<Pairing>(
    "polymers and carbohydrates",
    """
    plastic|Polietilen (PE)|Polyethylene (PE)|etilen|ethylene
    plastic|Polipropilen (PP)|Polypropylene (PP)|propilen|propylene
    plastic|Poli(vinyl clorua) (PVC)|Poly(vinyl chloride) (PVC)|vinyl clorua|vinyl chloride
    plastic|Polistiren (PS)|Polystyrene (PS)|stiren|styrene
    plastic|Poli(metyl metacrylat)|Poly(methyl methacrylate)|metyl metacrylat|methyl methacrylate
    plastic|Teflon|=|tetrafloetilen|tetrafluoroethylene
    plastic|Cao su thiên nhiên|Natural rubber|isopren|isoprene
    plastic|Cao su buna|Buna rubber|buta-1,3-đien|buta-1,3-diene
    bio|Tinh bột|Starch|α-glucozơ|α-glucose
    bio|Xenlulozơ|Cellulose|β-glucozơ|β-glucose
    bio|Protein|=|amino axit|amino acids
    bio|Axit nucleic|Nucleic acids|nucleotit|nucleotides
    """)

  /// Kind | substance or ion | what is seen
  static let signs = FactTable<Pairing>(
    "signs of reactions",
    """
    flame|Đốt hợp chất của natri|A sodium compound in a flame|ngọn lửa màu vàng|a yellow flame
    flame|Đốt hợp chất của kali|A potassium compound in a flame|ngọn lửa màu tím|a lilac flame
    flame|Đốt hợp chất của liti|A lithium compound in a flame|ngọn lửa màu đỏ tía|a crimson flame
    flame|Đốt hợp chất của bari|A barium compound in a flame|ngọn lửa màu lục nhạt|an apple-green flame
    flame|Đốt hợp chất của canxi|A calcium compound in a flame|ngọn lửa màu đỏ cam|an orange-red flame
    solid|$\\ce{CuSO4}$ tác dụng với dung dịch $\\ce{NaOH}$|$\\ce{CuSO4}$ with $\\ce{NaOH}$ solution|kết tủa màu xanh lam|a blue precipitate
    solid|$\\ce{FeCl3}$ tác dụng với dung dịch $\\ce{NaOH}$|$\\ce{FeCl3}$ with $\\ce{NaOH}$ solution|kết tủa màu nâu đỏ|a reddish-brown precipitate
    solid|$\\ce{FeCl2}$ mới pha tác dụng với dung dịch $\\ce{NaOH}$|Fresh $\\ce{FeCl2}$ with $\\ce{NaOH}$ solution|kết tủa màu trắng xanh|a pale green precipitate
    solid|$\\ce{AgNO3}$ tác dụng với dung dịch $\\ce{NaCl}$|$\\ce{AgNO3}$ with $\\ce{NaCl}$ solution|kết tủa màu trắng $\\ce{AgCl}$|a white precipitate of $\\ce{AgCl}$
    solid|$\\ce{AgNO3}$ tác dụng với dung dịch $\\ce{KI}$|$\\ce{AgNO3}$ with $\\ce{KI}$ solution|kết tủa màu vàng $\\ce{AgI}$|a yellow precipitate of $\\ce{AgI}$
    solid|$\\ce{BaCl2}$ tác dụng với dung dịch $\\ce{H2SO4}$|$\\ce{BaCl2}$ with $\\ce{H2SO4}$ solution|kết tủa màu trắng $\\ce{BaSO4}$|a white precipitate of $\\ce{BaSO4}$
    dye|Quỳ tím trong dung dịch $\\ce{HCl}$|Litmus in $\\ce{HCl}$ solution|chuyển sang màu đỏ|it turns red
    dye|Quỳ tím trong dung dịch $\\ce{NaOH}$|Litmus in $\\ce{NaOH}$ solution|chuyển sang màu xanh|it turns blue
    dye|Phenolphtalein trong dung dịch $\\ce{NaOH}$|Phenolphthalein in $\\ce{NaOH}$ solution|chuyển sang màu hồng|it turns pink
    dye|Hồ tinh bột gặp dung dịch iot|Starch with iodine solution|xuất hiện màu xanh tím|a blue-violet colour
    gas|Dẫn khí $\\ce{CO2}$ vào nước vôi trong|$\\ce{CO2}$ led into limewater|nước vôi trong bị vẩn đục|the limewater turns cloudy
    gas|Đưa que đóm còn tàn đỏ vào bình khí $\\ce{O2}$|A glowing splint put into $\\ce{O2}$|que đóm bùng cháy|the splint bursts into flame
    gas|Thả mẩu kẽm vào dung dịch $\\ce{HCl}$|Zinc put into $\\ce{HCl}$ solution|sủi bọt khí không màu|bubbles of a colourless gas
    """)

  /// Kind | everyday name | chemical substance
  static let everyday = FactTable<Pairing>(
    "everyday substances",
    """
    salt|Muối ăn|Table salt|$\\ce{NaCl}$|=
    salt|Đá vôi|Limestone|$\\ce{CaCO3}$|=
    salt|Baking soda|=|$\\ce{NaHCO3}$|=
    salt|Sô đa khan|Washing soda (anhydrous)|$\\ce{Na2CO3}$|=
    salt|Thuốc tím|Condy's crystals|$\\ce{KMnO4}$|=
    salt|Thạch cao khan|Anhydrous gypsum (anhydrite)|$\\ce{CaSO4}$|=
    oxide|Vôi sống|Quicklime|$\\ce{CaO}$|=
    oxide|Nước đá khô|Dry ice|$\\ce{CO2}$ (rắn)|$\\ce{CO2}$ (solid)
    oxide|Thành phần chính của cát trắng|The main part of white sand|$\\ce{SiO2}$|=
    oxide|Thành phần chính của quặng hematit|The main part of haematite ore|$\\ce{Fe2O3}$|=
    base|Vôi tôi|Slaked lime|$\\ce{Ca(OH)2}$|=
    base|Xút ăn da|Caustic soda|$\\ce{NaOH}$|=
    organic|Thành phần chính của giấm ngoài nước|The main part of vinegar besides water|$\\ce{CH3COOH}$|=
    organic|Cồn uống được|Drinking alcohol|$\\ce{C2H5OH}$|=
    organic|Thành phần chính của khí thiên nhiên|The main part of natural gas|$\\ce{CH4}$|=
    organic|Đường nho|Grape sugar|$\\ce{C6H12O6}$|=
    organic|Đường mía|Cane sugar|$\\ce{C12H22O11}$|=
    organic|Phân đạm urê|The fertiliser urea|$\\ce{(NH2)2CO}$|=
    """)
}
