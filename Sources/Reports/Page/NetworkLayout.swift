/// Places the nodes of a small network so that lines are short and no label covers another.
///
/// Springs and repulsion (Fruchterman & Reingold 1991) give the shape; then labels that overlap
/// are pushed apart, and the drawing grows until none does. Only additions, products, quotients
/// and square roots are used, which IEEE 754 rounds the same way everywhere: the same network is
/// the same picture on any machine.
struct NetworkLayout {
  /// Space that a node with its label takes, in units of the drawing.
  struct Box {
    var width: Double
    var height: Double
  }

  /// Two nodes that belong together; heavier lines pull more.
  struct Edge {
    var first: Int
    var second: Int
    /// From 0 to 1.
    var weight: Double
  }

  /// Free space around each label.
  static let gap = 6.0

  /// Centres of the boxes.
  private(set) var centres: [(x: Double, y: Double)] = []
  let width: Double
  /// Grows where the boxes do not fit.
  private(set) var height: Double
  private let boxes: [Box]

  init(_ boxes: [Box], edges: [Edge], width: Double, height: Double) {
    self.boxes = boxes
    self.width = width
    self.height = height
    guard !boxes.isEmpty else { return }
    begin()
    relax(edges)
    fill()
    var tries = 0
    while !separate(), tries < 8 {
      tries += 1
      self.height *= 1.15
      for index in centres.indices { centres[index].y *= 1.15 }
    }
    if hasOverlap { pile() }
    trim()
  }

  /// A grid, each node moved a little so that no two forces cancel for ever.
  private mutating func begin() {
    var columns = 1
    while columns * columns < boxes.count { columns += 1 }
    let rows = (boxes.count + columns - 1) / columns
    for index in boxes.indices {
      let jitter = Double(index * 7 % 5) * 3
      centres.append(
        (
          x: (Double(index % columns) + 0.5) / Double(columns) * width + jitter,
          y: (Double(index / columns) + 0.5) / Double(rows) * height - jitter
        ))
    }
    for index in boxes.indices { clamp(index) }
  }

  private mutating func relax(_ edges: [Edge]) {
    let rounds = 400
    // Labels are wide and low: distances are measured as if the drawing were a square.
    let stretch = width / height
    let ideal = 0.8 * (height * height / Double(boxes.count)).squareRoot()
    for round in 0..<rounds {
      var forces = [(x: Double, y: Double)](repeating: (0, 0), count: boxes.count)
      for a in boxes.indices {
        for b in boxes.indices where b > a {
          let (x, y, distance) = difference(a, b, stretch)
          // Beyond some steps there is no push, else what is not tied together flies apart.
          guard distance < 3 * ideal else { continue }
          let push = ideal * ideal / distance
          forces[a].x += x / distance * push
          forces[a].y += y / distance * push
          forces[b].x -= x / distance * push
          forces[b].y -= y / distance * push
        }
      }
      for edge in edges {
        let (x, y, distance) = difference(edge.first, edge.second, stretch)
        let pull = distance * distance / ideal * (0.4 + 0.6 * edge.weight)
        forces[edge.first].x -= x / distance * pull
        forces[edge.first].y -= y / distance * pull
        forces[edge.second].x += x / distance * pull
        forces[edge.second].y += y / distance * pull
      }
      // What is not tied to the rest is held near by a weak pull to the middle.
      for index in boxes.indices {
        forces[index].x -= (centres[index].x - width / 2) / stretch * 0.4
        forces[index].y -= (centres[index].y - height / 2) * 0.4
      }
      let heat = height / 8 * (1 - Double(round) / Double(rounds))
      for index in boxes.indices {
        let force = forces[index]
        let size = max(0.01, (force.x * force.x + force.y * force.y).squareRoot())
        let step = min(size, heat)
        centres[index].x += force.x / size * step * stretch
        centres[index].y += force.y / size * step
        clamp(index)
      }
    }
  }

