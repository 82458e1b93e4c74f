/// Words out of which the commonest passwords are made, in Vietnam and elsewhere, folded: no case, no marks.
///
/// Not a list of leaked passwords but of the habits behind them: `CommonPasswords` adds digits, years, repetitions and
/// letters written as digits, which comes to several hundred thousand passwords.
enum CommonWords {
  static let all: Set<String> = Set(
    [everywhere, vietnamese, school, keyboard, names].flatMap {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    })

  private static let everywhere = """
    password passwd passwords passphrase passcode pass word secret secrets mypassword mypass letmein login logon signin
    welcome admin administrator adminadmin root superuser sysadmin system manager user username guest test tester testing
    test test1test demo sample default changeme changethis newpassword oldpassword temp temppass temporary access master
    iloveyou ilovehim iloveher loveyou lovely love lover forever sunshine princess prince dragon monkey football baseball
    basketball soccer hockey superman batman spiderman ironman pokemon pikachu naruto starwars trustno shadow michael
    jordan jennifer jessica ashley daniel charlie thomas robert george andrew joshua matthew hunter killer ninja samurai
    freedom whatever nothing something anything hello helloworld hellokitty goodbye morning summer winter spring autumn
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december internet computer windows microsoft google facebook youtube instagram twitter tiktok
    iphone samsung nokia android apple banana orange cookie chocolate cheese pepper ginger flower butterfly rainbow
    diamond golden silver purple yellow black white angel angels baby babygirl babyboy honey sweet sweetheart family
    mother father mommy daddy brother sister friend friends bestfriend happy lucky success money dollar million
    mustang ferrari porsche toyota honda yamaha suzuki mercedes liverpool chelsea arsenal barcelona barca realmadrid
    manchester united juventus ronaldo messi cristiano buster tigger maggie snoopy garfield mickey minnie donald
    matrix phoenix thunder lightning storm galaxy cosmos planet earth heaven jesus christ blessed grace faith
    abcdef abcdefg abcdefgh abcdefghi alpha alphabet abcabc aaa aaaa abc abcd abcde xyz
    """

  private static let vietnamese = """
    matkhau matkhaumoi matkhaucu mk khongbiet khongco khongnho quenmatkhau quenroi dangnhap taikhoan nguoidung
    quantri quantrivien toanquyen anhyeuem emyeuanh yeuem yeuanh anhnhoem emnhoanh tinhyeu tinhyeucuatoi mai maimai
    maimaiyeuem yeumai suotdoi hanhphuc nhoem nhoanh conyeu conyeume conyeubo yeume yeubo bome bomeyeu giadinh giadinhtoi
    giadinhlaso chongyeu voyeu voyeuchong congai contrai becon beyeu bexinh bengoan cunyeu meoyeu cuncon meocon conmeo
    con meo cho ga concho conga conlon conbo conheo contrau conho rongvang rongthan daigia typhu thanhcong maymam phattai phatloc
    phatlocphattai tienbac tinhban banthan bantoi vietnam vietnamvodich vodich viet nam hanoi saigon hochiminh tphcm
    hcm tphochiminh danang haiphong cantho hue nhatrang dalat vungtau quangninh quangnam quangngai binhdinh phuyen
    khanhhoa ninhthuan binhthuan kontum gialai daklak daknong lamdong binhphuoc tayninh binhduong dongnai longan
    tiengiang bentre travinh vinhlong dongthap angiang kiengiang haugiang soctrang baclieu camau thanhhoa nghean hatinh
    quangbinh quangtri nghiloc namdinh ninhbinh thaibinh hanam hungyen haiduong bacninh bacgiang langson caobang
    hagiang tuyenquang laocai yenbai laichau dienbien sonla hoabinh phutho vinhphuc thainguyen bachkhoa bacho
    bachoibacho doclap tudo doclaptudohanhphuc quehuong dattuoc dat nuoc toiyeuvietnam yeuvietnam muaxuan muaha muathu
    muadong hoahong hoamai hoadao hoasen hoamattroi mattroi mattrang ngoisao bautroi bienxanh songhong sonha chaoban
    xinchao chaocacban camon xinloi tambiet boquen motminh codon buonqua vuiqua vuive deptrai xinhgai dethuong cute
    cutehotme baconsoi soicodoc hoangtu congchua nuhoang hoangde songoku doremon doraemon nobita conan shin xuka
    sieunhan gaosieunhan freefire lienquan lienminh lienminhhuyenthoai lmht pubg minecraft roblox audition zingme zalo
    motnammot motchamba mothaiba mothaibabon mothaibabonnam khongmothai
    """

  private static let school = """
    hocsinh hocsinhgioi hocsinhlop giaovien thaygiao cogiao thayco thaycogiao hieutruong truonghoc truong lop lophoc
    lopminh lopmuoihai thpt thcs tieuhoc daihoc sinhvien hoctap hoctot hocgioi dihoc thi thitot thidau diemmuoi muoidiem
    toan toanhoc vatly vatli hoahoc sinhhoc nguvan lichsu dialy diali tienganh tinhoc anhvan giaoduc kiemtra baitap
    dethi debai ontap totnghiep student students teacher teachers school schools class classroom pupil pupils exam
    exams quiz quizbank question questions questionbank nganhang nganhangcauhoi nganhangde nganhangdethi cauhoi
    """

  private static let keyboard = """
    qwerty qwertyu qwertyui qwertyuio qwertyuiop qwert qwer asdf asdfg asdfgh asdfghj asdfghjk asdfghjkl zxcv zxcvb
    zxcvbn zxcvbnm qazwsx qazwsxedc qaz wsx edc qweasd qweasdzxc asdzxc qweqwe asdasd zxczxc qwe asd zxc poiuytrewq
    lkjhgfdsa mnbvcxz azerty qwertz wasd q1w2e3r4 q1w2e3r4t5 q1w2e3 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc
    zaq12wsx zaq1xsw2 a1b2c3 a1b2c3d4 abc123 aa12345
    """

  private static let names = """
    nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly nguyenvan nguyenthi tranvan tranthi levan
    lethi phamvan phamthi nguyenvana nguyenthib tranvanb levanc anh anhanh bao binh chau chi cuong dung duc duy giang
    ha hai hang hanh hien hieu hoa hoai hong hung huong huy khanh khoa kien kim lam lan linh loan loc long mai manh
    minh my nam nga ngan nghia ngoc nhan nhi nhung oanh phong phuc phuong quan quang quoc quyen quynh son tai tam tan
    thang thanh thao thi thien thinh thu thuan thuy tien tin toan trang tri trinh trung truong tu tuan tung tuyet uyen
    van viet vinh vy xuan yen ngocanh minhanh quynhanh phuonganh thanhthao thuylinh khanhlinh ngoclinh minhquan
    minhduc tuananh ducanh hoanganh thuytrang huyentrang thanhtung quochuy giahuy giabao baongoc baoanh
    """
}
