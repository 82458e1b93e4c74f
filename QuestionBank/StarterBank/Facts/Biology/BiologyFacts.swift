/// Facts of biology.
enum BiologyFacts {
  /// Group | part of the cell | what it does
  static let organelles = FactTable<Pairing>(
    "organelles",
    """
    in|Nhân tế bào|The nucleus|chứa vật chất di truyền và điều khiển hoạt động của tế bào|holds the genetic material and controls the cell
    in|Ti thể|The mitochondrion|hô hấp tế bào, cung cấp năng lượng ATP|carries out respiration and provides ATP
    in|Lục lạp|The chloroplast|quang hợp|carries out photosynthesis
    in|Ribôxôm|The ribosome|tổng hợp prôtêin|builds proteins
    in|Bộ máy Gôngi|The Golgi apparatus|đóng gói và phân phối sản phẩm của tế bào|packs and sends out the products of the cell
    in|Lizôxôm|The lysosome|phân hủy các bào quan già và chất lạ bằng enzim|breaks down old parts and foreign matter with enzymes
    in|Không bào trung tâm ở tế bào thực vật|The central vacuole of a plant cell|chứa dịch bào, tạo sức trương|holds cell sap and keeps the cell turgid
    in|Trung thể|The centrosome|tham gia hình thành thoi phân bào ở tế bào động vật|helps form the spindle in animal cells
    in|Lưới nội chất trơn|The smooth endoplasmic reticulum|tổng hợp lipit và khử độc|makes lipids and removes poisons
    in|Lưới nội chất hạt|The rough endoplasmic reticulum|mang các ribôxôm, vận chuyển prôtêin mới tổng hợp|bears ribosomes and carries newly made proteins
    out|Màng sinh chất|The cell membrane|trao đổi chất có chọn lọc với môi trường|lets substances in and out selectively
    out|Thành tế bào thực vật|The plant cell wall|giữ hình dạng và bảo vệ tế bào, cấu tạo từ xenlulôzơ|supports and protects the cell and is made of cellulose
    """)

  /// System | organ | its work
  static let organs = FactTable<Pairing>(
    "organs",
    """
    circulation|Tim|The heart|bơm máu đi khắp cơ thể|pumps blood round the body
    circulation|Động mạch|An artery|dẫn máu từ tim đi|carries blood away from the heart
    circulation|Tĩnh mạch|A vein|dẫn máu về tim|carries blood to the heart
    circulation|Mao mạch|A capillary|nơi trao đổi chất giữa máu và tế bào|is where blood and cells exchange substances
    blood|Hồng cầu|A red blood cell|vận chuyển ôxi|carries oxygen
    blood|Bạch cầu|A white blood cell|bảo vệ cơ thể chống vi sinh vật gây bệnh|defends the body against germs
    blood|Tiểu cầu|A platelet|tham gia đông máu|helps blood to clot
    digestion|Dạ dày|The stomach|co bóp, nghiền trộn thức ăn với dịch vị|churns food with gastric juice
    digestion|Ruột non|The small intestine|nơi hấp thụ phần lớn chất dinh dưỡng|is where most nutrients are absorbed
    digestion|Ruột già|The large intestine|hấp thụ nước, tạo phân|absorbs water and forms faeces
    digestion|Gan|The liver|tiết mật và khử độc|makes bile and removes poisons
    digestion|Tuyến tụy|The pancreas|tiết dịch tụy và insulin|makes pancreatic juice and insulin
    other|Phổi|The lungs|trao đổi khí ôxi và cacbônic với không khí|exchange oxygen and carbon dioxide with the air
    other|Thận|The kidneys|lọc máu, tạo nước tiểu|filter blood and make urine
    other|Da|The skin|bảo vệ cơ thể và điều hòa thân nhiệt|protects the body and regulates its temperature
    nerve|Đại não|The cerebrum|điều khiển suy nghĩ, trí nhớ và vận động có ý thức|controls thought, memory and willed movement
    nerve|Tiểu não|The cerebellum|giữ thăng bằng và phối hợp vận động|keeps balance and coordinates movement
    nerve|Tủy sống|The spinal cord|dẫn truyền xung thần kinh và điều khiển phản xạ đơn giản|conducts nerve signals and controls simple reflexes
    """)

