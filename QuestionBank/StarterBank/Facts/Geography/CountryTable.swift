extension Country {
  /// Vietnamese name | English name | capital | capital in English | continent | region | coast
  static let table = FactTable<Country>(
    "countries",
    """
    Việt Nam|Vietnam|Hà Nội|Hanoi|AS|SEA|-
    Lào|Laos|Viêng Chăn|Vientiane|AS|SEA|L
    Campuchia|Cambodia|Phnôm Pênh|Phnom Penh|AS|SEA|-
    Thái Lan|Thailand|Băng Cốc|Bangkok|AS|SEA|-
    Myanmar|Myanmar|Naypyidaw|Naypyidaw|AS|SEA|-
    Malaysia|Malaysia|Kuala Lumpur|Kuala Lumpur|AS|SEA|-
    Singapore|Singapore|Singapore|Singapore|AS|SEA|I
    Philippines|the Philippines|Manila|Manila|AS|SEA|I
    Brunei|Brunei|Bandar Seri Begawan|Bandar Seri Begawan|AS|SEA|-
    Đông Timor|Timor-Leste|Dili|Dili|AS|SEA|-

    Trung Quốc|China|Bắc Kinh|Beijing|AS|EAS|-
    Nhật Bản|Japan|Tokyo|Tokyo|AS|EAS|I
    Hàn Quốc|South Korea|Seoul|Seoul|AS|EAS|-
    Triều Tiên|North Korea|Bình Nhưỡng|Pyongyang|AS|EAS|-
    Mông Cổ|Mongolia|Ulan Bator|Ulaanbaatar|AS|EAS|L

    Ấn Độ|India|New Delhi|New Delhi|AS|SAS|-
    Pakistan|Pakistan|Islamabad|Islamabad|AS|SAS|-
    Bangladesh|Bangladesh|Dhaka|Dhaka|AS|SAS|-
    Nepal|Nepal|Kathmandu|Kathmandu|AS|SAS|L
    Bhutan|Bhutan|Thimphu|Thimphu|AS|SAS|L
    Maldives|the Maldives|Malé|Malé|AS|SAS|I
    Afghanistan|Afghanistan|Kabul|Kabul|AS|SAS|L

    Kazakhstan|Kazakhstan|Astana|Astana|-|CAS|-
    Uzbekistan|Uzbekistan|Tashkent|Tashkent|AS|CAS|L
    Turkmenistan|Turkmenistan|Ashgabat|Ashgabat|AS|CAS|-
    Kyrgyzstan|Kyrgyzstan|Bishkek|Bishkek|AS|CAS|L
    Tajikistan|Tajikistan|Dushanbe|Dushanbe|AS|CAS|L

    Iran|Iran|Tehran|Tehran|AS|WAS|-
    Iraq|Iraq|Baghdad|Baghdad|AS|WAS|-
    Syria|Syria|Damascus|Damascus|AS|WAS|-
    Liban|Lebanon|Beirut|Beirut|AS|WAS|-
    Jordan|Jordan|Amman|Amman|AS|WAS|-
    Ả Rập Xê Út|Saudi Arabia|Riyadh|Riyadh|AS|WAS|-
    Kuwait|Kuwait|Thành phố Kuwait|Kuwait City|AS|WAS|-
    Bahrain|Bahrain|Manama|Manama|AS|WAS|I
    Qatar|Qatar|Doha|Doha|AS|WAS|-
    Các Tiểu vương quốc Ả Rập Thống nhất|the United Arab Emirates|Abu Dhabi|Abu Dhabi|AS|WAS|-
    Oman|Oman|Muscat|Muscat|AS|WAS|-
    Thổ Nhĩ Kỳ|Turkey|Ankara|Ankara|-|WAS|-
    Gruzia|Georgia|Tbilisi|Tbilisi|-|WAS|-
    Armenia|Armenia|Yerevan|Yerevan|-|WAS|L
    Azerbaijan|Azerbaijan|Baku|Baku|-|WAS|-
    Síp|Cyprus|Nicosia|Nicosia|-|WAS|I

    Anh|the United Kingdom|Luân Đôn|London|EU|WEU|-
    Ireland|Ireland|Dublin|Dublin|EU|WEU|-
    Pháp|France|Paris|Paris|EU|WEU|-
    Bỉ|Belgium|Brussels|Brussels|EU|WEU|-
    Hà Lan|the Netherlands|Amsterdam|Amsterdam|EU|WEU|-
    Luxembourg|Luxembourg|Luxembourg|Luxembourg|EU|WEU|L
    Đức|Germany|Berlin|Berlin|EU|WEU|-
    Áo|Austria|Viên|Vienna|EU|WEU|L
    Thụy Sĩ|Switzerland|Bern|Bern|EU|WEU|L
    Liechtenstein|Liechtenstein|Vaduz|Vaduz|EU|WEU|L
    Monaco|Monaco|Monaco|Monaco|EU|WEU|-

    Na Uy|Norway|Oslo|Oslo|EU|NEU|-
    Thụy Điển|Sweden|Stockholm|Stockholm|EU|NEU|-
    Phần Lan|Finland|Helsinki|Helsinki|EU|NEU|-
    Đan Mạch|Denmark|Copenhagen|Copenhagen|EU|NEU|-
    Iceland|Iceland|Reykjavík|Reykjavik|EU|NEU|I
    Estonia|Estonia|Tallinn|Tallinn|EU|NEU|-
    Latvia|Latvia|Riga|Riga|EU|NEU|-
    Litva|Lithuania|Vilnius|Vilnius|EU|NEU|-

    Tây Ban Nha|Spain|Madrid|Madrid|EU|SEU|-
    Bồ Đào Nha|Portugal|Lisboa|Lisbon|EU|SEU|-
    Ý|Italy|Roma|Rome|EU|SEU|-
    Hy Lạp|Greece|Athens|Athens|EU|SEU|-
    Malta|Malta|Valletta|Valletta|EU|SEU|I
    Andorra|Andorra|Andorra la Vella|Andorra la Vella|EU|SEU|L
    San Marino|San Marino|San Marino|San Marino|EU|SEU|L
    Albania|Albania|Tirana|Tirana|EU|SEU|-
    Croatia|Croatia|Zagreb|Zagreb|EU|SEU|-
    Slovenia|Slovenia|Ljubljana|Ljubljana|EU|SEU|-
    Bosnia và Herzegovina|Bosnia and Herzegovina|Sarajevo|Sarajevo|EU|SEU|-
    Serbia|Serbia|Beograd|Belgrade|EU|SEU|L
    Montenegro|Montenegro|Podgorica|Podgorica|EU|SEU|-
    Bắc Macedonia|North Macedonia|Skopje|Skopje|EU|SEU|L

    Ba Lan|Poland|Warszawa|Warsaw|EU|EEU|-
    Cộng hòa Séc|the Czech Republic|Praha|Prague|EU|EEU|L
    Slovakia|Slovakia|Bratislava|Bratislava|EU|EEU|L
    Hungary|Hungary|Budapest|Budapest|EU|EEU|L
    Romania|Romania|Bucharest|Bucharest|EU|EEU|-
    Bulgaria|Bulgaria|Sofia|Sofia|EU|EEU|-
    Moldova|Moldova|Chișinău|Chișinău|EU|EEU|L
    Ukraina|Ukraine|Kyiv|Kyiv|EU|EEU|-
    Belarus|Belarus|Minsk|Minsk|EU|EEU|L
    Liên bang Nga|Russia|Moskva|Moscow|-|EEU|-

    Ai Cập|Egypt|Cairo|Cairo|-|NAF|-
    Libya|Libya|Tripoli|Tripoli|AF|NAF|-
    Tunisia|Tunisia|Tunis|Tunis|AF|NAF|-
    Algeria|Algeria|Algiers|Algiers|AF|NAF|-
    Maroc|Morocco|Rabat|Rabat|AF|NAF|-
    Sudan|Sudan|Khartoum|Khartoum|AF|NAF|-

    Mauritania|Mauritania|Nouakchott|Nouakchott|AF|WAF|-
    Mali|Mali|Bamako|Bamako|AF|WAF|L
    Niger|Niger|Niamey|Niamey|AF|WAF|L
    Senegal|Senegal|Dakar|Dakar|AF|WAF|-
    Gambia|the Gambia|Banjul|Banjul|AF|WAF|-
    Guinea-Bissau|Guinea-Bissau|Bissau|Bissau|AF|WAF|-
    Guinea|Guinea|Conakry|Conakry|AF|WAF|-
    Sierra Leone|Sierra Leone|Freetown|Freetown|AF|WAF|-
    Liberia|Liberia|Monrovia|Monrovia|AF|WAF|-
    Bờ Biển Ngà|Côte d'Ivoire|Yamoussoukro|Yamoussoukro|AF|WAF|-
    Ghana|Ghana|Accra|Accra|AF|WAF|-
    Togo|Togo|Lomé|Lomé|AF|WAF|-
    Nigeria|Nigeria|Abuja|Abuja|AF|WAF|-
    Burkina Faso|Burkina Faso|Ouagadougou|Ouagadougou|AF|WAF|L
    Cabo Verde|Cape Verde|Praia|Praia|AF|WAF|I

    Tchad|Chad|N'Djamena|N'Djamena|AF|CAF|L
    Cameroon|Cameroon|Yaoundé|Yaoundé|AF|CAF|-
    Cộng hòa Trung Phi|the Central African Republic|Bangui|Bangui|AF|CAF|L
    Gabon|Gabon|Libreville|Libreville|AF|CAF|-
    Cộng hòa Congo|the Republic of the Congo|Brazzaville|Brazzaville|AF|CAF|-
    Cộng hòa Dân chủ Congo|the Democratic Republic of the Congo|Kinshasa|Kinshasa|AF|CAF|-
    Angola|Angola|Luanda|Luanda|AF|CAF|-
    São Tomé và Príncipe|São Tomé and Príncipe|São Tomé|São Tomé|AF|CAF|I

    Ethiopia|Ethiopia|Addis Ababa|Addis Ababa|AF|EAF|L
    Eritrea|Eritrea|Asmara|Asmara|AF|EAF|-
    Djibouti|Djibouti|Djibouti|Djibouti|AF|EAF|-
    Somalia|Somalia|Mogadishu|Mogadishu|AF|EAF|-
    Kenya|Kenya|Nairobi|Nairobi|AF|EAF|-
    Uganda|Uganda|Kampala|Kampala|AF|EAF|L
    Rwanda|Rwanda|Kigali|Kigali|AF|EAF|L
    Burundi|Burundi|Gitega|Gitega|AF|EAF|L
    Tanzania|Tanzania|Dodoma|Dodoma|AF|EAF|-
    Nam Sudan|South Sudan|Juba|Juba|AF|EAF|L

    Zambia|Zambia|Lusaka|Lusaka|AF|SAF|L
    Zimbabwe|Zimbabwe|Harare|Harare|AF|SAF|L
    Malawi|Malawi|Lilongwe|Lilongwe|AF|SAF|L
    Mozambique|Mozambique|Maputo|Maputo|AF|SAF|-
    Botswana|Botswana|Gaborone|Gaborone|AF|SAF|L
    Namibia|Namibia|Windhoek|Windhoek|AF|SAF|-
    Lesotho|Lesotho|Maseru|Maseru|AF|SAF|L
    Madagascar|Madagascar|Antananarivo|Antananarivo|AF|SAF|I
    Mauritius|Mauritius|Port Louis|Port Louis|AF|SAF|I
    Seychelles|Seychelles|Victoria|Victoria|AF|SAF|I
    Comoros|the Comoros|Moroni|Moroni|AF|SAF|I

    Hoa Kỳ|the United States|Washington|Washington|NA|NAM|-
    Canada|Canada|Ottawa|Ottawa|NA|NAM|-
    México|Mexico|Thành phố México|Mexico City|NA|NAM|-

    Guatemala|Guatemala|Thành phố Guatemala|Guatemala City|NA|CAM|-
    Belize|Belize|Belmopan|Belmopan|NA|CAM|-
    Honduras|Honduras|Tegucigalpa|Tegucigalpa|NA|CAM|-
    El Salvador|El Salvador|San Salvador|San Salvador|NA|CAM|-
    Nicaragua|Nicaragua|Managua|Managua|NA|CAM|-
    Costa Rica|Costa Rica|San José|San José|NA|CAM|-
    Panama|Panama|Thành phố Panama|Panama City|NA|CAM|-

    Cuba|Cuba|La Habana|Havana|NA|CAR|I
    Jamaica|Jamaica|Kingston|Kingston|NA|CAR|I
    Haiti|Haiti|Port-au-Prince|Port-au-Prince|NA|CAR|-
    Cộng hòa Dominica|the Dominican Republic|Santo Domingo|Santo Domingo|NA|CAR|-
    Bahamas|the Bahamas|Nassau|Nassau|NA|CAR|I
    Barbados|Barbados|Bridgetown|Bridgetown|NA|CAR|I
    Trinidad và Tobago|Trinidad and Tobago|Port of Spain|Port of Spain|NA|CAR|I
    Grenada|Grenada|St. George's|St. George's|NA|CAR|I
    Saint Lucia|Saint Lucia|Castries|Castries|NA|CAR|I
    Dominica|Dominica|Roseau|Roseau|NA|CAR|I
    Saint Kitts và Nevis|Saint Kitts and Nevis|Basseterre|Basseterre|NA|CAR|I
    Saint Vincent và Grenadines|Saint Vincent and the Grenadines|Kingstown|Kingstown|NA|CAR|I
    Antigua và Barbuda|Antigua and Barbuda|St. John's|St. John's|NA|CAR|I

    Brasil|Brazil|Brasília|Brasília|SA|SAM|-
    Argentina|Argentina|Buenos Aires|Buenos Aires|SA|SAM|-
    Chile|Chile|Santiago|Santiago|SA|SAM|-
    Peru|Peru|Lima|Lima|SA|SAM|-
    Colombia|Colombia|Bogotá|Bogotá|SA|SAM|-
    Venezuela|Venezuela|Caracas|Caracas|SA|SAM|-
    Ecuador|Ecuador|Quito|Quito|SA|SAM|-
    Paraguay|Paraguay|Asunción|Asunción|SA|SAM|L
    Uruguay|Uruguay|Montevideo|Montevideo|SA|SAM|-
    Guyana|Guyana|Georgetown|Georgetown|SA|SAM|-
    Suriname|Suriname|Paramaribo|Paramaribo|SA|SAM|-

    Úc|Australia|Canberra|Canberra|OC|OCE|-
    New Zealand|New Zealand|Wellington|Wellington|OC|OCE|I
    Papua New Guinea|Papua New Guinea|Port Moresby|Port Moresby|OC|OCE|-
    Fiji|Fiji|Suva|Suva|OC|OCE|I
    Quần đảo Solomon|the Solomon Islands|Honiara|Honiara|OC|OCE|I
    Vanuatu|Vanuatu|Port Vila|Port Vila|OC|OCE|I
    Samoa|Samoa|Apia|Apia|OC|OCE|I
    Tonga|Tonga|Nukuʻalofa|Nukuʻalofa|OC|OCE|I
    Tuvalu|Tuvalu|Funafuti|Funafuti|OC|OCE|I
    Micronesia|Micronesia|Palikir|Palikir|OC|OCE|I
    Quần đảo Marshall|the Marshall Islands|Majuro|Majuro|OC|OCE|I
    Palau|Palau|Ngerulmud|Ngerulmud|OC|OCE|I
    """)
}
