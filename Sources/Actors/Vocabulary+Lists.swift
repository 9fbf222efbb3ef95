extension Vocabulary {
  /// Words in lower case and what they are; a word may stand in several lists.
  static let lists: [(String, WordClasses)] = [
    (
      """
      the a an this that these those he she it we they i you his her its their our my your him them us
      and but or nor yet so for if when while as because since although though unless until once
      after before in on at by with from to of into over under about between among against during
      through throughout without within across despite amid beside besides beyond behind above below
      near outside inside toward towards upon via per plus than like unlike what which who whom whose
      where why how there here then now also even still just only too very not no yes all any both each
      every few many more most much several some such other another one two three four five six seven
      eight nine ten first second third last next however meanwhile moreover furthermore therefore thus
      instead indeed perhaps maybe today yesterday tomorrow tonight recently earlier later previously
      currently according asked added speaking while is are was were be been being has have had do does
      did would can could might should must shall let lets don't didn't it's he's she's that's
      there's i'm i've i'd i'll let we're we've they're you're what's who's isn't can't won't
      """, .function
    ),
    ("of", .of), ("and", .and), ("the", .the),
    (
      """
      president minister premier chancellor governor mayor senator representative congressman congresswoman
      secretary ambassador envoy general admiral colonel major captain lieutenant sergeant commander
      brigadier marshal corporal inspector superintendent commissioner sheriff chief director chairman
      chairwoman chairperson chair ceo cfo coo cto editor speaker judge justice attorney prosecutor bishop
      archbishop cardinal pope pastor reverend rabbi imam ayatollah sheikh sheik emir sultan king queen
      prince princess emperor empress duke duchess baron baroness count countess chancellor coach manager
      captain leader deputy officer official spokesman spokeswoman spokesperson spokespersons professor doctor
      principal dean rector head founder analyst adviser advisor treasurer councillor councilor councilman
      councilwoman alderman magistrate whip mp mla mep mna senator lawmaker legislator deputy registrar
      vice-president vice-chancellor co-founder cofounder striker midfielder defender goalkeeper
      administrator coordinator ombudsman taoiseach tanaiste mullah maulana comrade chargé
      comptroller undersecretary under-secretary solicitor advocate lawyer activist author actor actress
      singer producer filmmaker economist historian journalist reporter correspondent columnist
      researcher scientist epidemiologist consul barrister mec md presidents ministers judges justices
      senators governors brothers sisters lawmakers generals professors archbishops bishops chairmen ruler candidate nominee lieutenant-governor
      dsp asp sp dig igp acp dcp dg cm dcm sho md evp svp cmdr gen col maj capt lt sgt brig adm cpl insp supt gov sen rep sec pres prof
      rev hon amb dr fr sr tsar czar tycoon pm fm
      """, .title
    ),
    ("spokesman spokeswoman spokesperson aide adviser advisor lawyer attorney", .proxy),
    (
      """
      mr mrs ms miss messrs mmes dr sir lord lady dame prof professor rev reverend sheikh sheik shaikh hajj haji alhaji
      madam madame monsieur mme herr frau señor señora senor senora don dona datuk datin tan tun encik puan
      shri smt sri swami baba ustaz ustadh mallam chief barrister engr justice imam rabbi pastor father
      majesty highness excellency eminence mufti mullah mawlana maulana begum sardar khan-bahadur daw u
      """, .honorific
    ),
    (
      """
      mrs ms miss lady dame madam madame mme frau señora senora dona smt queen princess baroness duchess
      countess empress congresswoman spokeswoman chairwoman councilwoman actress daw begum puan datin
      """, .woman
    ),
    (
      """
      mr sir lord monsieur herr señor senor king prince baron duke emperor congressman spokesman chairman
      councilman alderman pope bishop archbishop cardinal imam ayatollah sheikh sheik father encik
      """, .man
    ),
    (
      """
      prime foreign finance defence defense interior home health education trade commerce industry energy
      transport transportation agriculture environment labour labor justice culture tourism sports youth
      information communications communication technology science planning development housing water
      mines mining fisheries forestry infrastructure works public security affairs relations economy
      economic treasury exchequer state states social welfare women gender family children regional local
      national federal internal external immigration police military army naval navy air staff joint
      executive financial operating technical technology general attorney solicitor legal political media
      press communications marketing sales research human resources rights investment petroleum oil power
      supreme high appeals district county city provincial managing editorial medical nursing
      fire customs revenue budget monetary central bank electoral election parliamentary opposition
      majority minority house assembly council climate digital intelligence
      counter-terrorism anti-corruption emergency disaster management civil service
      """, .domain
    ),
    (
      """
      former ex deputy vice acting assistant associate senior junior chief lead interim late then
      incoming outgoing newly-elected president-elect elect honorary first second permanent special
      principal under executive co- lieutenant adjunct emeritus ex-president ex-minister incumbent
      """, .modifier
    ),
    (
      """
      ministry department university college institute institution academy school agency authority
      commission committee council court tribunal parliament congress senate assembly cabinet bureau
      office board bank federation confederation association union society organisation organization
      foundation trust fund party movement front army navy force forces police guard guards corps brigade
      battalion militia command league club company corporation airlines airline airways industries
      holdings enterprises ventures partners services service systems technologies solutions motors
      pharmaceuticals laboratories labs media broadcasting television radio newspaper times post herald
      tribune gazette journal telegraph guardian chronicle observer mirror daily news network press
      church mosque diocese archdiocese synod embassy consulate secretariat directorate inspectorate
      administration government coalition alliance coordination congregation hospital clinic insurance
      securities exchange chamber syndicate cooperative consortium conglomerate brotherhood
      initiative programme program project centre center museum library gallery theatre theater orchestra
      band choir team squad united rovers rangers athletic wanderers fc afc registry taskforce
      legislature judiciary politburo presidium junta regiment infantry division faculty lyceum
      associates capital group ltd inc corp plc llc co gmbh ag sa spa nv bv oy ab bhd sdn pty pvt limited
      incorporated
      """, .body
    ),
    (
      """
      ministry department university college institute academy school bank court council commission
      board office bureau agency association federation union society organisation organization foundation
      church diocese archdiocese chamber parliament assembly house institution centre center committee
      confederation league embassy consulate faculty party movement front army bishop's conference
      congress republic fund authority museum library
      """, .bodyOf
    ),
    (
      "inc corp ltd plc llc co gmbh ag nv bv bhd sdn pty pvt limited incorporated corporation llp lp",
      .company
    ),
    (
      """
      house group press times post union trust front force guard service services program programme
      project initiative team squad capital division command office centre center school
      program united administration government club board
      """, .weakBody
    ),
    (
      """
      river lake sea ocean bay gulf strait straits channel canal island islands isle isles archipelago
      peninsula cape coast mountain mountains mount hill hills valley desert forest plain plains plateau
      province state district county region territory prefecture governorate oblast parish municipality
      city town township village borough suburb delta basin falls glacier reef creek springs heights
      beach harbour harbor port shire zone zones area areas reserve refuge circle wetlands wilaya emirate sub-county subcounty constituency ward block taluk
      mandal tehsil barangay woreda commune canton department highlands lowlands wadi shores metro
      """, .landform
    ),
    (
      """
      lake mount mt cape port fort gulf bay river isle lac rio san santa santo saint st new north south east
      west upper lower greater el los las la villa tel ras wadi jabal jebel khan bandar nova puerto ciudad deir tres presa plaza playa monte riviere baie anse ain oued beit bir kafr qasr presa pointe
      """, .landformBefore
    ),
    (
      """
      airport bridge street road avenue boulevard lane drive highway motorway expressway freeway stadium
      arena park square plaza hotel tower towers mall building palace castle cathedral temple shrine
      station terminal dam prison jail camp base gate cemetery memorial monument tunnel pier dock
      garden gardens complex estate market trail mosque shrine court hall resort casino barracks checkpoint junction roundabout
      crossing reservoir zoo farm mine refinery plant pipeline
      """, .facility
    ),
    (
      """
      cup games olympics olympic war wars day week year month award awards prize festival championship
      championships tournament open grand prix marathon conference summit forum act bill law treaty accord
      accords agreement protocol convention constitution resolution declaration amendment code plan strategy
      pact deal project revolution uprising intifada spring massacre genocide holocaust crisis scandal
      election elections referendum campaign operation case trial affair hurricane cyclone typhoon storm
      report index survey census book film movie series show album song magazine edition virus disease
      syndrome variant vaccine era age century dynasty season round final finals semi-final league
      premiership ligue bundesliga serie derby race rally expo fair exhibition biennale congress week
      recession depression
      process roadmap doctrine theory principle amendment exam test certificate degree licence
      """, .event
    ),
    (
      """
      say says said saying tell tells told telling add adds added adding state states stated stating
      explain explains explained explaining note notes noted noting warn warns warned warning
      announce announces announced insist insists insisted claim claims claimed argue argues argued
      urge urges urged reply replies replied remark remarks remarked respond responds responded
      declare declares declared confirm confirms confirmed deny denies denied admit admits admitted
      acknowledge acknowledges acknowledged suggest suggests suggested report reports reported
      reveal reveals revealed stress stresses stressed emphasise emphasised emphasize emphasized
      emphasizes reiterate reiterates reiterated recall recalls recalled recount recounted
      write writes wrote tweet tweeted tweets comment comments commented lament lamented
      describe describes described ask asks asked vow vows vowed pledge pledged pledges
      thank thanked thanks quip joked concede conceded testify testified continued
      maintains maintained believes believed thinks hopes hoped accuse accused accuses
      """, .speech
    ),
    (
      """
      agree agrees agreed refuse refuses refused reject rejects rejected accept accepts accepted
      condemn condemns condemned criticise criticised criticize criticized accuse accuses accused
      blame blames blamed threaten threatens threatened launch launches launched impose imposes imposed
      want wants wanted seek seeks sought plan plans planned decide decides decided consider considers
      considered sign signs signed send sends sent ignore ignores ignored call calls called hope hopes
      hoped demand demands demanded offer offers offered order orders ordered lift lifts lifted
      ban bans banned expel expels expelled recall recalls recalled summon summons summoned back backs
      backed support supports supported oppose opposes opposed push pushes pushed press presses pressed
      withdraw withdraws withdrew pull pulls pulled suspend suspends suspended resume resumes resumed
      test tests tested fire fires fired deploy deploys deployed invade invades invaded attack attacks
      attacked bomb bombs bombed annex annexes annexed occupy occupies occupied retaliate retaliated
      negotiate negotiates negotiated recognise recognised recognize recognized recognizes approve approves
      approved veto vetoes vetoed vote votes voted promise promises promised respond responds responded
      refrain refrains refrained unveil unveils unveiled change changes changed reach reaches reached
      decry decries decried express expresses expressed block blocks blocked cut cuts resist resists
      resisted fear fears feared see sees saw view views viewed regard regards regarded insist
      announced announces denies denied warned warns urges urged says said
      hold holds held begin begins began start starts started stop stops stopped
      continue continues continued remain remains remained try tries tried mull mulls weigh weighs
      face faces faced lose loses lost win wins won
      """, .action
    ),
    (
      """
      will would has had have could may might should must can cannot does did doesn't didn't won't hasn't
      hadn't wouldn't couldn't shouldn't can't
      """, .auxiliary
    ),
    ("is was were are be been being isn't wasn't weren't aren't", .be),
    (
      """
      in at near from to outside around across into throughout via toward towards inside within
      over through off beyond along northwest northeast southwest southeast leaving visiting
      """, .locative
    ),
    ("who whose", .who),
    ("between with against by", .counterpart),
    (
      """
      january february march april may june july august september october november december jan feb mar apr
      jun jul aug sep sept oct nov dec
      """, .month
    ),
    (
      """
      monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
      mondays tuesdays wednesdays thursdays fridays saturdays sundays
      """, .weekday
    ),
    (
      """
      wife husband son daughter sister brother father mother uncle aunt nephew niece cousin widow widower
      grandson granddaughter grandfather grandmother parents family children stepson son-in-law
      daughter-in-law brother-in-law girlfriend boyfriend partner fiancee ex-wife ex-husband twin sons
      daughters brothers sisters
      """, .kin
    ),
    (
      """
      european europeans african africans asian asians arab arabs arabic kurdish kurds kurd western
      muslim muslims islamic islamist islamists christian christians jewish jew jews hindu hindus buddhist
      buddhists sikh sikhs catholic catholics protestant protestants orthodox shia shiite shi'ite shiites
      sunni sunnis latino latinos latina hispanic hispanics caucasian caucasians black blacks white
      native indigenous aboriginal maori inuit soviet soviets communist communists socialist socialists
      nazi nazis zionist zionists democrat democrats democratic republican republicans gop tory tories
      conservative conservatives liberal
      liberals english welsh scottish scots scot irish basque catalan catalans flemish walloon chechen
      chechens tatar tatars uighur uighurs uyghur uyghurs tibetan tibetans rohingya tamil tamils
      sinhalese punjabi bengali pashtun pashtuns tajiks hazara hazaras baloch baluch yoruba hausa igbo
      fulani zulu xhosa kikuyu luo tutsi tutsis hutu hutus oromo tigrayan amhara berber berbers tuareg
      bedouin copts coptic druze alawite alawites maronite yazidi yazidis armenian roma gypsy balkan
      nordic scandinavian mediterranean baltic caribbean latin-american korean koreans frenchman frenchmen frenchwoman englishman
      englishmen englishwoman irishman irishmen irishwoman dutchman dutchmen dutchwoman welshman welshmen
      scotsman scotsmen trans-atlantic transatlantic
      marxist maoist leninist islamophobic anglophone francophone lusophone
      anglican presbyterian methodist baptist evangelical pentecostal mormon mormons
      mandarin cantonese swahili hebrew farsi urdu hindi pashto dari tagalog malay
      taliban
      """, .people
    ),
    (
      """
      north south east west northern southern eastern western central northeast northwest southeast
      southwest north-east north-west south-east south-west northeastern northwestern southeastern
      southwestern north-eastern north-western south-eastern south-western upper lower mid downtown
      greater inner outer
      """, .direction
    ),
    (
      """
      van von der den de la le del della di da do dos das du ter ten zu bin bint ibn al el ul e y af av ben
      abu st ould mint
      """, .particle
    ),
    ("al el abu abdul abd ibn ben bin umm abdel abdal ould van von de le la di da mc", .namePrefix),
    (
      """
      internet web covid covid-19 coronavirus christmas easter ramadan eid diwali hanukkah god allah bible
      quran koran islam christianity judaism hinduism buddhism catholicism english facebook-live earth
      gmt est pst edt utc ist am pm ad bc tv dvd cd gdp hiv aids dna gps sms pdf ceo cfo coo vip ngo ngos
      mps sars ebola malaria tb suv suvs cpi ipo etf diy faq id ok usd eur gbp dollar euro rs ksh
      pope mp mps pm gm vp mvp id internet ai it iot ict lgbt lgbtq lgbti bbq ufo ied ieds rpg ppe
      et est edt cst cdt pdt bst cet aest potus flotus pc pcs dj djs gp gps vj hr r&b qtr pct shr dlr dlrs mln bln cts stg bmx mma hdtv usb cpu
      gpu mp3 mp4 url voip gprs lcd 3g 4g 5g wmd wmds icbm icbms q&a r&d ptsd adhd ivf gcse gcses
      daca aca medicaid medicare ii iii iv vii viii nafta usmca jcpoa fisa foia gdpr obamacare trumpcare brexit brexiteer brexiteers maga watergate
      sunday-school photo photos image file credit caption advertisement share read more video watch
      related subscribe newsletter copyright editor loading updated published posted source sources
      getty celsius fahrenheit wi-fi
      iphone ipad ipod imac xbox playstation oscars grammys emmys baftas
      gnp libor fob cif lifo fifo ppi frn frns lbo lbos mbe obe cbe msp msps hq icu lp ep llb iou ious
      """, .noName
    ),
    (
      """
      government policy policies officials official administration leader leaders president premier
      minister ministers ministry army military forces troops parliament authorities embassy ambassador
      diplomat diplomats delegation negotiators foreign defence defense decision announcement
      position stance rejection refusal response proposal offer demand demands claim claims
      warning threat threats sanctions economy nuclear missile invasion intervention support ally allies
      attempts efforts plan plans envoy envoys declared aim goal interests ruler rulers regime
      """, .government
    ),
    (
      """
      analyst activist resident farmer lawyer student teacher pupil driver worker doctor nurse patient
      victim suspect witness survivor colleague friend neighbour neighbor businessman businesswoman
      entrepreneur millionaire billionaire politician lawmaker legislator senator official officer
      soldier policeman policewoman journalist reporter photographer blogger writer poet novelist artist
      musician singer rapper actor actress comedian director producer player footballer striker
      midfielder defender goalkeeper winger captain coach manager referee athlete runner swimmer boxer
      golfer cricketer batsman bowler champion economist historian sociologist scientist researcher
      engineer architect designer chef owner founder co-founder editor publisher consultant expert
      strategist adviser advisor aide assistant secretary spokesman spokeswoman spokesperson
      president minister premier chancellor governor mayor ambassador envoy chief head leader
      boss chairman chairwoman chairperson chair director professor lecturer dean principal judge
      prosecutor attorney commander general colonel captain sergeant bishop priest pastor imam
      cleric rabbi monk nun man woman boy girl wife husband son daughter sister brother father mother
      named called rival candidate nominee opponent challenger incumbent veteran protester
      demonstrator fisherman trader vendor shopkeeper carpenter pilot astronaut
      correspondent columnist anchor presenter host contestant winner
      frontman frontwoman bassist guitarist drummer vocalist saxophonist pianist violinist
      """, .personNoun
    ),
    (
      """
      town city village province district region state county area neighbourhood neighborhood suburb
      township island islands capital port municipality settlement enclave border territory prefecture
      governorate oblast republic community hamlet commune parish river lake mountain valley coast
      """, .placeNoun
    ),
    (
      """
      company firm group bank agency newspaper magazine website channel broadcaster party movement
      organisation organization charity ngo union association club team band militia network carrier
      airline manufacturer maker retailer supplier operator developer giant subsidiary startup start-up
      university college hospital foundation institute institution think-tank outlet daily weekly
      insurer lender chain brand platform conglomerate corporation contractor spokesman spokeswoman
      spokesperson officials shares stock employees staff customers members supporters fans
      """, .bodyNoun
    ),
    (
      """
      kim lee park choi choe chung jung jeong moon suh seo cho jo yoon yun kang jang chang lim im han
      shin kwon hwang ahn an song ryu yoo hong jeon ko bae baek noh roh ban paik pak ri ro
      xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie
      tang xu deng feng cao peng zeng xiao tian dong yuan pan cai jiang yu du ye cheng wei su lu ding ren
      shen yao lu jin wen qin bo mao lai tsai chiang chou lam chan wong leung cheung ng tan ong lim
      nguyen tran le pham hoang huynh phan vu vo dang bui ngo duong ly
      """, .eastAsianSurname
    ),
    (
      """
      gen col maj capt lt sgt brig adm cpl insp supt gov sen rep sec pres prof rev hon amb dr mr mrs ms st
      mt jr sr fr ft no inc corp co ltd messrs bros dept univ assoc
      """, .abbreviation
    ),
    ("jr sr ii iii iv", .suffix),
    (
      """
      parliament congress senate bundestag bundesrat knesset duma diet majlis sejm riksdag storting
      folketing verkhovna politburo interpol europol vatican lok rajya
      """, .loneBody
    ),
    (
      "times post herald tribune gazette journal telegraph star sun news mail express standard today citizen",
      .paper
    ),
    (
      """
      talks talk meeting meetings meet meets met negotiations negotiation relations ties pressure
      sanctions war conflict dispute deal agreement treaty border tensions dialogue contact contacted
      cooperation trade alliance consultation summit urge urges urged urging accuse accuses
      accused accusing warn warned warns told pressed contacts attempts blame blamed condemn condemned
      peace differences partnership engage engagement
      """, .dealing
    ),
    (
      """
      beat beats defeated goal goals scored match matches coach striker midfielder league cup fixture
      season victory draw champions player players squad
      """, .sport
    ),
  ]
}
