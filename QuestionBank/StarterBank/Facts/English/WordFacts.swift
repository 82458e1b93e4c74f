extension EnglishFacts {
  /// Part of speech asked for | sentence with the base word in capitals | the derived word
  static let derivations = FactTable<Pairing>(
    "word formation",
    """
    noun|He made an important ___. (DECIDE)|=|decision|=
    noun|Her ___ was a great surprise. (ARRIVE)|=|arrival|=
    noun|Regular exercise is good for your ___. (HEALTHY)|=|health|=
    noun|We need more ___ about the course. (INFORM)|=|information|=
    noun|Their ___ lasted forty years. (MARRY)|=|marriage|=
    noun|The ___ of the plan took months. (PREPARE)|=|preparation|=
    noun|He shows great ___. (KIND)|=|kindness|=
    noun|The ___ between them is long-standing. (FRIEND)|=|friendship|=
    noun|Air ___ harms our lungs. (POLLUTE)|=|pollution|=
    noun|She is an ___ of this machine. (INVENT)|=|inventor|=
    noun|He is a famous ___. (SCIENCE)|=|scientist|=
    noun|The ___ of the river is 3 metres. (DEEP)|=|depth|=
    noun|What is the ___ of the bridge? (LONG)|=|length|=
    noun|His ___ was clear to all. (HONEST)|=|honesty|=
    noun|Their ___ helped me win. (ENCOURAGE)|=|encouragement|=
    noun|The ___ of the city is fast. (DEVELOP)|=|development|=
    noun|There is a ___ of clean water. (SHORT)|=|shortage|=
    noun|She passed with little ___. (DIFFICULT)|=|difficulty|=
    noun|His ___ is in the newspaper. (PHOTOGRAPH, person)|=|photographer|=
    noun|Thank you for your ___. (INVITE)|=|invitation|=
    noun|The ___ of the old house cost a lot. (RENOVATE)|=|renovation|=
    noun|He lost his ___ to speak. (ABLE)|=|ability|=
    adjective|It is a ___ day. (SUN)|=|sunny|=
    adjective|Be ___ when you cross the road. (CARE)|=|careful|=
    adjective|The film was ___. (BORE)|=|boring|=
    adjective|I was ___ with the film. (BORE)|=|bored|=
    adjective|It is ___ to drive so fast. (DANGER)|=|dangerous|=
    adjective|She is a ___ singer. (FAME)|=|famous|=
    adjective|This tool is very ___. (USE)|=|useful|=
    adjective|A dictionary with no meanings is ___. (USE)|=|useless|=
    adjective|He is an ___ child who is always running about. (ACT)|=|active|=
    adjective|The ___ beauty of the bay is known. (NATURE)|=|natural|=
    adjective|It is ___ to finish in one minute. (POSSIBLE)|=|impossible|=
    adjective|It was ___ of him to shout. (POLITE)|=|impolite|=
    adjective|She was ___ with her low mark. (HAPPY)|=|unhappy|=
    adjective|Parking here is ___. (LEGAL)|=|illegal|=
    adjective|His handwriting is ___, so nobody can read it. (LEGIBLE)|=|illegible|=
    adjective|The bus service is ___; it never comes on time. (REGULAR)|=|irregular|=
    adjective|He is ___; he tells lies. (HONEST)|=|dishonest|=
    adjective|This chair is very ___. (COMFORT)|=|comfortable|=
    adjective|The river is ___ because of factories. (POLLUTE)|=|polluted|=
    adjective|She is ___ about the result. (HOPE)|=|hopeful|=
    adjective|They live in a ___ house of stone. (WOOD)|=|wooden|=
    adjective|He is ___; he has many plans. (AMBITION)|=|ambitious|=
    adverb|She sings ___. (BEAUTIFUL)|=|beautifully|=
    adverb|He drives ___. (CARE)|=|carefully|=
    adverb|They won the match ___. (EASY)|=|easily|=
    adverb|She answered ___. (HAPPY)|=|happily|=
    adverb|He plays the piano ___. (GOOD)|=|well|=
    adverb|It is raining ___. (HEAVY)|=|heavily|=
    adverb|We meet ___. (REGULAR)|=|regularly|=
    adverb|He spoke ___. (ANGER)|=|angrily|=
    adverb|___, nobody was hurt. (FORTUNE)|=|Fortunately|=
    verb|We must ___ the road. (WIDE)|=|widen|=
    verb|Exercise will ___ your heart. (STRONG)|=|strengthen|=
    verb|Please ___ this sentence. (SIMPLE)|=|simplify|=
    verb|They want to ___ the system. (MODERN)|=|modernise|=
    verb|Can you ___ my trousers? They are too long. (SHORT)|=|shorten|=
    verb|The book will ___ your knowledge. (RICH)|=|enrich|=
    """)

  /// Kind | phrasal verb | meaning
  static let phrasals = FactTable<Pairing>(
    "phrasal verbs",
    """
    look|look after|=|take care of|=
    look|look for|=|try to find|=
    look|look up to|=|admire|=
    look|look down on|=|think oneself better than|=
    look|look into|=|investigate|=
    take|take off (a plane)|=|leave the ground|=
    take|take up (a hobby)|=|start doing|=
    take|take after|=|resemble (a parent)|=
    take|take over|=|get control of|=
    give|give up|=|stop doing|=
    give|give back|=|return|=
    give|give away|=|give for nothing|=
    turn|turn down (an offer)|=|refuse|=
    turn|turn up|=|appear|=
    turn|turn on|=|start (a machine)|=
    turn|turn off|=|stop (a machine)|=
    put|put off|=|postpone|=
    put|put up with|=|tolerate|=
    put|put out (a fire)|=|extinguish|=
    put|put on (clothes)|=|start wearing|=
    get|get on with|=|have a good relationship with|=
    get|get over (an illness)|=|recover from|=
    get|get rid of|=|throw away|=
    run|run out of|=|have no more of|=
    run|run into (a friend)|=|meet by chance|=
    go|go on|=|continue|=
    go|go off (a bomb)|=|explode|=
    bring|bring up (a child)|=|raise|=
    bring|bring about|=|cause|=
    call|call off|=|cancel|=
    carry|carry out|=|perform|=
    come|come across|=|find by chance|=
    set|set off|=|begin a journey|=
    set|set up|=|establish|=
    break|break down (a car)|=|stop working|=
    find|find out|=|discover|=
    fill|fill in (a form)|=|complete in writing|=
    keep|keep up with|=|move as fast as|=
    point|point out|=|draw attention to|=
    """)

  /// Region | country | its people's adjective
  static let nationalities = FactTable<Pairing>(
    "nationalities",
    """
    ese|Vietnam|=|Vietnamese|=
    ese|China|=|Chinese|=
    ese|Japan|=|Japanese|=
    ese|Portugal|=|Portuguese|=
    ese|Nepal|=|Nepalese|=
    n|Korea|=|Korean|=
    n|Russia|=|Russian|=
    n|Germany|=|German|=
    n|Italy|=|Italian|=
    n|India|=|Indian|=
    n|Australia|=|Australian|=
    n|America|=|American|=
    n|Canada|=|Canadian|=
    n|Brazil|=|Brazilian|=
    n|Mexico|=|Mexican|=
    n|Egypt|=|Egyptian|=
    n|Cuba|=|Cuban|=
    n|Cambodia|=|Cambodian|=
    n|Malaysia|=|Malaysian|=
    n|Indonesia|=|Indonesian|=
    n|Hungary|=|Hungarian|=
    n|Norway|=|Norwegian|=
    n|Ukraine|=|Ukrainian|=
    ish|England|=|English|=
    ish|Spain|=|Spanish|=
    ish|Poland|=|Polish|=
    ish|Turkey|=|Turkish|=
    ish|Sweden|=|Swedish|=
    ish|Finland|=|Finnish|=
    ish|Denmark|=|Danish|=
    ish|Ireland|=|Irish|=
    other|France|=|French|=
    other|Greece|=|Greek|=
    other|the Netherlands|=|Dutch|=
    other|Thailand|=|Thai|=
    other|Laos|=|Lao|=
    other|Switzerland|=|Swiss|=
    other|the Philippines|=|Filipino|=
    other|Iraq|=|Iraqi|=
    """)

  /// Field | what it is | the word
  static let places = FactTable<Pairing>(
    "places and jobs",
    """
    place|People borrow books here.|=|library|=
    place|People see doctors and stay in bed here.|=|hospital|=
    place|People watch films here.|=|cinema|=
    place|People buy bread here.|=|bakery|=
    place|People catch planes here.|=|airport|=
    place|People see paintings and old things here.|=|museum|=
    place|People pay to stay the night here.|=|hotel|=
    place|People send letters and parcels here.|=|post office|=
    place|People order and eat meals here.|=|restaurant|=
    job|This person teaches pupils.|=|teacher|=
    job|This person looks after your teeth.|=|dentist|=
    job|This person puts out fires.|=|firefighter|=
    job|This person flies planes.|=|pilot|=
    job|This person repairs cars.|=|mechanic|=
    job|This person designs buildings.|=|architect|=
    job|This person cuts your hair.|=|hairdresser|=
    job|This person grows crops and keeps animals.|=|farmer|=
    job|This person treats sick animals.|=|vet|=
    job|This person cooks in a restaurant.|=|chef|=
    family|Your mother's sister|=|aunt|=
    family|Your father's brother|=|uncle|=
    family|Your uncle's child|=|cousin|=
    family|Your sister's son|=|nephew|=
    family|Your brother's daughter|=|niece|=
    family|Your father's mother|=|grandmother|=
    day|The day after Monday|=|Tuesday|=
    day|The day before Thursday|=|Wednesday|=
    day|The day between Thursday and Saturday|=|Friday|=
    month|The first month of the year|=|January|=
    month|The month after July|=|August|=
    month|The shortest month|=|February|=
    month|The month before December|=|November|=
    """)
}
