import CQuotations
import NewsText
import Segmentation

/// The ways to go over all words of a text; all of them find the same.
enum LoopPath: Int32, CaseIterable {
  /// Word by word, in Swift: the slow twin.
  case slow = -1
  /// The fastest that this machine runs.
  case automatic = 0
  /// Plain C.
  case portable = 1
  /// C with AVX2 and BMI2.
  case avx2 = 2

  /// Whether this machine can take the path.
  var isSupported: Bool { self == .slow || cquo_supports(rawValue) != 0 }
}

/// A text, its tokens and the lexicon as the loops in C read them.
///
/// Lives inside `Lexicon.withLoops` alone, which keeps all that it points to.
@safe struct WordLoops {
  fileprivate let path: Int32
  fileprivate let text: UnsafePointer<cquo_text>
  fileprivate let table: UnsafePointer<cquo_table>
  fileprivate let filter: UnsafePointer<UInt64>
  fileprivate let count: Int

  /// Whether the slow twin is wanted.
  var isSlow: Bool { path == LoopPath.slow.rawValue }

  /// Finds the words of some tokens that may be cues, and their marks.
  ///
  /// - Returns: how many of each were written to the head of `hits` and `marks`.
  func scan(_ tokens: Range<Int>, hits: inout [UInt32], marks: inout [UInt32]) -> (Int, Int) {
    precondition(tokens.lowerBound >= 0 && tokens.upperBound <= count)
    precondition(hits.count > tokens.count && marks.count > tokens.count)
    return unsafe hits.withUnsafeMutableBufferPointer { hits in
      unsafe marks.withUnsafeMutableBufferPointer { marks in
        guard let hits = hits.baseAddress, let marks = marks.baseAddress else { return (0, 0) }
        let found = unsafe cquo_scan(
          path, text, tokens.lowerBound, tokens.upperBound, filter, hits, marks)
        return (found.hits, found.marks)
      }
    }
  }

  /// Turns tokens into phrases as long as they are plain words, stops, commas.
  ///
  /// - Returns: the first token that was not read.
  func read(
    _ tokens: Range<Int>, _ builder: inout PhraseBuilder, to phrases: inout OutputSpan<Phrase>
  ) -> Int {
    precondition(tokens.lowerBound >= 0 && tokens.upperBound <= count)
    precondition(phrases.freeCapacity > tokens.count)
    var state = cquo_state(token: tokens.lowerBound, phrases: 0, cues: 0, has_bare_role: 0)
    unsafe phrases.withUnsafeMutableBufferPointer { phrases, phraseCount in
      guard let base = phrases.baseAddress else { return }
      unsafe base.withMemoryRebound(to: cquo_phrase.self, capacity: phrases.count) { base in
        unsafe builder.cues.fill(tokens.count + 1) { cues, cueCount in
          state.phrases = phraseCount
          state.cues = cueCount
          unsafe cquo_read(
            path, text, table, tokens.upperBound, &builder.ahead, base, cues, &state)
          phraseCount = state.phrases
          cueCount = state.cues
        }
      }
    }
    if state.has_bare_role != 0 { builder.hasBareRole = true }
    return state.token
  }
}

extension Lexicon {
  /// Calls `body` with the loops over one text.
  func withLoops<Result>(
    _ path: LoopPath, _ text: Span<UInt8>, _ tokens: Tokens, _ body: (WordLoops) -> Result
  ) -> Result {
    let count = tokens.count
    precondition(tokens.bounds.count == count + 1 && Int(tokens.bounds[count]) <= text.count)
    let path = path == .automatic ? cquo_automatic() : path.rawValue
    // The loops are in C for instructions that Swift does not give; they read what is lent here.
    return unsafe text.withUnsafeBufferPointer { bytes in
      unsafe tokens.bounds.withUnsafeBufferPointer { bounds in
        unsafe tokens.classes.withUnsafeBufferPointer { classes in
          unsafe classes.withMemoryRebound(to: UInt8.self) { classes in
            let text = unsafe cquo_text(
              bytes: bytes.baseAddress, size: bytes.count, bounds: bounds.baseAddress,
              classes: classes.baseAddress, count: count)
            return unsafe table.withNative { table in
              unsafe cueFilter.withUnsafeBufferPointer { filter in
                unsafe withUnsafePointer(to: text) { text in
                  unsafe withUnsafePointer(to: table) { table in
                    guard let filter = filter.baseAddress else { preconditionFailure("no filter") }
                    return unsafe body(
                      WordLoops(path: path, text: text, table: table, filter: filter, count: count))
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// What the loops share with Swift must lie alike in memory.
  static func checkLayout() {
    precondition(
      MemoryLayout<Phrase>.stride == MemoryLayout<cquo_phrase>.stride
        && MemoryLayout<WordTable.Slot>.stride == MemoryLayout<cquo_slot>.stride
        && MemoryLayout<TokenClass>.stride == 1)
    precondition(
      MemoryLayout<Phrase>.offset(of: \.traits) == 0
        && MemoryLayout<Phrase>.offset(of: \.start) == 8
        && MemoryLayout<Phrase>.offset(of: \.end) == 12
        && MemoryLayout<Phrase>.offset(of: \.reference) == 16
        && MemoryLayout<Phrase>.offset(of: \.lemma) == 20
        && MemoryLayout<Phrase>.offset(of: \.form) == 22
        && MemoryLayout<Phrase>.offset(of: \.kind) == 23)
    precondition(
      MemoryLayout<WordTable.Slot>.offset(of: \.entry) == 16
        && MemoryLayout<WordEntry>.offset(of: \.traits) == 0
        && MemoryLayout<WordEntry>.offset(of: \.lemma) == 8
        && MemoryLayout<WordEntry>.offset(of: \.form) == 10)
  }
}
