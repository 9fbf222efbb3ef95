/// What a channel holds and who waits for it, without lock and without resuming anybody.
///
/// Each method returns the action that the owner of the lock performs after letting it go.
struct ChannelState<Element: Sendable> {
  typealias SendContinuation = CheckedContinuation<Bool, Never>
  typealias ReceiveContinuation = CheckedContinuation<Element?, Never>

  /// Continuations to resume once the lock is free.
  struct Action {
    var senders: [(SendContinuation, Bool)] = []
    var receivers: [(ReceiveContinuation, Element?)] = []

    func perform() {
      for (continuation, value) in senders { continuation.resume(returning: value) }
      for (continuation, value) in receivers { continuation.resume(returning: value) }
    }
  }

  enum SendOutcome {
    /// Queued, or handed to a receiver that waited.
    case accepted(ReceiveContinuation?, Element)
    case full
    case closed
  }

  enum ReceiveOutcome {
    case element(Element, woken: [SendContinuation])
    case empty
    case ended
  }

  private struct WaitingSender {
    var id: Int
    var element: Element
    var cost: Int
    var continuation: SendContinuation
  }

  private struct WaitingReceiver {
    var id: Int
    var continuation: ReceiveContinuation
  }

  private let capacity: Int
  private var queue = Queue<(element: Element, cost: Int)>()
  private(set) var queuedCost = 0
  private var finished = false
  private var senders: [WaitingSender] = []
  private var receivers: [WaitingReceiver] = []
  private var lastID = 0

  init(capacity: Int) {
    precondition(capacity >= 1, "a channel needs room for something")
    self.capacity = capacity
  }

  mutating func newID() -> Int {
    lastID += 1
    return lastID
  }

  private func hasRoom(for cost: Int) -> Bool {
    queue.isEmpty || queuedCost + cost <= capacity
  }

  mutating func trySend(_ element: Element, cost: Int) -> SendOutcome {
    if finished { return .closed }
    if !receivers.isEmpty {
      return .accepted(receivers.removeFirst().continuation, element)
    }
    // Those who wait already come first.
    guard senders.isEmpty, hasRoom(for: cost) else { return .full }
    queue.append((element, cost))
    queuedCost += cost
    return .accepted(nil, element)
  }

  mutating func waitToSend(
    _ element: Element, cost: Int, id: Int, continuation: SendContinuation, cancelled: Bool
  ) -> Action {
    if cancelled { return Action(senders: [(continuation, false)]) }
    switch trySend(element, cost: cost) {
    case .accepted(let receiver, let value):
      var action = Action(senders: [(continuation, true)])
      if let receiver { action.receivers.append((receiver, value)) }
      return action
    case .closed:
      return Action(senders: [(continuation, false)])
    case .full:
      senders.append(
        WaitingSender(id: id, element: element, cost: cost, continuation: continuation))
      return Action()
    }
  }

  mutating func tryReceive() -> ReceiveOutcome {
    guard let (element, cost) = queue.popFirst() else { return finished ? .ended : .empty }
    queuedCost -= cost
    var woken: [SendContinuation] = []
    while let first = senders.first, hasRoom(for: first.cost) {
      senders.removeFirst()
      queue.append((first.element, first.cost))
      queuedCost += first.cost
      woken.append(first.continuation)
    }
    return .element(element, woken: woken)
  }

  mutating func waitToReceive(
    id: Int, continuation: ReceiveContinuation, cancelled: Bool
  ) -> Action {
    if cancelled { return Action(receivers: [(continuation, nil)]) }
    switch tryReceive() {
    case .element(let element, let woken):
      return Action(senders: woken.map { ($0, true) }, receivers: [(continuation, element)])
    case .ended:
      return Action(receivers: [(continuation, nil)])
    case .empty:
      receivers.append(WaitingReceiver(id: id, continuation: continuation))
      return Action()
    }
  }

  mutating func cancelSender(_ id: Int) -> Action {
    guard let index = senders.firstIndex(where: { $0.id == id }) else { return Action() }
    return Action(senders: [(senders.remove(at: index).continuation, false)])
  }

  mutating func cancelReceiver(_ id: Int) -> Action {
    guard let index = receivers.firstIndex(where: { $0.id == id }) else { return Action() }
    return Action(receivers: [(receivers.remove(at: index).continuation, nil)])
  }

  mutating func finish() -> Action {
    finished = true
    // Senders that wait had sent before the end: they are served as room comes. A receiver can
    // only be waiting where the queue is empty, so nobody will ever serve it.
    defer { receivers = [] }
    return Action(receivers: receivers.map { ($0.continuation, nil) })
  }

  mutating func close() -> Action {
    finished = true
    queue = Queue()
    queuedCost = 0
    defer {
      senders = []
      receivers = []
    }
    return Action(
      senders: senders.map { ($0.continuation, false) },
      receivers: receivers.map { ($0.continuation, nil) })
  }
}
