/// An irregular verb of English.
struct IrregularVerb: Fact, CustomStringConvertible {
  static let fieldCount = 4

  let base: String
  /// Every accepted past form, the usual one first.
  let past: [String]
  /// Every accepted past participle, the usual one first.
  let participle: [String]
  let vietnamese: String

  init?(fields: [String]) {
    guard fields.allSatisfy({ !$0.isEmpty }) else { return nil }
    base = fields[0]
    past = fields[1].split(separator: "/").map(String.init)
    participle = fields[2].split(separator: "/").map(String.init)
    vietnamese = fields[3]
    guard !past.isEmpty, !participle.isEmpty else { return nil }
  }

  var description: String { base }

  /// What a learner makes by the rule for regular verbs.
  var regularised: String {
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    guard let last = base.last else { return base }
    if last == "e" { return base + "d" }
    if last == "y", let before = base.dropLast().last, !vowels.contains(before) { return base.dropLast() + "ied" }
    return base + "ed"
  }
}

extension IrregularVerb {
  /// Base | past | past participle | meaning
  static let table = FactTable<IrregularVerb>(
    "irregular verbs",
    """
    arise|arose|arisen|nảy sinh
    be|was/were|been|thì, là, ở
    beat|beat|beaten|đánh bại
    become|became|become|trở thành
    begin|began|begun|bắt đầu
    bend|bent|bent|uốn cong
    bind|bound|bound|buộc
    bite|bit|bitten|cắn
    bleed|bled|bled|chảy máu
    blow|blew|blown|thổi
    break|broke|broken|làm vỡ
    breed|bred|bred|nuôi, sinh sản
    bring|brought|brought|mang đến
    build|built|built|xây dựng
    burst|burst|burst|nổ tung
    buy|bought|bought|mua
    catch|caught|caught|bắt
    choose|chose|chosen|chọn
    cling|clung|clung|bám vào
    come|came|come|đến
    creep|crept|crept|bò, trườn
    cut|cut|cut|cắt
    deal|dealt|dealt|giải quyết
    dig|dug|dug|đào
    do|did|done|làm
    draw|drew|drawn|vẽ
    drink|drank|drunk|uống
    drive|drove|driven|lái xe
    eat|ate|eaten|ăn
    fall|fell|fallen|ngã, rơi
    feed|fed|fed|cho ăn
    feel|felt|felt|cảm thấy
    fight|fought|fought|chiến đấu
    find|found|found|tìm thấy
    flee|fled|fled|chạy trốn
    fling|flung|flung|quăng
    fly|flew|flown|bay
    forbid|forbade|forbidden|cấm
    forget|forgot|forgotten|quên
    forgive|forgave|forgiven|tha thứ
    freeze|froze|frozen|đóng băng
    get|got|got/gotten|được, trở nên
    give|gave|given|cho
    go|went|gone|đi
    grind|ground|ground|nghiền
    grow|grew|grown|mọc, lớn lên
    have|had|had|có
    hear|heard|heard|nghe
    hide|hid|hidden|trốn, giấu
    hit|hit|hit|đánh, đụng
    hold|held|held|cầm, nắm
    hurt|hurt|hurt|làm đau
    keep|kept|kept|giữ
    kneel|knelt/kneeled|knelt/kneeled|quỳ
    know|knew|known|biết
    lead|led|led|dẫn dắt
    leave|left|left|rời đi
    lend|lent|lent|cho vay
    let|let|let|để cho
    lose|lost|lost|mất, thua
    make|made|made|làm ra
    mean|meant|meant|có nghĩa là
    meet|met|met|gặp
    mistake|mistook|mistaken|nhầm lẫn
    overcome|overcame|overcome|vượt qua
    pay|paid|paid|trả tiền
    put|put|put|đặt
    quit|quit/quitted|quit/quitted|bỏ
    read|read|read|đọc
    ride|rode|ridden|cưỡi, đạp
    ring|rang|rung|reo
    rise|rose|risen|mọc, tăng
    run|ran|run|chạy
    say|said|said|nói
    see|saw|seen|nhìn thấy
    seek|sought|sought|tìm kiếm
    sell|sold|sold|bán
    send|sent|sent|gửi
    set|set|set|đặt, lập
    shake|shook|shaken|lắc
    shed|shed|shed|rơi, rụng
    shine|shone/shined|shone/shined|chiếu sáng
    shoot|shot|shot|bắn
    show|showed|shown/showed|cho xem
    shrink|shrank/shrunk|shrunk|co lại
    shut|shut|shut|đóng
    sing|sang|sung|hát
    sink|sank/sunk|sunk|chìm
    sit|sat|sat|ngồi
    sleep|slept|slept|ngủ
    slide|slid|slid|trượt
    speak|spoke|spoken|nói
    spend|spent|spent|tiêu, dành
    spin|spun|spun|quay
    split|split|split|chẻ, tách
    spread|spread|spread|lan truyền
    spring|sprang/sprung|sprung|nhảy, bật
    stand|stood|stood|đứng
    steal|stole|stolen|ăn trộm
    stick|stuck|stuck|dán, dính
    sting|stung|stung|đốt, châm
    stink|stank/stunk|stunk|bốc mùi hôi
    strike|struck|struck/stricken|đánh
    strive|strove/strived|striven/strived|cố gắng
    swear|swore|sworn|thề
    sweep|swept|swept|quét
    swim|swam|swum|bơi
    swing|swung|swung|đung đưa
    take|took|taken|lấy
    teach|taught|taught|dạy
    tear|tore|torn|xé
    tell|told|told|kể, bảo
    think|thought|thought|nghĩ
    throw|threw|thrown|ném
    understand|understood|understood|hiểu
    undertake|undertook|undertaken|đảm nhận
    undo|undid|undone|tháo, hoàn tác
    upset|upset|upset|làm buồn
    wear|wore|worn|mặc
    weep|wept|wept|khóc
    win|won|won|thắng
    withdraw|withdrew|withdrawn|rút lui
    withstand|withstood|withstood|chịu được
    wring|wrung|wrung|vắt
    write|wrote|written|viết
    foresee|foresaw|foreseen|thấy trước
    misunderstand|misunderstood|misunderstood|hiểu nhầm
    oversleep|overslept|overslept|ngủ quên
    overtake|overtook|overtaken|vượt
    rebuild|rebuilt|rebuilt|xây lại
    retell|retold|retold|kể lại
    rewrite|rewrote|rewritten|viết lại
    undergo|underwent|undergone|trải qua
    outgrow|outgrew|outgrown|lớn vượt
    repay|repaid|repaid|trả lại
    resell|resold|resold|bán lại
    mislead|misled|misled|làm lạc đường
    overhear|overheard|overheard|nghe lỏm
    foretell|foretold|foretold|báo trước
    uphold|upheld|upheld|giữ vững
    cast|cast|cast|ném, tung
    forsake|forsook|forsaken|từ bỏ
    mishear|misheard|misheard|nghe nhầm
    misread|misread|misread|đọc nhầm
    outdo|outdid|outdone|vượt trội
    outrun|outran|outrun|chạy nhanh hơn
    overdo|overdid|overdone|làm quá
    overeat|overate|overeaten|ăn quá nhiều
    override|overrode|overridden|gạt bỏ
    oversee|oversaw|overseen|giám sát
    overthrow|overthrew|overthrown|lật đổ
    partake|partook|partaken|tham dự
    redo|redid|redone|làm lại
    remake|remade|remade|làm lại
    rerun|reran|rerun|chạy lại
    rethink|rethought|rethought|nghĩ lại
    sling|slung|slung|quàng, ném
    thrust|thrust|thrust|đẩy mạnh
    withhold|withheld|withheld|giữ lại
    """)
}
