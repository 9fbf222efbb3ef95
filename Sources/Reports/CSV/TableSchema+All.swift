/// The tables of `REPORTS.md`, in the order in which that page lists them.
extension TableSchema {
  /// The version of the columns; it grows when columns are appended.
  public static let reportVersion = 1

  /// All tables.
  public static let all: [TableSchema] = [
    actors, actorDays, actorOutlets, comentions, bursts, speakers, speakerSubjects, quotes, roles,
    resolution, unresolved, syndication, rollups, outlets, cleaning, rejects, evidence, run,
    boilerplate,
  ]

  static let actorID = Column("actor_id", .word, "Id of the actor")

  static let actors = TableSchema(
    "actors", "actor", key: ["actor_id"],
    [
      actorID,
      Column("name", .text, "Press form of the name"),
      Column("kind", .word, "Kind of the dictionary; person or organization for others"),
      Column("country", .word, "ISO 3166-1 alpha-2"),
      Column("wikidata", .word, "Wikidata number"),
      Column("in_dictionary", .word, "Whether the dictionary has the actor", words: yesNo),
      Column("role", .text, "Role of the dictionary on last_day"),
      Column("articles", .count, "Articles that mention the actor"),
      Column("articles_distinct", .count, "Distinct articles that mention the actor"),
      Column("outlets", .count, "Outlets of these articles"),
      Column("sentences", .count, "Sentences of the body that mention the actor"),
      Column("mentions", .count, "Mentions, demonyms apart"),
      Column("mentions_distinct", .count, "Mentions in distinct articles"),
      Column("mentions_headline", .count, "Mentions in headlines"),
      Column("mentions_lead", .count, "Mentions in headlines and first three sentences"),
      Column(
        "first_position", .score,
        "Median over articles of the first sentence that names the actor; headline 0"),
      Column(
        "prominence", .score,
        "Mean over distinct articles of 1 - (s - 1) / S; s first sentence, S sentences"),
      Column("article_share", .score, "Distinct articles with the actor / distinct articles"),
      Column(
        "share_of_voice", .score, "mentions_distinct / that of all of its kind or peer group"),
      Column("syndication_factor", .score, "articles / articles_distinct"),
      Column("quotes", .count, "Quotations attributed to the actor"),
      Column("quote_words", .count, "Words of these quotations"),
      Column("quoted_articles", .count, "Articles that quote the actor"),
      Column(
        "voice_ratio", .score,
        "Distinct articles that quote the actor / distinct articles that mention the actor"),
      Column("quotation_share", .score, "quotes / all attributed quotations"),
      Column("spoken_about", .count, "Attributed quotations by others that name the actor inside"),
      Column(
        "cooccurring_actors", .count,
        "Other actors of the dictionary in the same distinct articles"),
      Column("hhi_outlets", .score, "Sum of squared shares of the articles over outlets"),
      Column("first_day", .day, "First day of an article that mentions the actor"),
      Column("last_day", .day, "Last day of an article that mentions the actor"),
      Column("mentions_demonym", .count, "Adjectives and names of the actor's people"),
      Column("mentions_ambiguous", .count, "Mentions that may name the actor or another"),
      Column("parent", .word, "Id of the actor that the actor belongs to"),
    ])

  static let actorDays = TableSchema(
    "actor_days", "day and actor", key: ["day", "actor_id"], references: ["actor_id": "actors"],
    [
      Column("day", .dayOrUndated, "Day of publication in UTC"),
      actorID,
      Column("articles", .count, "Articles of the day that mention the actor"),
      Column("articles_distinct", .count, "Distinct ones of them"),
      Column("mentions", .count, "Mentions in these articles"),
      Column("quotes", .count, "Quotations attributed to the actor"),
      Column("quote_words", .count, "Words of these quotations"),
      Column("day_articles_distinct", .count, "Distinct articles of the day"),
      Column("rate_per_10k", .score, "10000 * articles_distinct / day_articles_distinct"),
    ])

