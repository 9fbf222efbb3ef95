import Testing

/// The ambiguity classes of the dictionary's description, each with cases for and against.
@Suite struct AmbiguityTests {
  @Test(arguments: [
    // The latest full mention with the short form wins.
    "[Kim Jong Un|p.kim-jong-un] met envoys. [Kim|p.kim-jong-un|surname] smiled.",
    "[Kim Jong Un|p.kim-jong-un] spoke first. [Kim Yo Jong|p.kim-yo-jong] spoke next. [Kim|p.kim-yo-jong|surname] left early.",
    "[Moon Jae-in|p.moon-jae-in] flew home. On Friday [Moon|p.moon-jae-in|surname] rested.",
    "A farmer, [Jonas Park|p.?jonas-park], lost cattle. [Park|p.?jonas-park|surname] asked for help.",
    "[Hillary Clinton|p.hillary-clinton] spoke. Later [Clinton|p.hillary-clinton|surname] thanked the crowd.",
    "[Reg Bush|p.?reg-bush] entered the race. [Bush|p.?reg-bush|surname] raised money.",
    "[George W. Bush|p.george-w-bush] wrote a book. [Bush|p.george-w-bush|surname] painted.",
    // Nothing decides.
    "Reporters waited. On Monday [Kim|?] said nothing new.",
    "On Monday Mr [Park|?] said nothing new.",
    "Officials said [Lee|?] declined to answer.",
    "The lawyer told the court that [Bush|?] would not testify.",
  ])
  func sharedShortForms(_ text: String) { check(text) }

  @Test(arguments: [
    // `Jr.` is part of a name, and tells the son from the father.
    "[Donald Trump Jr.|p.donald-trump-jr|alias] met a lawyer. Mr. [Trump|p.donald-trump] knew.",
    "[Trump Jr.|p.donald-trump-jr|alias] met a lawyer, and [Trump|p.donald-trump|surname] knew.",
    "[Ola Berg Jr.|p.?ola-berg-jr] sang. [Berg Jr.|p.?ola-berg-jr|surname] bowed.",
    "[Ola Berg Jr.|p.?ola-berg-jr] sang. [Berg|p.?ola-berg-jr|surname] bowed.",
    "[Ola Berg Jr.|p.?ola-berg-jr] sang, and [Ola Berg|p.?ola-berg-jr] bowed.",
    "[Ola Berg|p.?ola-berg] and [Ola Berg Jr.|p.?ola-berg-jr] sang. [Berg|p.?ola-berg|surname] bowed.",
    "[Ola Berg Jr.|p.?ola-berg-jr] met [Ola Berg Sr.|p.?ola-berg-sr] there. [Berg Sr.|p.?ola-berg-sr|surname] sang.",
    "King [Haakon VII|p.?haakon-vii] rode out.",
    "Messrs. [Trump|p.donald-trump|title_surname] and [Biden|p.joe-biden] met.",
  ])
  func generations(_ text: String) { check(text) }

  @Test(arguments: [
    // An ordinary word that opens a sentence is a surname where somebody bears it.
    "[Marit Weld|p.?marit-weld] ran. [Weld|p.?marit-weld|surname] insisted that she had won.",
    "[Stephen Fry|p.?stephen-fry] wrote it. [Fry|p.?stephen-fry|surname] was pleased.",
    "[Dwain Chambers|p.?dwain-chambers] ran. [Chambers|p.?dwain-chambers|surname]'s coach left.",
    "[Weld|-] insisted that she had won.",
    "[Marit Weld|p.?marit-weld] ran. [Weld|-] seams held.",
    "[Fry|-] was all they ate. Then [Stephen Fry|p.?stephen-fry] came.",
    "[Stephen Fry|p.?stephen-fry] wrote it. [Fish|-] was all they ate.",
  ])
  func openers(_ text: String) { check(text) }

