public import NewsText
public import Segmentation

/// Finds who is named in an article; one for each worker.
///
/// An article passes four steps: capitalised words are collected (`Tagger+Words`), runs of them are
/// cut into titles and names (`Tagger+Runs`, `Tagger+Names`), what stands around them is weighed
/// (`Tagger+Evidence`), and the names are resolved to actors of the dictionary or to new entities
/// (`Tagger+Resolution`). Every step is linear in the text and costs the same for any dictionary.
public struct Tagger: Sendable {
  /// The actors known by name.
  public let dictionary: ActorDictionary
  let vocabulary = Vocabulary.shared
  let titles = TitlePhrases.shared
  var scratch = Scratch()
  var memo = WordMemo()
  var names = NameMemo()
  var priors = PriorMemo()
  /// The day of the article.
  var day: Day?

  /// Creates a tagger.
  public init(dictionary: ActorDictionary) { self.dictionary = dictionary }

  /// Finds the names of one article and overwrites `annotations` with them.
  ///
  /// `titleSegments` and `segments` must be those of `title` and `text`. Without a day no bare
  /// title (`the US president`) is resolved.
  public mutating func annotate(
    title: Span<UInt8>, titleSegments: Segments, text: Span<UInt8>, segments: Segments, day: Day?,
    into annotations: inout Annotations
  ) {
    annotations.entities.removeAll(keepingCapacity: true)
    annotations.titleMentions.removeAll(keepingCapacity: true)
    annotations.mentions.removeAll(keepingCapacity: true)
    scratch.removeAll()
    self.day = day

    collectWords(title, titleSegments)
    parse(title, titleSegments, isHeadline: true)
    scratch.headlineCount = scratch.candidates.count
    scratch.words.removeAll(keepingCapacity: true)
    collectWords(text, segments)
    parse(text, segments, isHeadline: false)

    weigh()
    resolve(title, titleSegments, text, segments)
    write(title, text, into: &annotations)
  }
}
