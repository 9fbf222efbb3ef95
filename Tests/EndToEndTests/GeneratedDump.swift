import Foundation
import TestSupport

/// Dumps made from the paragraphs of the sample, mixed anew: larger than one batch, with copies,
/// and different for each seed.
struct GeneratedDump {
  private var paragraphs: [String] = []
  private var titles: [String] = []
  private var generator: SeededGenerator
  /// Names that every article lists at its end, in an order of its own.
  var appendix: [String] = []
  private let outlets = ["meridian-post.example", "harbour-times.example", "Lakeside Tribune", ""]

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    let lines = try Project.read(Project.sample + "/articles.jsonl").split(separator: 0x0A)
    for line in lines {
      guard let record = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: String]
      else { continue }
      titles.append(record["title"] ?? "")
      paragraphs += (record["text"] ?? "").components(separatedBy: "\n\n")
    }
  }

  /// JSON lines of `count` articles.
  ///
  /// About one in eight is a copy of one before it in another outlet.
  mutating func jsonLines(_ count: Int) -> [UInt8] {
    var result = ""
    var previous: [String] = []
    for number in 1...count {
      var text = ""
      if number.isMultiple(of: 8), let copied = previous.randomElement(using: &generator) {
        text = copied
      } else {
        for _ in 0..<Int.random(in: 3...9, using: &generator) {
          text += (paragraphs.randomElement(using: &generator) ?? "") + "\n\n"
        }
        if !appendix.isEmpty {
          let listed = appendix.shuffled(using: &generator)
          text += "They named \(listed.joined(separator: ", ")) among the members.\n\n"
          text += "The Port \(listed.joined(separator: " ")) Office said so.\n\n"
        }
        previous.append(text)
      }
      let day = Int.random(in: 1...28, using: &generator)
      let fields = [
        "id": "g\(number)", "title": titles.randomElement(using: &generator) ?? "",
        "date": "2021-03-\(day < 10 ? "0" : "")\(day)", "text": text,
        "source": outlets.randomElement(using: &generator) ?? "",
        "url": "https://g.example/\(Int.random(in: 0..<count * 20, using: &generator))",
      ]
      let pairs = fields.sorted { $0.key < $1.key }.map { "\(json($0.key)):\(json($0.value))" }
      result += "{\(pairs.joined(separator: ","))}\n"
    }
    return Array(result.utf8)
  }

  private func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