  /// Kind | substance | disease or lack
  static let vitamins = FactTable<Pairing>(
    "deficiencies",
    """
    vitamin|Vitamin A|=|bệnh khô mắt, quáng gà|night blindness and dry eyes
    vitamin|Vitamin B1|=|bệnh tê phù (beriberi)|beriberi
    vitamin|Vitamin C|=|bệnh scobut (chảy máu lợi)|scurvy (bleeding gums)
    vitamin|Vitamin D|=|bệnh còi xương ở trẻ em|rickets in children
    vitamin|Vitamin K|=|máu khó đông|slow clotting of blood
    mineral|Iốt|Iodine|bệnh bướu cổ|goitre
    mineral|Sắt|Iron|thiếu máu do thiếu hemôglôbin|anaemia from lack of haemoglobin
    hormone|Insulin|=|bệnh đái tháo đường tuýp 1|type 1 diabetes
    """)

  /// Cause | disease | kind of germ
  static let diseases = FactTable<Pairing>(
    "diseases",
    """
    virus|Bệnh cúm|Influenza|virut|a virus
    virus|Bệnh sởi|Measles|virut|a virus
    virus|Bệnh thủy đậu|Chickenpox|virut|a virus
    virus|Bệnh dại|Rabies|virut|a virus
    virus|HIV/AIDS|=|virut|a virus
    virus|Sốt xuất huyết Dengue|Dengue fever|virut|a virus
    virus|COVID-19|=|virut|a virus
    bacterium|Bệnh lao|Tuberculosis|vi khuẩn|a bacterium
    bacterium|Bệnh tả|Cholera|vi khuẩn|a bacterium
    bacterium|Bệnh uốn ván|Tetanus|vi khuẩn|a bacterium
    bacterium|Bệnh thương hàn|Typhoid fever|vi khuẩn|a bacterium
    bacterium|Bệnh phong|Leprosy|vi khuẩn|a bacterium
    bacterium|Bệnh dịch hạch|Plague|vi khuẩn|a bacterium
    protist|Bệnh sốt rét|Malaria|nguyên sinh vật|a protist
    protist|Bệnh ngủ châu Phi|African sleeping sickness|nguyên sinh vật|a protist
    protist|Bệnh kiết lị do amip|Amoebic dysentery|nguyên sinh vật|a protist
    fungus|Bệnh hắc lào|Ringworm|nấm|a fungus
    fungus|Bệnh nấm kẽ chân|Athlete's foot|nấm|a fungus
    fungus|Bệnh lang ben|Tinea versicolor|nấm|a fungus
    """)

