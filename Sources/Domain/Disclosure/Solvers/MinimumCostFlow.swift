/// Cheapest flows in whole numbers by successive shortest paths.
///
/// Arcs have a cost per unit and a capacity; every augmentation takes a path that is cheapest in the residual network
/// (Bellman and Ford with a queue, since residual arcs have negative costs). Flows of whole capacities are whole, so no
/// rounding is ever needed. Source: Ahuja, Magnanti and Orlin, Network Flows, 1993, chapter 9.
struct MinimumCostFlow {
  private(set) var heads: [Int] = []
  private(set) var capacities: [Int] = []
  private var costs: [Int] = []
  private var arcsOfNode: [[Int]]

  init(nodes: Int) { arcsOfNode = Array(repeating: [], count: nodes) }

  /// Adds an arc and returns its number; number + 1 is its reverse.
  mutating func addArc(from tail: Int, to head: Int, capacity: Int, cost: Int) -> Int {
    let number = heads.count
    heads.append(head)
    heads.append(tail)
    capacities.append(capacity)
    capacities.append(0)
    costs.append(cost)
    costs.append(-cost)
    arcsOfNode[tail].append(number)
    arcsOfNode[head].append(number + 1)
    return number
  }

  /// The units that an arc carries.
  func flow(_ arc: Int) -> Int { capacities[arc + 1] }

  /// Sends `amount` units at least cost; false when the network can't carry them.
  mutating func send(_ amount: Int, from source: Int, to sink: Int) -> Bool {
    var left = amount
    while left > 0 {
      guard let path = cheapestPath(from: source, to: sink) else { return false }
      let units = path.reduce(left) { min($0, capacities[$1]) }
      for arc in path {
        capacities[arc] -= units
        capacities[arc ^ 1] += units
      }
      left -= units
    }
    return true
  }

  private func cheapestPath(from source: Int, to sink: Int) -> [Int]? {
    var distance = [Int](repeating: .max, count: arcsOfNode.count)
    var arrival = [Int](repeating: -1, count: arcsOfNode.count)
    var isQueued = [Bool](repeating: false, count: arcsOfNode.count)
    distance[source] = 0
    var queue = [source]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      isQueued[node] = false
      for arc in arcsOfNode[node] where capacities[arc] > 0 && distance[node] + costs[arc] < distance[heads[arc]] {
        distance[heads[arc]] = distance[node] + costs[arc]
        arrival[heads[arc]] = arc
        if !isQueued[heads[arc]] {
          isQueued[heads[arc]] = true
          queue.append(heads[arc])
        }
      }
    }
    guard distance[sink] < .max else { return nil }
    var path: [Int] = []
    var node = sink
    while node != source {
      path.append(arrival[node])
      node = heads[arrival[node] ^ 1]
    }
    return path
  }
}