  static let actorOutlets = TableSchema(
    "actor_outlets", "actor and outlet", key: ["actor_id", "outlet"],
    references: ["actor_id": "actors", "outlet": "outlets"],
    [
      actorID,
      Column("outlet", .text, "Source of the articles"),
      Column("articles", .count, "Articles of the outlet that mention the actor"),
      Column("articles_distinct", .count, "Distinct ones of them"),
      Column("mentions", .count, "Mentions in these articles"),
      Column("quotes", .count, "Quotations attributed to the actor"),
      Column("outlet_articles_distinct", .count, "Distinct articles of the outlet"),
      Column("outlet_share", .score, "articles_distinct / outlet_articles_distinct"),
      Column("over_index", .score, "outlet_share / article_share of the actor"),
    ])

  static let comentions = TableSchema(
    "comentions", "pair of dictionary actors and window", key: ["actor_a", "actor_b", "window"],
    references: ["actor_a": "actors", "actor_b": "actors"],
    [
      Column("actor_a", .word, "Id that comes first bytewise"),
      Column("actor_b", .word, "The other id"),
      Column(
        "window", .word, "What is counted: distinct articles, or sentences of them",
        words: ["sentence", "article"]),
      Column("n_ab", .count, "Windows that name both"),
      Column("n_a", .count, "Windows that name actor_a"),
      Column("n_b", .count, "Windows that name actor_b"),
      Column("n", .count, "All windows"),
      Column("pmi", .score, "log2(n_ab * n / (n_a * n_b))"),
      Column("npmi", .score, "pmi / -log2(n_ab / n)"),
      Column("g2", .score, "Dunning's log-likelihood, signed by observed - expected"),
      Column("jaccard", .score, "n_ab / (n_a + n_b - n_ab)"),
    ])

  static let bursts = TableSchema(
    "bursts", "day and actor that bursts", key: ["day", "actor_id"],
    references: ["actor_id": "actors"],
    [
      Column("day", .day, "The day"),
      actorID,
      Column("observed", .count, "Distinct articles of the day that mention the actor"),
      Column("expected", .score, "Articles that the baseline leads one to expect"),
      Column("baseline_days", .count, "Days with data of the 28 that end 2 days before"),
      Column("ratio", .score, "observed / expected"),
      Column("z", .score, "2 (sqrt(n + 3/8) - sqrt(e + 3/8))"),
      Column("supported", .word, "At least two outlets in distinct articles", words: yesNo),
      Column("top_coactor", .word, "Id of the actor that shares most of the articles"),
      Column("top_headline", .text, "Headline of the article that mentions the actor most"),
    ])

  static let speakers = TableSchema(
    "speakers", "speaker", key: ["actor_id"], references: ["actor_id": "actors"],
    [
      actorID,
      Column("name", .text, "Press form of the name"),
      Column("quotes", .count, "Quotations attributed to the speaker"),
      Column("quotes_direct", .count, "Those inside quotation marks"),
      Column("quotes_indirect", .count, "Those without"),
      Column("quotes_mixed", .count, "Those partly inside"),
      Column("words", .count, "Words of the quotations"),
      Column("mean_words", .score, "words / quotes"),
      Column("articles_distinct", .count, "Distinct articles that quote the speaker"),
      Column("outlets", .count, "Outlets that quote the speaker"),
      Column("quotation_share", .score, "quotes / all attributed quotations"),
      Column("top_verb", .word, "Most frequent reporting verb"),
      Column("by_name", .count, "Quotations whose speaker is named in full"),
      Column("by_surname", .count, "By a short form"),
      Column("by_role", .count, "By a title or role"),
      Column("by_pronoun", .count, "By a pronoun; the rest goes on without an attribution"),
    ])

  static let speakerSubjects = TableSchema(
    "speaker_subjects", "speaker and actor named inside the quotation",
    key: ["speaker_id", "subject_id"],
    references: ["speaker_id": "actors", "subject_id": "actors"],
    [
      Column("speaker_id", .word, "Id of the speaker"),
      Column("subject_id", .word, "Id of the actor named inside"),
      Column("quotes", .count, "Quotations of the speaker that name the subject"),
      Column("words", .count, "Words of these quotations"),
    ])

