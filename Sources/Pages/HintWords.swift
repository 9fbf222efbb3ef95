/// The words by which templates of news sites name the parts of a page, found by hash.
///
/// They are general English web vocabulary, read as whole words: `share` is found in `article-share`, `shareTools` and
/// `share_bar`, not in `shareholder`. Pairs (`read more`) match two neighbouring words of one name.
struct HintWords: Sendable {
  static let shared = HintWords()

  static let boilerplate = """
    sidebar widget widgets promo promos promoted promotion promotional teaser teasers trending \
    popular share shares sharing sharebar sharetools sharethis addthis social follow subscribe \
    subscription signup signin login register registration banner advert adverts advertisement \
    advertisements advertising adslot ads ad sponsor sponsored sponsors sponsorship navigation \
    nav navbar navlinks menu submenu breadcrumb breadcrumbs masthead toolbar tools taglist tags \
    topics keywords caption captions imagecaption credit credits copyright byline bylines author \
    authors authorbox authorinfo contributor contributors bio biography avatar timestamp \
    datetime dates pubdate publishdate postdate metadata meta gallery slideshow carousel slider \
    lightbox modal popup popover overlay tooltip print printer pagination pager paging toc \
    ticker rating ratings poll quiz survey donate donation donations membership paywall \
    readmore seemore loadmore morefrom moreon playlist podcast player jwplayer video videos embed embedded \
    tweet twitter instagram facebook tiktok youtube pinterest whatsapp telegram linkedin \
    notification notifications alert alerts disclaimer feedback reactions \
    pullquote pullquotes quotebox bookmark bookmarks save saved icon icons button buttons btn cta \
    eyebrow kicker overline category categories label labels badge flag counter affiliate \
    partner partners skiplink skip photo photos photographer picture imageby image thumbnail thumb \
    onward next previous prev upnext footer readtime duration speech listen audio
    """
  static let foreign = """
    comment comments commenting disqus respond replies discussion cookie cookies consent gdpr \
    onetrust cmp newsletter newsletters related relatedarticles relatedstories relatedposts \
    recirc recirculation recommended recommendation recommendations recommends outbrain taboola \
    mostread mostpopular mostviewed latestnews morestories moretopstories readnext footnav \
    colophon infinite
    """
  static let never = """
    screenreader visuallyhidden hiddenvisually offscreen noprint
    """
  static let body = """
    articlebody storybody postbody entrybody newsbody bodytext bodycopy bodycontent articletext \
    storytext posttext entrytext newstext articlecontent storycontent postcontent entrycontent \
    newscontent articlecopy storycopy maincontent mainarticle maintext richtext prose \
    wysiwyg articlepage paragraphs
    """
  static let standfirst = """
    standfirst subtitle subhead subheadline subheading summary dek deck description excerpt lede \
    lead strapline strap abstract intro introduction sapo subline preamble ingress
    """
  static let boilerplatePairs = """
    read+more see+more more+from more+on more+stories more+news load+more also+read also+like \
    sign+up sign+in log+in drop+down up+next next+up skip+link skip+to back+to jump+to \
    table+contents pull+quote stock+ticker font+size text+size call+action you+may
    """
  static let foreignPairs = """
    most+read most+popular most+viewed most+shared top+stories latest+news latest+stories \
    related+articles read+next further+reading other+stories other+news
    """
  static let neverPairs = """
    screen+reader sr+only visually+hidden hidden+visually assistive+text skip+link off+screen
    """
  static let bodyPairs = """
    article+body story+body post+body entry+body news+body content+body main+body body+text \
    body+copy body+content article+text story+text post+text entry+text article+content \
    story+content post+content entry+content news+content main+content content+text \
    article+copy story+copy article+main single+content page+content rich+text text+body \
    article+paragraphs article+wrapper field+body story+main post+entry content+article
    """
  /// Words that turn a name into a statement about the page: `has-sidebar`, `no-comments`.
  static let negations = "has have with no without not hide disable enable enabled is"

  private var keys = [UInt64](repeating: 0, count: 1024)
  private var hints = [Hints](repeating: [], count: 1024)
  private var negates = [Bool](repeating: false, count: 1024)

  init() {
    let lists: [(String, Hints)] = [
      (Self.boilerplate, .boilerplate), (Self.foreign, [.boilerplate, .foreign]),
      (Self.never, .never), (Self.body, .body), (Self.standfirst, .standfirst),
      (Self.boilerplatePairs, .boilerplate), (Self.foreignPairs, [.boilerplate, .foreign]),
      (Self.neverPairs, .never), (Self.bodyPairs, .body), (Self.negations, []),
    ]
    for (list, hint) in lists {
      for word in list.utf8.split(separator: 0x20) {
        var hash = TagTable.seed
        for byte in word { hash = TagTable.mix(hash, byte) }
        var slot = Int(truncatingIfNeeded: hash >> 20) & 1023
        while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & 1023 }
        keys[slot] = hash
        hints[slot].formUnion(hint)
        if hint == [] { negates[slot] = true }
      }
    }
  }

  /// What the word with this hash hints at, and whether it negates the name that holds it.
  func find(_ hash: UInt64) -> (Hints, negates: Bool) {
    var slot = Int(truncatingIfNeeded: hash >> 20) & 1023
    while keys[slot] != 0 {
      if keys[slot] == hash { return (hints[slot], negates[slot]) }
      slot = (slot + 1) & 1023
    }
    return ([], false)
  }
}