  /// Class | living thing | its class
  static let animals = FactTable<Pairing>(
    "animals",
    """
    mammal|Cá voi|The whale|thú|mammals
    mammal|Cá heo|The dolphin|thú|mammals
    mammal|Dơi|The bat|thú|mammals
    mammal|Thú mỏ vịt|The platypus|thú|mammals
    mammal|Chuột túi|The kangaroo|thú|mammals
    mammal|Voi|The elephant|thú|mammals
    mammal|Tê tê|The pangolin|thú|mammals
    bird|Chim cánh cụt|The penguin|chim|birds
    bird|Đà điểu|The ostrich|chim|birds
    bird|Gà|The chicken|chim|birds
    bird|Cú mèo|The owl|chim|birds
    bird|Vịt|The duck|chim|birds
    bird|Đại bàng|The eagle|chim|birds
    reptile|Cá sấu|The crocodile|bò sát|reptiles
    reptile|Rùa|The tortoise|bò sát|reptiles
    reptile|Thằn lằn|The lizard|bò sát|reptiles
    reptile|Rắn hổ mang|The cobra|bò sát|reptiles
    reptile|Tắc kè|The gecko|bò sát|reptiles
    reptile|Ba ba|The softshell turtle|bò sát|reptiles
    amphibian|Ếch đồng|The frog|lưỡng cư|amphibians
    amphibian|Cóc|The toad|lưỡng cư|amphibians
    amphibian|Cá cóc Tam Đảo|The Tam Dao newt|lưỡng cư|amphibians
    amphibian|Ếch giun|The caecilian|lưỡng cư|amphibians
    amphibian|Kì giông (sa giông)|The salamander|lưỡng cư|amphibians
    fish|Cá ngựa|The seahorse|cá|fish
    fish|Cá chép|The carp|cá|fish
    fish|Cá mập|The shark|cá|fish
    fish|Lươn|The swamp eel|cá|fish
    fish|Cá đuối|The ray|cá|fish
    insect|Châu chấu|The grasshopper|côn trùng|insects
    insect|Ong mật|The honeybee|côn trùng|insects
    insect|Kiến|The ant|côn trùng|insects
    insect|Bướm|The butterfly|côn trùng|insects
    insect|Chuồn chuồn|The dragonfly|côn trùng|insects
    insect|Muỗi|The mosquito|côn trùng|insects
    arachnid|Nhện|The spider|hình nhện|arachnids
    arachnid|Bọ cạp|The scorpion|hình nhện|arachnids
    arachnid|Ve bò|The tick|hình nhện|arachnids
    crustacean|Tôm sông|The freshwater prawn|giáp xác|crustaceans
    crustacean|Cua đồng|The freshwater crab|giáp xác|crustaceans
    crustacean|Mọt ẩm|The woodlouse|giáp xác|crustaceans
    mollusc|Trai sông|The freshwater mussel|thân mềm|molluscs
    mollusc|Mực|The squid|thân mềm|molluscs
    mollusc|Bạch tuộc|The octopus|thân mềm|molluscs
    mollusc|Ốc sên|The snail|thân mềm|molluscs
    """)

  /// Group | plant | its group
  static let plants = FactTable<Pairing>(
    "plants",
    """
    moss|Rêu tường|Wall moss|rêu|mosses
    moss|Rêu nước (Sphagnum)|Peat moss (Sphagnum)|rêu|mosses
    fern|Cây dương xỉ|The fern|dương xỉ|ferns
    fern|Cây lông cu li|The golden chicken fern|dương xỉ|ferns
    fern|Bèo ong|Salvinia|dương xỉ|ferns
    fern|Rau bợ|Water clover|dương xỉ|ferns
    gymnosperm|Cây thông|The pine|hạt trần|gymnosperms
    gymnosperm|Cây vạn tuế|The sago cycad|hạt trần|gymnosperms
    gymnosperm|Cây pơ mu|The Fujian cypress|hạt trần|gymnosperms
    gymnosperm|Cây bách tán|The Norfolk Island pine|hạt trần|gymnosperms
    gymnosperm|Cây hoàng đàn|The cypress|hạt trần|gymnosperms
    monocot|Cây lúa|Rice|hạt kín, một lá mầm|monocotyledons
    monocot|Cây ngô|Maize|hạt kín, một lá mầm|monocotyledons
    monocot|Cây dừa|The coconut palm|hạt kín, một lá mầm|monocotyledons
    monocot|Cây tre|Bamboo|hạt kín, một lá mầm|monocotyledons
    monocot|Cây hành|The onion|hạt kín, một lá mầm|monocotyledons
    monocot|Cây chuối|The banana plant|hạt kín, một lá mầm|monocotyledons
    monocot|Cây mía|Sugar cane|hạt kín, một lá mầm|monocotyledons
    dicot|Cây đậu xanh|The mung bean|hạt kín, hai lá mầm|dicotyledons
    dicot|Cây xoài|The mango tree|hạt kín, hai lá mầm|dicotyledons
    dicot|Cây bưởi|The pomelo tree|hạt kín, hai lá mầm|dicotyledons
    dicot|Cây hoa hồng|The rose|hạt kín, hai lá mầm|dicotyledons
    dicot|Cây cà chua|The tomato plant|hạt kín, hai lá mầm|dicotyledons
    dicot|Cây lạc|The peanut plant|hạt kín, hai lá mầm|dicotyledons
    """)

