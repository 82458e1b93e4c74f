/// Facts of informatics.
enum InformaticsFacts {
  /// Kind | file extension | kind of file
  static let extensions = FactTable<Pairing>(
    "file extensions",
    """
    image|.jpg|=|ảnh|a picture
    image|.png|=|ảnh|a picture
    image|.bmp|=|ảnh|a picture
    sound|.mp3|=|âm thanh|sound
    sound|.wav|=|âm thanh|sound
    sound|.flac|=|âm thanh|sound
    video|.mp4|=|phim, video|a video
    video|.avi|=|phim, video|a video
    video|.mkv|=|phim, video|a video
    text|.docx|=|văn bản của trình soạn thảo|a word-processor document
    text|.odt|=|văn bản của trình soạn thảo|a word-processor document
    sheet|.xlsx|=|bảng tính|a spreadsheet
    sheet|.ods|=|bảng tính|a spreadsheet
    slide|.pptx|=|bài trình chiếu|a slide show
    web|.html|=|trang web|a web page
    zip|.zip|=|tệp nén|a compressed archive
    zip|.7z|=|tệp nén|a compressed archive
    code|.py|=|mã nguồn Python|Python source code
    code|.cpp|=|mã nguồn C++|C++ source code
    code|.java|=|mã nguồn Java|Java source code
    """)

  /// Kind | keys | what they do
  static let shortcuts = FactTable<Pairing>(
    "shortcuts",
    """
    edit|Ctrl + C|=|sao chép|copy
    edit|Ctrl + X|=|cắt|cut
    edit|Ctrl + V|=|dán|paste
    edit|Ctrl + Z|=|hoàn tác|undo
    edit|Ctrl + A|=|chọn tất cả|select all
    edit|Ctrl + F|=|tìm kiếm|find
    file|Ctrl + S|=|lưu tệp|save the file
    file|Ctrl + P|=|in|print
    file|Ctrl + N|=|tạo tệp mới|make a new file
    file|Ctrl + O|=|mở tệp|open a file
    format|Ctrl + B|=|chữ đậm|bold type
    format|Ctrl + I|=|chữ nghiêng|italic type
    format|Ctrl + U|=|gạch chân|underline
    """)

  /// Field | acronym | what it stands for; the same in both languages
  static let acronyms = FactTable<Pairing>(
    "acronyms",
    """
    part|CPU|=|Central Processing Unit|=
    part|RAM|=|Random Access Memory|=
    part|ROM|=|Read-Only Memory|=
    part|GPU|=|Graphics Processing Unit|=
    part|SSD|=|Solid-State Drive|=
    part|HDD|=|Hard Disk Drive|=
    part|USB|=|Universal Serial Bus|=
    net|LAN|=|Local Area Network|=
    net|WAN|=|Wide Area Network|=
    net|IP|=|Internet Protocol|=
    net|TCP|=|Transmission Control Protocol|=
    net|HTTP|=|Hypertext Transfer Protocol|=
    net|FTP|=|File Transfer Protocol|=
    net|DNS|=|Domain Name System|=
    net|URL|=|Uniform Resource Locator|=
    net|VPN|=|Virtual Private Network|=
    net|WWW|=|World Wide Web|=
    net|IoT|=|Internet of Things|=
    code|HTML|=|Hypertext Markup Language|=
    code|CSS|=|Cascading Style Sheets|=
    code|SQL|=|Structured Query Language|=
    code|XML|=|Extensible Markup Language|=
    code|AI|=|Artificial Intelligence|=
    code|OCR|=|Optical Character Recognition|=
    code|GUI|=|Graphical User Interface|=
    code|PDF|=|Portable Document Format|=
    code|ASCII|=|American Standard Code for Information Interchange|=
    """)

  /// Kind | device | what it is
  static let devices = FactTable<Pairing>(
    "devices",
    """
    in|Bàn phím|The keyboard|thiết bị vào|an input device
    in|Chuột|The mouse|thiết bị vào|an input device
    in|Máy quét|The scanner|thiết bị vào|an input device
    in|Micrô|The microphone|thiết bị vào|an input device
    in|Webcam|The webcam|thiết bị vào|an input device
    out|Màn hình (không cảm ứng)|The screen (not a touch screen)|thiết bị ra|an output device
    out|Máy in|The printer|thiết bị ra|an output device
    out|Loa|The loudspeaker|thiết bị ra|an output device
    out|Máy chiếu|The projector|thiết bị ra|an output device
    store|Ổ cứng|The hard disk|thiết bị lưu trữ|a storage device
    store|Thẻ nhớ|The memory card|thiết bị lưu trữ|a storage device
    store|Đĩa DVD|The DVD|thiết bị lưu trữ|a storage device
    store|USB flash|The USB flash drive|thiết bị lưu trữ|a storage device
    net|Bộ định tuyến (router)|The router|thiết bị mạng|a network device
    net|Bộ chuyển mạch (switch)|The switch|thiết bị mạng|a network device
    net|Điểm truy cập Wi-Fi|The Wi-Fi access point|thiết bị mạng|a network device
    """)

  /// Kind | HTML element | what it marks
  static let tags = FactTable<Pairing>(
    "HTML elements",
    """
    text|<p>|=|đoạn văn|a paragraph
    text|<h1>|=|tiêu đề cấp 1|a heading of the first level
    text|<br>|=|ngắt dòng|a line break
    text|<a>|=|liên kết|a link
    text|<img>|=|hình ảnh|a picture
    list|<ul>|=|danh sách không thứ tự|a list without order
    list|<ol>|=|danh sách có thứ tự|an ordered list
    list|<li>|=|một mục của danh sách|an item of a list
    table|<table>|=|bảng|a table
    table|<tr>|=|một hàng của bảng|a row of a table
    table|<td>|=|một ô dữ liệu của bảng|a data cell of a table
    form|<input>|=|ô nhập liệu|a field to type into
    form|<title>|=|tiêu đề của trang trên thẻ trình duyệt|the page's title on the browser tab
    """)
}