  static let quotes = TableSchema(
    "quotes", "piece of a quotation", key: ["article_id", "quote", "piece"],
    [
      Column("article_id", .text, "Input and number of the record"),
      Column("quote", .count, "Number of the quotation in the article"),
      Column("piece", .count, "Number of the piece in the quotation"),
      Column("kind", .word, "How much stands inside quotation marks", words: quoteKinds),
      Column("speaker_id", .word, "Id of the speaker; empty if not attributed"),
      Column("speaker_text", .text, "Expression beside the cue"),
      Column(
        "speaker_rule", .word, "Rule that found the speaker",
        words: ["name", "surname", "role", "pronoun", "continuation"]),
      Column("verb", .word, "Lemma of the reporting verb or noun"),
      Column("words", .count, "Words of the piece"),
      Column("start", .count, "Offset of the first byte in the clean text"),
      Column("end", .count, "Offset one past the last byte"),
      Column("headline", .text, "Headline of the article"),
      Column("day", .dayOrUndated, "Day of publication in UTC"),
      Column("outlet", .text, "Source of the article"),
      Column("text", .text, "The piece, quotation marks included"),
    ])

  static let roles = TableSchema(
    "roles", "actor and title seen beside the name", key: ["actor_id", "title"],
    references: ["actor_id": "actors"],
    [
      actorID,
      Column("title", .text, "Title as it stands beside the name"),
      Column("mentions", .count, "Mentions with the title"),
      Column("dictionary_role", .text, "Role of the dictionary on last_day"),
      Column(
        "agrees", .word, "Whether the dictionary gives the title for these days",
        words: ["yes", "former", "future", "unknown", "no"]),
      Column("first_day", .day, "First day of an article with the title"),
      Column("last_day", .day, "Last day of an article with the title"),
    ])

  static let resolution = TableSchema(
    "resolution", "actor, surface form and rule", key: ["actor_id", "surface", "rule"],
    references: ["actor_id": "actors"],
    [
      actorID,
      Column("surface", .text, "Form as it stands in the articles"),
      Column(
        "rule", .word, "Rule that resolved it",
        words: [
          "full", "alias", "surname", "title_surname", "role", "demonym", "metonym", "acronym",
          "pronoun",
        ]),
      Column("mentions", .count, "Mentions; for pronouns the quotations they attribute"),
      Column(
        "ambiguous_with", .word,
        "Ids of other actors that the form names or may name here, divided by spaces"),
    ])

  static let unresolved = TableSchema(
    "unresolved", "surface form that names no known actor, or one of several",
    key: ["surface"],
    [
      Column("surface", .text, "The form; of someone known by name the fullest of the article"),
      Column(
        "kind_guess", .word, "What it seems to be",
        words: ["person", "place", "government", "group", "organization"]),
      Column("articles_distinct", .count, "Distinct articles with the form"),
      Column("mentions", .count, "Mentions"),
      Column("quotes_given", .count, "Quotations whose speaker it is"),
      Column("titles_seen", .text, "Titles beside it, most frequent first, divided by bars"),
      Column("candidates", .word, "Ids of actors that it may name, divided by spaces"),
      Column("example_article", .text, "First article with the form"),
      Column("suggested_entry", .text, "A line for a dictionary file"),
    ])

  static let syndication = TableSchema(
    "syndication", "cluster of two or more articles", key: ["cluster"],
    [
      Column("cluster", .text, "article_id of the representative"),
      Column("articles", .count, "Articles of the cluster"),
      Column("outlets", .count, "Their outlets"),
      Column("first_day", .day, "First day"),
      Column("last_day", .day, "Last day"),
      Column("min_similarity", .score, "Lowest similarity of an article to the one that it joined"),
      Column("headline", .text, "Headline of the representative"),
      Column("top_actors", .word, "Ids of its most mentioned actors, divided by spaces"),
      Column("copies", .text, "article_ids of copies, divided by spaces"),
      Column("derived", .text, "article_ids of shortened or re-edited versions"),
      Column("superseded", .text, "article_ids of earlier revisions"),
    ])

