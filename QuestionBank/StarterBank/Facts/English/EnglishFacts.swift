/// Word facts of English, besides the irregular verbs. All of them are asked in English.
enum EnglishFacts {
  /// Kind | noun | plural
  static let plurals = FactTable<Pairing>(
    "plurals",
    """
    vowel|man|=|men|=
    vowel|woman|=|women|=
    vowel|foot|=|feet|=
    vowel|tooth|=|teeth|=
    vowel|goose|=|geese|=
    vowel|mouse|=|mice|=
    other|child|=|children|=
    other|ox|=|oxen|=
    other|person|=|people|=
    same|sheep|=|sheep|=
    same|deer|=|deer|=
    same|series|=|series|=
    same|species|=|species|=
    same|aircraft|=|aircraft|=
    f|leaf|=|leaves|=
    f|knife|=|knives|=
    f|wife|=|wives|=
    f|life|=|lives|=
    f|wolf|=|wolves|=
    f|shelf|=|shelves|=
    f|half|=|halves|=
    f|thief|=|thieves|=
    f|loaf|=|loaves|=
    f|calf|=|calves|=
    keepf|roof|=|roofs|=
    keepf|chief|=|chiefs|=
    keepf|cliff|=|cliffs|=
    es|box|=|boxes|=
    es|bus|=|buses|=
    es|class|=|classes|=
    es|dish|=|dishes|=
    es|watch|=|watches|=
    es|church|=|churches|=
    es|fox|=|foxes|=
    es|potato|=|potatoes|=
    es|tomato|=|tomatoes|=
    es|hero|=|heroes|=
    es|echo|=|echoes|=
    s|photo|=|photos|=
    s|piano|=|pianos|=
    s|radio|=|radios|=
    s|zoo|=|zoos|=
    s|boy|=|boys|=
    s|toy|=|toys|=
    s|key|=|keys|=
    s|monkey|=|monkeys|=
    ies|baby|=|babies|=
    ies|city|=|cities|=
    ies|country|=|countries|=
    ies|family|=|families|=
    ies|story|=|stories|=
    ies|party|=|parties|=
    ies|butterfly|=|butterflies|=
    ies|strawberry|=|strawberries|=
    foreign|crisis|=|crises|=
    foreign|analysis|=|analyses|=
    foreign|phenomenon|=|phenomena|=
    foreign|criterion|=|criteria|=
    foreign|bacterium|=|bacteria|=
    """)

  /// Kind | adjective | comparative
  static let comparisons = FactTable<Pairing>(
    "comparisons",
    """
    irregular|good|=|better|=
    irregular|bad|=|worse|=
    irregular|many|=|more|=
    er|tall|=|taller|=
    er|long|=|longer|=
    er|short|=|shorter|=
    er|cheap|=|cheaper|=
    er|fast|=|faster|=
    er|slow|=|slower|=
    er|young|=|younger|=
    er|strong|=|stronger|=
    er|high|=|higher|=
    er|small|=|smaller|=
    er|cold|=|colder|=
    er|warm|=|warmer|=
    er|clean|=|cleaner|=
    r|large|=|larger|=
    r|nice|=|nicer|=
    r|late|=|later|=
    r|safe|=|safer|=
    r|wide|=|wider|=
    r|brave|=|braver|=
    double|big|=|bigger|=
    double|hot|=|hotter|=
    double|fat|=|fatter|=
    double|thin|=|thinner|=
    double|wet|=|wetter|=
    double|sad|=|sadder|=
    ier|happy|=|happier|=
    ier|easy|=|easier|=
    ier|heavy|=|heavier|=
    ier|busy|=|busier|=
    ier|early|=|earlier|=
    ier|noisy|=|noisier|=
    ier|lazy|=|lazier|=
    ier|dirty|=|dirtier|=
    ier|pretty|=|prettier|=
    more|beautiful|=|more beautiful|=
    more|expensive|=|more expensive|=
    more|interesting|=|more interesting|=
    more|difficult|=|more difficult|=
    more|important|=|more important|=
    more|dangerous|=|more dangerous|=
    more|comfortable|=|more comfortable|=
    more|popular|=|more popular|=
    more|careful|=|more careful|=
    more|modern|=|more modern|=
    more|exciting|=|more exciting|=
    more|useful|=|more useful|=
    """)