  /// Spreads the nodes over the frame, at most twofold: two nodes need not be far from each other.
  private mutating func fill() {
    let widest = boxes.reduce(0) { max($0, $1.width) }
    let tallest = boxes.reduce(0) { max($0, $1.height) }
    let left = centres.reduce(width) { min($0, $1.x) }
    let right = centres.reduce(0) { max($0, $1.x) }
    let top = centres.reduce(height) { min($0, $1.y) }
    let bottom = centres.reduce(0) { max($0, $1.y) }
    let scaleX = min(2, max(0, width - widest) / max(1, right - left))
    let scaleY = min(2, max(0, height - tallest) / max(1, bottom - top))
    for index in centres.indices {
      centres[index].x = width / 2 + (centres[index].x - (left + right) / 2) * scaleX
      centres[index].y = height / 2 + (centres[index].y - (top + bottom) / 2) * scaleY
      clamp(index)
    }
  }

  /// Cuts off what is empty above and below.
  private mutating func trim() {
    let top = boxes.indices.reduce(height) { min($0, centres[$1].y - boxes[$1].height / 2) }
    let bottom = boxes.indices.reduce(0) { max($0, centres[$1].y + boxes[$1].height / 2) }
    for index in centres.indices { centres[index].y -= top }
    height = bottom - top
  }

  private func difference(_ a: Int, _ b: Int, _ stretch: Double) -> (Double, Double, Double) {
    var x = (centres[a].x - centres[b].x) / stretch
    let y = centres[a].y - centres[b].y
    // Two nodes in one place part along the line of their numbers.
    if x == 0, y == 0 { x = a < b ? -0.1 : 0.1 }
    return (x, y, max(0.1, (x * x + y * y).squareRoot()))
  }

  private mutating func clamp(_ index: Int) {
    let box = boxes[index]
    centres[index].x = min(
      max(centres[index].x, box.width / 2), max(box.width, width) - box.width / 2)
    centres[index].y = min(
      max(centres[index].y, box.height / 2), max(box.height, height) - box.height / 2)
  }

  /// How far two boxes reach into one another along each axis; both positive if they overlap.
  private func overlap(_ a: Int, _ b: Int) -> (x: Double, y: Double) {
    let x = centres[a].x - centres[b].x
    let y = centres[a].y - centres[b].y
    return (
      (boxes[a].width + boxes[b].width) / 2 + NetworkLayout.gap - x.magnitude,
      (boxes[a].height + boxes[b].height) / 2 + NetworkLayout.gap / 2 - y.magnitude
    )
  }

  /// Whether two labels cover one another.
  var hasOverlap: Bool {
    for a in boxes.indices {
      for b in boxes.indices where b > a {
        let (x, y) = overlap(a, b)
        if x > 0.01, y > 0.01 { return true }
      }
    }
    return false
  }

  /// Pushes overlapping boxes apart, along the shorter way; true if none is left.
  private mutating func separate() -> Bool {
    for _ in 0..<300 {
      var moved = false
      for a in boxes.indices {
        for b in boxes.indices where b > a {
          let (x, y) = overlap(a, b)
          guard x > 0.01, y > 0.01 else { continue }
          moved = true
          if y <= x {
            let way = centres[a].y < centres[b].y || (centres[a].y == centres[b].y && a < b)
            centres[a].y += way ? -y / 2 : y / 2
            centres[b].y += way ? y / 2 : -y / 2
          } else {
            let way = centres[a].x < centres[b].x || (centres[a].x == centres[b].x && a < b)
            centres[a].x += way ? -x / 2 : x / 2
            centres[b].x += way ? x / 2 : -x / 2
          }
          clamp(a)
          clamp(b)
        }
      }
      if !moved { return true }
    }
    return false
  }

  /// Rows from top to bottom, the last resort: it always fits.
  private mutating func pile() {
    let order = boxes.indices.sorted { a, b in
      centres[a].y != centres[b].y ? centres[a].y < centres[b].y : a < b
    }
    var x = 0.0
    var top = 0.0
    var tallest = 0.0
    for index in order {
      let box = boxes[index]
      if x > 0, x + box.width > width {
        x = 0
        top += tallest + NetworkLayout.gap
        tallest = 0
      }
      centres[index] = (x + box.width / 2, top + box.height / 2)
      x += box.width + NetworkLayout.gap
      tallest = max(tallest, box.height)
    }
    height = max(height, top + tallest)
  }
}
