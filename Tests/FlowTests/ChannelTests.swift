import Flow
import Synchronization
import TestSupport
import Testing

@Suite struct ChannelTests {
  @Test(arguments: [(1, 1, 1), (1, 4, 3), (3, 1, 2), (4, 4, 7), (2, 3, 1000)])
  func everyElementArrivesOnce(senders: Int, receivers: Int, capacity: Int) async {
    let channel = Channel<Int>(capacity: capacity)
    let perSender = 500
    let sum = await withTaskGroup(of: (count: Int, sum: Int).self) { group in
      for sender in 0..<senders {
        group.addTask {
          for i in 0..<perSender {
            let sent = await channel.send(sender * perSender + i)
            #expect(sent)
          }
          return (0, 0)
        }
      }
      for _ in 0..<receivers {
        group.addTask {
          var result = (count: 0, sum: 0)
          while let value = await channel.receive() {
            result.count += 1
            result.sum += value
          }
          return result
        }
      }
      var total = (count: 0, sum: 0)
      var finishedSenders = 0
      while let part = await group.next() {
        // A sender reports 0; receivers cannot end before the channel is finished.
        if finishedSenders < senders {
          finishedSenders += 1
          if finishedSenders == senders { channel.finish() }
        }
        total.count += part.count
        total.sum += part.sum
      }
      return total
    }
    let n = senders * perSender
    #expect(sum.count == n)
    #expect(sum.sum == n * (n - 1) / 2)
  }

  @Test func orderIsKeptBetweenOneSenderAndOneReceiver() async {
    let channel = Channel<Int>(capacity: 2)
    async let producer: Void = {
      for i in 0..<1000 { _ = await channel.send(i) }
      channel.finish()
    }()
    var received: [Int] = []
    while let value = await channel.receive() { received.append(value) }
    await producer
    #expect(received == Array(0..<1000))
  }

  @Test func theBoundHoldsAndALargeElementPasses() async {
    let channel = Channel<Int>(capacity: 10)
    let peak = Mutex(0)
    async let producer: Void = {
      var random = SeededGenerator(seed: 7)
      for i in 0..<300 {
        let cost = i % 50 == 0 ? 100 : Int.random(in: 1...4, using: &random)
        _ = await channel.send(cost, cost: cost)
        let queued = channel.queuedCost
        if queued < 100 { peak.withLock { $0 = max($0, queued) } }
      }
      channel.finish()
    }()
    var count = 0
    while await channel.receive() != nil { count += 1 }
    await producer
    #expect(count == 300)
    #expect(peak.withLock { $0 } <= 10)
  }

  @Test func cancellingAWaitingReceiverWakesIt() async {
    let channel = Channel<Int>(capacity: 1)
    let task = Task { await channel.receive() }
    task.cancel()
    #expect(await task.value == nil)
  }

  @Test func cancellingAWaitingSenderWakesIt() async {
    let channel = Channel<Int>(capacity: 1)
    #expect(await channel.send(1))
    let task = Task { await channel.send(2) }
    task.cancel()
    #expect(await task.value == false)
    #expect(await channel.receive() == 1)
    channel.finish()
    #expect(await channel.receive() == nil)
  }

  @Test func closingWakesEverybody() async {
    let channel = Channel<Int>(capacity: 1)
    _ = await channel.send(1)
    let sender = Task { await channel.send(2) }
    channel.close()
    #expect(await sender.value == false)
    #expect(await channel.send(3) == false)
    #expect(await channel.receive() == nil)
  }
}