  /// Preposition's kind | sentence with a gap | the word that fills it
  static let prepositions = FactTable<Pairing>(
    "prepositions",
    """
    time|My birthday is ___ May.|=|in|=
    time|The lesson starts ___ 7 o'clock.|=|at|=
    time|We play football ___ Sundays.|=|on|=
    time|He was born ___ 2010.|=|in|=
    time|The shop is closed ___ night.|=|at|=
    time|The meeting is ___ 5 March.|=|on|=
    time|I have lived here ___ ten years.|=|for|=
    time|I have lived here ___ 2015.|=|since|=
    time|See you ___ Monday morning.|=|on|=
    adjective|He is interested ___ history.|=|in|=
    adjective|I am afraid ___ spiders.|=|of|=
    adjective|They are proud ___ their son.|=|of|=
    adjective|She is tired ___ waiting.|=|of|=
    adjective|This town is famous ___ its beaches.|=|for|=
    adjective|The room is full ___ people.|=|of|=
    adjective|He is fond ___ music.|=|of|=
    adjective|Smoking is bad ___ your health.|=|for|=
    adjective|She is married ___ a doctor.|=|to|=
    adjective|Your answer is similar ___ mine.|=|to|=
    adjective|We are ready ___ the test.|=|for|=
    adjective|She is responsible ___ the project.|=|for|=
    adjective|He is capable ___ doing it alone.|=|of|=
    adjective|I am keen ___ swimming.|=|on|=
    adjective|They were surprised ___ the news.|=|at|=
    adjective|I am used ___ getting up early.|=|to|=
    verb|Listen ___ the teacher, please.|=|to|=
    verb|I am looking ___ my keys; I cannot find them.|=|for|=
    verb|It depends ___ the weather.|=|on|=
    verb|The team consists ___ eleven players.|=|of|=
    verb|I agree ___ you.|=|with|=
    verb|This book belongs ___ me.|=|to|=
    verb|She apologised ___ being late.|=|for|=
    verb|He insisted ___ paying the bill.|=|on|=
    verb|They succeeded ___ climbing the mountain.|=|in|=
    verb|Please pay attention ___ the signs.|=|to|=
    verb|We are looking forward ___ the trip.|=|to|=
    verb|He takes part ___ the school play.|=|in|=
    verb|They prevented him ___ leaving.|=|from|=
    verb|She thanked me ___ my help.|=|for|=
    verb|Do you believe ___ ghosts?|=|in|=
    verb|Concentrate ___ your work.|=|on|=
    verb|He accused her ___ lying.|=|of|=
    verb|They laughed ___ his joke.|=|at|=
    place|The picture is ___ the wall.|=|on|=
    place|She lives ___ Vietnam.|=|in|=
    place|I met him ___ the bus stop.|=|at|=
    place|There is some milk ___ the bottle.|=|in|=
    place|The plates are ___ the table.|=|on|=
    place|We arrived ___ the airport at noon.|=|at|=
    place|The bank is ___ the school and the park.|=|between|=
    """)

  /// Kind | word | its opposite
  static let opposites = FactTable<Pairing>(
    "opposites",
    """
    size|big|=|small|=
    size|long|=|short|=
    size|wide|=|narrow|=
    size|deep|=|shallow|=
    size|thick|=|thin|=
    size|heavy|=|light|=
    size|high|=|low|=
    feel|hot|=|cold|=
    feel|wet|=|dry|=
    feel|hard|=|soft|=
    feel|rough|=|smooth|=
    feel|sharp|=|blunt|=
    person|happy|=|sad|=
    person|rich|=|poor|=
    person|strong|=|weak|=
    person|brave|=|cowardly|=
    person|generous|=|mean|=
    person|polite|=|rude|=
    person|lazy|=|hard-working|=
    time|early|=|late|=
    time|ancient|=|modern|=
    time|temporary|=|permanent|=
    time|fast|=|slow|=
    thing|clean|=|dirty|=
    thing|cheap|=|expensive|=
    thing|full|=|empty|=
    thing|safe|=|dangerous|=
    thing|noisy|=|quiet|=
    thing|simple|=|complicated|=
    thing|natural|=|artificial|=
    act|buy|=|sell|=
    act|arrive|=|depart|=
    act|accept|=|refuse|=
    act|increase|=|decrease|=
    act|remember|=|forget|=
    act|win|=|lose|=
    act|push|=|pull|=
    act|attack|=|defend|=
    act|succeed|=|fail|=
    act|export|=|import|=
    act|borrow|=|lend|=
    act|hide|=|reveal|=
    """)
}
