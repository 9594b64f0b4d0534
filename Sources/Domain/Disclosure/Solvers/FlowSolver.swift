/// Finds worlds for star plans by cheapest flows in whole numbers, without any linear program.
///
/// Each block with one hierarchical and one flat dimension is a network of its own; what blocks share is left
/// unchanged, which is what a star with published unit totals needs. Groups that are no cell of such a network go to
/// the solver behind it.
final class FlowSolver: WitnessSolver {
  private let groups: GroupTable
  private let networks: [CellNetwork?]
  private let mayDiffer: [Bool]
  private let promise: Promise
  private var status: [RowStatus]
  private let behind: any WitnessSolver

  /// `behind` is asked what no network can answer.
  init(groups: GroupTable, status: [RowStatus], mayDiffer: [Bool], promise: Promise, behind: any WitnessSolver) {
    let closed = status.indices.filter { status[$0] != .free }
    networks = groups.space.blocks.indices.map { CellNetwork(block: $0, groups: groups, rows: closed) }
    self.groups = groups
    self.status = status
    self.mayDiffer = mayDiffer
    self.promise = promise
    self.behind = behind
  }

  var questionCost: Int { behind.questionCost }

  func set(_ row: Int, _ new: RowStatus) {
    status[row] = new
    behind.set(row, new)
  }

  func find(_ question: WitnessQuestion) -> WitnessOutcome {
    for (network, block) in zip(networks, groups.space.blocks) {
      guard let network, let first = groups.atoms[question.row].first,
        Int(first) >= block.offset, Int(first) < block.offset + block.atomCount
      else { continue }
      if let world = find(question, in: network) { return .found(world) }
    }
    return behind.find(question)
  }

  /// Costs are whole: hundredths of the linear program's.
  private static let scale = 100.0

  private func find(_ question: WitnessQuestion, in network: CellNetwork) -> World? {
    guard let goal = arc(of: question.row, network) else { return nil }
    var flow = MinimumCostFlow(nodes: network.nodes)
    var uses: [(arc: Int, atom: Int, sign: Int)] = []
    for (number, arc) in network.arcs.enumerated() where number != goal && !arc.isShared {
      add(arc, question, to: &flow, &uses)
    }
    let own = network.arcs[goal]
    let isDown = question.change < 0
    let sent = flow.send(abs(question.change), from: isDown ? own.tail : own.head, to: isDown ? own.head : own.tail)
    guard sent else { return nil }
    var changes: [Int: Int] = [:]
    if own.atom >= 0 { changes[own.atom] = question.change }
    for use in uses { changes[use.atom, default: 0] += use.sign * flow.flow(use.arc) }
    let world = World(
      changes.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { .init(atom: $0.key, change: $0.value) })
    return WorldCheck(groups: groups, status: status).accepts(world, question) ? world : nil
  }

  /// The arc of the asked group: a row of the network, or a single atom.
  private func arc(of row: Int, _ network: CellNetwork) -> Int? {
    if let known = network.arcOfRow[row] { return known }
    guard groups.atoms[row].count == 1, let atom = groups.atoms[row].first else { return nil }
    return network.arcs.firstIndex { $0.atom == Int(atom) }
  }

  private func add(
    _ arc: CellNetwork.Arc, _ question: WitnessQuestion, to flow: inout MinimumCostFlow,
    _ uses: inout [(arc: Int, atom: Int, sign: Int)]
  ) {
    var cost = 0
    if arc.row >= 0 {
      switch status[arc.row] {
      case .fixed: return
      case .open(let price): cost = Int(price * Self.scale)
      case .free: cost = 0
      }
    }
    let most = 3 * promise.threshold
    guard arc.atom >= 0 else {
      _ = flow.addArc(from: arc.tail, to: arc.head, capacity: most, cost: cost)
      _ = flow.addArc(from: arc.head, to: arc.tail, capacity: most, cost: cost)
      return
    }
    guard mayDiffer[arc.atom] else { return }
    let step = cost + Int(AtomColumns.changeCost * Self.scale)
    uses.append((flow.addArc(from: arc.tail, to: arc.head, capacity: most, cost: step), arc.atom, 1))
    let count = groups.population.counts[arc.atom]
    let floor = question.floors[arc.atom]
    let kept = max(floor, min(promise.coalition, count))
    let isSpared = question.spared.contains(arc.atom)
    let last = cost + Int((isSpared ? AtomColumns.sparedCost : AtomColumns.lastCost) * Self.scale)
    uses.append((flow.addArc(from: arc.head, to: arc.tail, capacity: max(0, count - kept), cost: step), arc.atom, -1))
    uses.append((flow.addArc(from: arc.head, to: arc.tail, capacity: max(0, kept - floor), cost: last), arc.atom, -1))
  }
}
