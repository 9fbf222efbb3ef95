/// What a word tells about the boundary before or after it.
enum SentenceWord: UInt8, Sendable {
  /// Opens sentences more often than it goes on after an abbreviation: `The`, `It`, `However`.
  case starter
  /// The time of day goes on: `a.m. Monday`, `p.m. EST`.
  case time
  /// The name of a company goes on: `Inc. Chairman`, `Co. Ltd`.
  case office
  /// Attributes what stands in quotation marks before it: `said`, `asked`.
  case attribution
  /// Names a thing by a letter: `Plan B`, `hepatitis C`.
  case lettered
  /// Opens a name in lower case: `al-Shabab`, `de Gaulle`.
  case particle

  /// The inventory.
  static let table = WordTable<SentenceWord>([
    (
      .starter,
      """
      the a an this that these those it its he she they we i you his her hers their our my your
      it's he's she's they're we're i'm you're that's there's here's what's who's i've we've they've
      i'd he'd she'd we'd they'd i'll we'll they'll he'll she'll it'll let's don't can't
      in on at by for from with without within after before during since until till while when
      whenever where wherever what whatever which who whose whom why how if unless whether because
      although though as than but and or nor so yet thus hence to of into onto upon about above
      across against along among amid around behind below beneath beside besides between beyond
      despite except inside like near off outside over per through throughout toward towards under
      underneath unlike via
      there here then now not yes some any many much more most several both each every few fewer all
      another other others such neither either none nobody nothing everyone everybody everything
      someone somebody something anyone anybody anything
      however meanwhile moreover furthermore therefore nevertheless nonetheless instead otherwise
      still even only just once again also too already perhaps maybe indeed later earlier soon
      today yesterday tomorrow tonight recently currently previously originally finally eventually
      according speaking given had have has is are was were will would can could
      should may might must do does did
      """
    ),
    (
      .time,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april june july
      august september october november december est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst
      utc cet cest eet ist eastern central mountain pacific local
      """
    ),
    (
      .office,
      """
      chairman chairwoman chair chief ceo cfo coo cto president vice director executive founder
      co-founder cofounder spokesman spokeswoman spokesperson manager managing senior analyst
      mayor governor secretary treasurer partner owner inc ltd llc plc
      """
    ),
    (
      .attribution,
      """
      said says say asked asks ask added adds shouted shouts cried yelled wrote writes told tells
      replied responded wondered exclaimed demanded joked quipped tweeted recalled answered insisted
      declared announced
      """
    ),
    (
      .lettered,
      """
      plan vitamin vitamins hepatitis type group class section exhibit appendix grade series part
      point option gate terminal factor serie category phase schedule unit model malcolm gen
      generation route column team division district ward block building war channel
      """
    ),
    (.particle, "al el ibn bin bint abu de von van der ter du da di la le"),
  ])
}