  /// Gland | hormone | its work
  static let hormones = FactTable<Pairing>(
    "hormones",
    """
    gland|Insulin|=|làm giảm đường huyết|lowers blood sugar
    gland|Glucagôn|Glucagon|làm tăng đường huyết|raises blood sugar
    gland|Tirôxin|Thyroxine|điều hòa chuyển hóa cơ bản|regulates the basic metabolic rate
    gland|Ađrênalin|Adrenaline|làm tim đập nhanh khi nguy cấp|makes the heart beat faster in danger
    gland|Hoocmôn sinh trưởng (GH)|Growth hormone (GH)|kích thích cơ thể lớn lên|makes the body grow
    gland|Testôstêrôn|Testosterone|tạo đặc điểm sinh dục phụ ở nam|brings about male secondary sexual features
    gland|Ơstrôgen|Oestrogen|tạo đặc điểm sinh dục phụ ở nữ|brings about female secondary sexual features
    gland|ADH (vazôprexin)|ADH (vasopressin)|tăng tái hấp thu nước ở thận|makes the kidney take back more water
    plant|Auxin|=|kích thích kéo dài tế bào, gây hướng sáng|lengthens plant cells and bends shoots to light
    plant|Êtilen|Ethylene|thúc quả chín|ripens fruit
    plant|Gibêrelin|Gibberellin|kích thích thân cao, hạt nảy mầm|makes stems tall and seeds sprout
    plant|Xitôkinin|Cytokinin|kích thích phân chia tế bào, làm chậm già lá|stimulates cell division and delays ageing of leaves
    plant|Axit abxixic|Abscisic acid|gây đóng khí khổng, hạt ngủ|closes stomata and keeps seeds dormant
    """)

  /// Substance class | enzyme | what it splits
  static let enzymes = FactTable<Pairing>(
    "enzymes",
    """
    digestion|Amilaza|Amylase|tinh bột|starch
    digestion|Pepsin|=|prôtêin trong dạ dày|protein in the stomach
    digestion|Lipaza|Lipase|lipit|lipids
    digestion|Lactaza|Lactase|đường lactôzơ|lactose
    digestion|Saccaraza|Sucrase|đường saccarôzơ|sucrose
    digestion|Xenlulaza|Cellulase|xenlulôzơ|cellulose
    digestion|Nuclêaza|Nuclease|axit nuclêic|nucleic acids
    digestion|Catalaza|Catalase|hiđrô perôxit|hydrogen peroxide
    """)

  /// Kingdom | species | chromosomes of a body cell
  static let chromosomes = FactTable<Pairing>(
    "chromosome numbers",
    """
    animal|Ruồi giấm|The fruit fly|8|=
    animal|Ruồi nhà|The housefly|12|=
    animal|Mèo|The cat|38|=
    animal|Lợn|The pig|38|=
    animal|Chuột nhắt|The house mouse|40|=
    animal|Thỏ|The rabbit|44|=
    animal|Người|The human|46|=
    animal|Tinh tinh|The chimpanzee|48|=
    animal|Cừu|The sheep|54|=
    animal|Bò|Cattle|60|=
    animal|Dê|The goat|60|=
    animal|Lừa|The donkey|62|=
    animal|Ngựa|The horse|64|=
    animal|Chó|The dog|78|=
    animal|Gà|The chicken|78|=
    plant|Đậu Hà Lan|The pea|14|=
    plant|Hành tây|The onion|16|=
    plant|Cải bắp|Cabbage|18|=
    plant|Ngô|Maize|20|=
    plant|Lúa|Rice|24|=
    plant|Cà chua|The tomato|24|=
    plant|Đậu tương|The soya bean|40|=
    plant|Lúa mì (lục bội)|Bread wheat (hexaploid)|42|=
    plant|Khoai tây (tứ bội)|The potato (tetraploid)|48|=
    """)
}