  @Test(arguments: [
    "[Gordon Brown|p.gordon-brown] resigned. [Brown|p.gordon-brown|surname] said he was sorry.",
    "[Theresa May|p.theresa-may] stood up. Then [May|p.theresa-may|surname] said no.",
    "[Condoleezza Rice|p.condoleezza-rice] arrived. [Rice|p.condoleezza-rice|surname] said talks went well.",
    "[Donald Trump|p.donald-trump] spoke. [Trump|p.donald-trump|surname]'s voice was hoarse.",
    "[Bill Gates|p.bill-gates] gave money. [Gates|p.bill-gates|surname] said more would follow.",
    "[Jack Straw|p.jack-straw] smiled. The crowd liked [Straw|p.jack-straw|surname].",
    "[Adam|!]'s mother smiled, and Mr [Roberts|?] said no.",
    "[McDonald|o.mcdonalds]'s sold rice.",
    "[Brown|-] rice was scarce in the shops.",
    "[May|-] was warm, and prices fell.",
    "[Rice|-] prices rose by a fifth.",
    "[Gates|-] were closed at dusk.",
    "[Straw|-] burned in the fields.",
    "The [price|-] of bread went up.",
    "They hunt in the [hunt|-] season.",
    "[Ban|-] on smoking takes effect.",
  ])
  func wordsThatAreNames(_ text: String) { check(text) }

  @Test(arguments: [
    "The [WHO|o.world-health-organization|acronym] said health workers were tired.",
    "[US|c.us|acronym] officials arrived.",
    "[Islamic State|o.islamic-state] held the town. Fighters of [IS|o.islamic-state] left.",
    "[ISIS|o.islamic-state] held the town.",
    // The article's own body before another one of the same initials.
    "The [Congressional Black Caucus|o.congressional-black-caucus] met. The [CBC|o.congressional-black-caucus|acronym] voted.",
    "The [World Timber Organisation|o.?world-timber-organisation] met. The [WTO|o.?world-timber-organisation|acronym] voted.",
    "The [World Tourism Organisation|o.world-tourism-organization] met. The [WTO|o.world-tourism-organization|acronym] voted.",
    "The [Securities & Exchange Commission|o.us-securities-and-exchange-commission] met. The [SEC|o.us-securities-and-exchange-commission|acronym] voted in the US.",
    "[Conservatives|-] have nothing to say, Americans think.",
    "Inspectors of the [IAEA|o.international-atomic-energy-agency] left Vienna.",
    "The [U.S.|c.us] embassy closed.",
    "[NATO|o.nato] ships sailed.",
    "Help [us|-] now, they said.",
    "They asked [who|-] was there.",
    "It [is|-] late.",
    "Put it [in|-] the bag.",
    "She ate [ice|-] cream.",
    "He wrote to [it|-] staff.",
  ])
  func acronymsThatAreWords(_ text: String) { check(text) }

  @Test(arguments: [
    "Kurdish fighters in Syria said the [SDF|o.syrian-democratic-forces|acronym] had advanced.",
    "In Islamabad, Pakistan, Imran Khan said the [PTI|o.pakistan-tehreek-e-insaf|acronym] would march.",
    "The Basque separatists of [ETA|o.eta] disbanded.",
    "Its [ETA|o.?eta] was noon.",
  ])
  func acronymsThatAreAcronyms(_ text: String) { check(text) }

  @Test(arguments: [
    "[Lloyd Austin|p.lloyd-austin] arrived. [Austin|p.lloyd-austin|surname] said little.",
    "[Israel Katz|p.israel-katz] spoke in Jerusalem.",
    "[Denzel Washington|p.?denzel-washington] won a prize.",
    "[Jordan Pickford|p.?jordan-pickford] saved a shot.",
    "[Paris Hilton|p.?paris-hilton] opened the shop.",
    "He lives in [Austin|l.?austin].",
    "A storm hit [Jordan|c.jo].",
    "She studied in [Paris|l.?paris].",
    "The senator from [Georgia|c.ge] is no test here.",
    "Americans voted in [Georgia|l.?georgia] and Utah, US officials said.",
    "US officials met Georgians in [Georgia|c.ge].",
    "Rep. [Jim Jordan|p.jim-jordan] spoke. [Jordan|p.jim-jordan|surname] said no. He flew to [Jordan|c.jo].",
    "A fire burned in [Congo|c.cd]. The [Congo|c.cd] army came.",
    "[Brazzaville|l.?brazzaville] is in [Congo|c.cg].",
    "In [Jersey|c.je], shops closed. In Guernsey they did not.",
    "The US Senate met. A [Jersey|l.?jersey] shop closed.",
    "The [Soviet Union|c.su] fell long ago. [Moscow|c.ru] said on Monday that it would wait.",
    "Police in [Washington|l.?washington] closed a road.",
  ])
  func peopleNamedLikePlaces(_ text: String) { check(text) }

