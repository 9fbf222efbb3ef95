import Cleaning

/// The short lines of one article, which the reduction counts over the articles of an outlet.
extension FindingsBuilder {
  /// Writes the numbers of the lines among those of the block; the lowest bit tells captions.
  mutating func writeLines(_ clean: CleanArticle) {
    recurring.find(clean.text.span)
    scratch.number(recurring.lines.count)
    for line in recurring.lines {
      let number = lines.intern(clean.text.span, line.range)
      scratch.number(UInt64(number) << 1 | (line.isCaption ? 1 : 0))
    }
  }
}
