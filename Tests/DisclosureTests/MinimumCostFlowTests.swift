@testable import Disclosure
import Testing

@Suite struct MinimumCostFlowTests {
  @Test func `the cheap way is filled first and the dear way takes the rest`() {
    var flow = MinimumCostFlow(nodes: 4)
    let cheap = flow.addArc(from: 0, to: 1, capacity: 2, cost: 1)
    let dear = flow.addArc(from: 0, to: 2, capacity: 5, cost: 4)
    _ = flow.addArc(from: 1, to: 3, capacity: 9, cost: 0)
    _ = flow.addArc(from: 2, to: 3, capacity: 9, cost: 0)
    let isSent = flow.send(5, from: 0, to: 3)
    #expect(isSent)
    #expect(flow.flow(cheap) == 2)
    #expect(flow.flow(dear) == 3)
  }

  @Test func `an earlier path is taken back when that is cheaper in all`() {
    var flow = MinimumCostFlow(nodes: 4)
    let first = flow.addArc(from: 0, to: 1, capacity: 1, cost: 1)
    _ = flow.addArc(from: 0, to: 2, capacity: 1, cost: 2)
    let middle = flow.addArc(from: 1, to: 2, capacity: 1, cost: 0)
    _ = flow.addArc(from: 1, to: 3, capacity: 1, cost: 5)
    _ = flow.addArc(from: 2, to: 3, capacity: 1, cost: 1)
    let isSent = flow.send(2, from: 0, to: 3)
    #expect(isSent)
    #expect(flow.flow(first) == 1)
    #expect(flow.flow(middle) == 0)
  }

  @Test func `what can't be carried is refused`() {
    var flow = MinimumCostFlow(nodes: 2)
    _ = flow.addArc(from: 0, to: 1, capacity: 2, cost: 1)
    let isSent = flow.send(3, from: 0, to: 1)
    #expect(!isSent)
  }
}
