/// What kind of abbreviation a word before a full stop may be.
enum Abbreviation: UInt8, Sendable {
  /// Stands before a name: `Mr.`, `Gen.`, `Sen.`; capitalised.
  case title
  /// Stands before the name of a place: `Mt.`, `Ft.`; capitalised.
  case placePrefix
  /// `St.`, before a saint or after the name of a street.
  case saint
  /// Stands after a name: `Jr.`.
  case nameSuffix
  /// `Aug.`; capitalised.
  case month
  /// A month or weekday that is also a word or a name: `Mar.`, `Sun.`; capitalised.
  case doubtfulDate
  /// `Calif.`; capitalised.
  case state
  /// `Inc.`, `Ltd.`; capitalised.
  case company
  /// Stands before a figure: `No.`, `p.`, `Sec.`; otherwise the plain word.
  case numbered
  /// Never at the end of a sentence: `vs.`, `e.g.`, `cf.`.
  case never
  /// `a.m.`, `p.m.`.
  case halfDay
  /// May stand anywhere: `etc.`, `est.`, `Ave.`.
  case general

  /// The inventory: what the style books of newsrooms list, and what else English news uses.
  static let table = WordTable<Abbreviation>([
    (
      .title,
      """
      mr mrs ms mx dr drs prof profs messrs mme mlle msgr rev revd fr hon rt gen maj brig col cpt
      capt cmdr cmdt comdr cdr lt lieut sgt cpl pvt pfc spc adm vadm radm ens sen sens rep reps gov
      govs pres atty amb supt insp det dep asst sra srta hr ald ret sec secs
      """
    ),
    (.placePrefix, "mt mts ft pt ste"),
    (.saint, "st sts"),
    (.nameSuffix, "jr jnr sr snr esq"),
    (.month, "jan feb apr jul aug sept sep oct nov dec tue tues wed weds thu thur thurs fri"),
    (.doubtfulDate, "mar jun mon sat sun"),
    (
      .state,
      """
      ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont
      neb nebr nev okla ore pa penn penna tenn tex va vt wash wis wisc wyo ont que alta sask
      """
    ),
    (.company, "inc corp co cos ltd llc llp plc pty bros mfg intl assn assocs gmbh dept univ govt"),
    (.numbered, "no nos vol vols p pp pg fig figs art arts ch chap para op ext tel sect"),
    (.never, "vs v i.e e.g eg cf viz ca q.v p.s p.p.s approx"),
    (.halfDay, "a.m p.m"),
    (
      .general,
      "etc al est ed eds orig temp max avg ave blvd rd hwy pkwy sq bldg trans incl admin natl comm dist intel misc"
    ),
  ])
}