  static let rollups = TableSchema(
    "rollups", "actor that others belong to, with all below it", key: ["actor_id"],
    [
      actorID,
      Column("name", .text, "Press form of the name"),
      Column("members", .count, "Actors of the report below it"),
      Column("articles", .count, "Articles that mention one of them, each once"),
      Column("articles_distinct", .count, "Distinct ones of these articles"),
      Column("mentions", .count, "Mentions of all of them"),
      Column("quotes", .count, "Quotations attributed to one of them"),
      Column("quote_words", .count, "Words of these quotations"),
    ])

  static let outlets = TableSchema(
    "outlets", "outlet", key: ["outlet"],
    [
      Column("outlet", .text, "Source of the articles; unknown where the dump has none"),
      Column("articles", .count, "Articles"),
      Column("articles_distinct", .count, "Distinct ones"),
      Column("duplicates", .count, "Copies of earlier articles"),
      Column("words", .count, "Words of the clean texts"),
      Column("bytes_removed", .count, "Bytes that cleaning took out"),
      Column("mojibake_articles", .count, "Articles in which mojibake was put right"),
      Column("quotes", .count, "Quotations"),
      Column("attribution_rate", .score, "Attributed quotations / quotations"),
      Column("actors", .count, "Actors mentioned"),
      Column("hhi_actors", .score, "Sum of squared shares of the actors' articles"),
      Column("first_day", .day, "First day of an article"),
      Column("last_day", .day, "Last day of an article"),
    ])

  static let cleaning = TableSchema(
    "cleaning", "cleaning rule and outlet", key: ["rule", "outlet"],
    references: ["outlet": "outlets"],
    [
      Column("rule", .word, "Name of the rule"),
      Column("outlet", .text, "Source of the articles"),
      Column("articles", .count, "Articles in which it removed something"),
      Column("lines", .count, "Whole lines removed"),
      Column("bytes", .count, "Bytes removed"),
      Column("example", .text, "Text that it removed"),
    ])

  static let rejects = TableSchema(
    "rejects", "record or input that was not counted, or damaged", key: [],
    [
      Column("input", .text, "Path relative to the root"),
      Column("member", .text, "Archive member"),
      Column("record", .optionalCount, "Number of the record; empty for the input as a whole"),
      Column("record_id", .text, "The dump's own id"),
      Column("offset", .count, "Offset in the decompressed input, in bytes"),
      Column("reason", .word, "Why"),
      Column("bytes", .count, "Size, in bytes"),
      Column("sample", .text, "What exactly is wrong, and how the record begins"),
    ])

  static let evidence = TableSchema(
    "evidence", "sentence that mentions an actor", key: ["actor_id", "k"],
    references: ["actor_id": "actors"],
    [
      actorID,
      Column("k", .count, "Number of the sentence for the actor"),
      Column("article_id", .text, "Input and number of the record"),
      Column("sentence", .count, "Number of the sentence; headline 0"),
      Column("start", .count, "Offset of the first byte in the clean text or headline"),
      Column("end", .count, "Offset one past the last byte"),
      Column("headline", .text, "Headline of the article"),
      Column("day", .dayOrUndated, "Day of publication in UTC"),
      Column("outlet", .text, "Source of the article"),
      Column("text", .text, "The sentence"),
    ])

  static let run = TableSchema(
    "run", "figure of the run", key: ["name"],
    [
      Column("name", .word, "Name of the figure"),
      Column("value", .count, "Its value"),
      Column("unit", .word, "What is counted"),
    ])

  private static let yesNo = ["yes", "no"]
  private static let quoteKinds = ["direct", "indirect", "mixed"]
}