  @Test(arguments: [
    "[Moscow|c.ru|metonym] said the talks failed.",
    "[Beijing|c.cn|metonym] has condemned the visit.",
    "Talks with [Pyongyang|c.kp|metonym] stalled.",
    "[Washington|c.us|metonym]'s sanctions bite.",
    "A treaty between [Seoul|c.kr|metonym] and [Tokyo|c.jp|metonym] lapsed.",
    "They urged [Tehran|c.ir|metonym] to release him.",
    "[London|c.gb|metonym] and [Paris|c.fr|metonym] agreed on a plan.",
    "[Moscow|l.?moscow] was cold.",
    "They met in [Beijing|l.?beijing].",
    "He flew from [Seoul|l.?seoul] to [Tokyo|l.?tokyo].",
    "The streets of [Tehran|l.?tehran] were empty.",
    "In [Washington|l.?washington], snow fell.",
    "A shop near [Paris|l.?paris] burned down.",
  ])
  func placesThatGovern(_ text: String) { check(text) }

  @Test(arguments: [
    "It rained in [March|-].",
    "On [Monday|-] and [April|-] 3 they met.",
    "By late [May|-] all was over.",
    "In [August|-] 2019 they left.",
    "The [June|-] report was short.",
    "[January|-] was quiet.",
    "[Theresa May|p.theresa-may] resigned in [May|-].",
  ])
  func months(_ text: String) { check(text) }

  @Test(arguments: [
    "[Xi Jinping|p.xi-jinping] spoke. [Xi|p.xi-jinping|surname] warned rivals.",
    "[Shinzo Abe|p.shinzo-abe] spoke. [Abe|p.shinzo-abe|surname] bowed.",
    "[Abe Shinzo|p.shinzo-abe|alias] spoke.",
    "[Viktor Orbán|p.viktor-orban] spoke. [Orban|p.viktor-orban|surname] left.",
    "[Chung Eui-yong|p.chung-eui-yong] spoke. [Chung|p.chung-eui-yong|surname] nodded.",
    "A clerk, [Wong Mei-ling|p.?wong-mei-ling], called. [Wong|p.?wong-mei-ling|surname] said it rang.",
    "[Jinping|-] is not enough.",
  ])
  func nameOrder(_ text: String) { check(text) }

  @Test(arguments: [
    "[Abiy Ahmed|p.abiy-ahmed] spoke. [Abiy|p.abiy-ahmed|surname] left.",
    "[Aung San Suu Kyi|p.aung-san-suu-kyi] waved. [Suu Kyi|p.aung-san-suu-kyi|surname] smiled.",
    "[Saddam Hussein|p.saddam-hussein] hid. [Saddam|p.saddam-hussein|surname] was found.",
    "[Thaksin Shinawatra|p.thaksin-shinawatra] left. [Thaksin|p.thaksin-shinawatra|surname] returned.",
    "[Jane Okoro|p.?jane-okoro] sings. Fans call her [Jane|p.?jane-okoro].",
  ])
  func secondReferenceByGivenName(_ text: String) { check(text) }

  @Test(arguments: [
    "[Bashar al-Assad|p.bashar-al-assad] spoke. [al-Assad|p.bashar-al-assad|surname] denied it.",
    "[Osama bin Laden|p.osama-bin-laden] hid for years. In the end [bin Laden|p.osama-bin-laden|surname] was found.",
    "[Ursula von der Leyen|p.ursula-von-der-leyen] spoke. [von der Leyen|p.ursula-von-der-leyen|surname] wrote a letter.",
    "[Marine Le Pen|p.marine-le-pen] spoke. [Le Pen|p.marine-le-pen|surname] lost.",
    "The painter [Ludwig van Houten|p.?ludwig-van-houten] died.",
    "Fighters of [al-Qaeda|o.al-qaeda] fled.",
    "[Al-Shabaab|o.al-shabaab] claimed the attack.",
    "They drove a [van|-] to the sea.",
    "A [bin|-] stood by the door.",
  ])
  func particles(_ text: String) { check(text) }

