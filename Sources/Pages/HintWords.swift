/// The words by which templates of news sites name the parts of a page, found by hash.
///
/// They are general English web vocabulary, read as whole words: `share` is found in
/// `article-share`, `shareTools` and `share_bar`, not in `shareholder`. Pairs (`read more`) match
/// two neighbouring words of one name.
struct HintWords: Sendable {
  static let shared = HintWords()

  static let boilerplate = """
    ad addthis ads adslot advert advertisement advertisements advertising adverts affiliate \
    author authorbox authorinfo authors avatar badge banner bio biography bookmark bookmarks \
    breadcrumb breadcrumbs btn button buttons byline bylines caption captions categories \
    category contributor contributors copyright credit credits cta datetime disclaimer donate \
    donation donations duration eyebrow facebook feedback follow footer icon icons image imageby \
    imagecaption instagram jwplayer keywords kicker label labels lightbox linkedin loadmore \
    login membership morefrom moreon nav navbar navigation navlinks next notification \
    notifications onward overline pager pagination paging partners paywall photo photographer \
    photos picture pinterest playlist podcast poll popover popular postdate prev previous promo \
    promos promoted promotion promotional pubdate publishdate pullquote pullquotes quiz quotebox \
    rating ratings reactions readmore readtime register registration save saved seemore share \
    sharebar shares sharethis sharetools sharing sidebar signin signup skip skiplink social \
    speech sponsor sponsored sponsors sponsorship submenu subscribe subscription survey taglist \
    tags telegram thumb thumbnail ticker tiktok timestamp toc toolbar tooltip topics trending \
    tweet twitter upnext whatsapp youtube
    """
  static let vague = """
    alert alerts audio carousel counter dates embed embedded flag gallery listen masthead menu \
    meta metadata modal overlay partner player popup print printer slider slideshow teaser \
    teasers tools video videos
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
      (Self.boilerplate, .boilerplate), (Self.vague, .vague),
      (Self.foreign, [.boilerplate, .foreign]),
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