  @Test(arguments: [
    "[Volodymyr Zelenskyy|p.volodymyr-zelenskyy] spoke. [Zelensky|p.volodymyr-zelenskyy|surname] wore green.",
    "[Recep Tayyip Erdoğan|p.recep-tayyip-erdogan] spoke. [Erdogan|p.recep-tayyip-erdogan|surname] left.",
    "[Muammar Qaddafi|p.muammar-gaddafi|alias] ruled for decades.",
    "[Türkiye|c.tr] agreed.",
    "[Côte d’Ivoire|c.ci] voted.",
    "[Cote d'Ivoire|c.ci] voted.",
    "[Nicolás Maduro|p.nicolas-maduro] danced.",
    "He ordered [turkey|-] for dinner.",
    "She served soup on [china|-] plates.",
  ])
  func transliterations(_ text: String) { check(text) }

  @Test(arguments: [
    "[Russian|c.ru|demonym]-backed fighters fled.",
    "A [US|c.us]-led force landed.",
    "[Annegret Kramp-Karrenbauer|p.annegret-kramp-karrenbauer] resigned. [Kramp-Karrenbauer|p.annegret-kramp-karrenbauer|surname] stayed on.",
    "[Donald Trump|p.donald-trump] met [Kim Jong Un|p.kim-jong-un]. The [Trump|p.donald-trump|surname]-[Kim|p.kim-jong-un|surname] summit failed.",
    "A well-known [state-run|-] firm closed.",
    "The [anti-war|-] march ended.",
  ])
  func hyphens(_ text: String) { check(text) }

  @Test(arguments: [
    "[Joe Biden|p.joe-biden]'s dog barked.",
    "[Joe Biden|p.joe-biden]’s dog barked.",
    "[Antony Blinken|p.antony-blinken] came. [Blinken|p.antony-blinken]'s plane left.",
    "[Japan|c.jp]'s exports fell.",
    "[NATO|o.nato]’s ships sailed.",
    "The [United States|c.us]' position changed.",
  ])
  func possessives(_ text: String) { check(text) }

  @Test(arguments: [
    "The plane landed at [Reagan Airport|l.?reagan-airport] late.",
    "[Brown University|o.brown-university] closed its gates.",
    "The [Kennedy Center|o.?kennedy-center] reopened.",
    "[Lincoln Street|l.?lincoln-street] was flooded.",
    "They crossed the [Clinton Bridge|l.?clinton-bridge].",
    "[Jackson Hospital|o.?jackson-hospital] admitted him.",
    "[Washington Post|o.washington-post] reporters left.",
    "[Georgetown University|o.georgetown-university] hired her.",
  ])
  func eponyms(_ text: String) { check(text) }

  @Test(arguments: [
    "Then [Blinken|!] said no.",
    "[Antony Blinken|p.antony-blinken] came. Then [Blinken|p.antony-blinken] said no.",
    "Then [US|c.us] president [Donald Trump|p.donald-trump] met him.",
    "[Former|-] [US|c.us] president [Barack Obama|p.barack-obama] spoke.",
    "The former [US|c.us] [president|-] did not vote.",
    "A [deputy|-] [president|-] resigned.",
    "The sister of [Kim Jong Un|p.kim-jong-un] spoke.",
    "A spokesman for [Joe Biden|p.joe-biden] declined.",
    "Deputy Foreign Minister [Choe Son Hui|p.choe-son-hui] spoke.",
    "His wife, [Jill Okafor|p.?jill-okafor], waved.",
  ])
  func modifiers(_ text: String) { check(text) }

  @Test(arguments: [
    "The [Soviet Union|c.su] collapsed.",
    "[Yugoslavia|c.yu] broke apart.",
    "[Czechoslovakia|c.cs] split.",
    "[Burma|c.mm] was renamed.",
    "[Zaire|c.cd] had copper.",
    "[South Sudan|c.ss] seceded from [Sudan|c.sd].",
    "[Guinea-Bissau|c.gw] is not [Guinea|c.gn].",
    "[North Korea|c.kp] is not [South Korea|c.kr].",
    "[New Mexico|l.?new-mexico] is not [Mexico|c.mx].",
    "The [Northern|-] line closed.",
  ])
  func countries(_ text: String) { check(text) }

  @Test(arguments: [
    "[Russian|c.ru|demonym] troops left.",
    "[Russians|c.ru|demonym] voted.",
    "The [French|c.fr|demonym] celebrated.",
    "[South Korean|c.kr|demonym] ships sailed.",
    "[Muslim|-] voters stayed home.",
    "[European|-] markets fell.",
    "Fried [danish|-] pastry sold out.",
    "They [polish|-] shoes.",
  ])
  func demonyms(_ text: String) { check(text) }
}
