import Disclosure
import LinearPrograms
import Testing

@Suite("The linked solver of linear programs") struct AttackSolverTests {
  private func session(
    _ columns: [LinearColumn], _ rows: [(Double, Double, [(Int, Double)])] = []
  ) -> any LinearSession {
    CoinSolver().session(
      for: LinearModel(
        columns: columns, rows: rows.map { .init(lower: $0.0, upper: $0.1, terms: $0.2.map { LinearTerm($0.0, $0.1) }) }
      ))
  }

  /// Two columns of cost 1 and 2 with x + y of at least 4 and x of at most 3.
  private var pair: any LinearSession {
    session(
      [
        .init(lower: 0, upper: 3, cost: 1, isInteger: true),
        .init(lower: 0, upper: .infinity, cost: 2, isInteger: true),
      ],
      [(4, .infinity, [(0, 1), (1, 1)])])
  }

  /// The point's values, tolerances rounded away.
  private func values(_ session: any LinearSession) -> [Double]? {
    session.minimise(limits: .init()).point?.values.map { ($0 * 1e6).rounded() / 1e6 }
  }

  @Test func `the cheapest point is found`() {
    #expect(values(pair) == [3, 1])
    #expect(pair.minimise(limits: .init()).point?.cost == 5)
  }

  @Test func `changed bounds, costs and rows change the next answer of the same session`() {
    let session = pair
    _ = session.minimise(limits: .init())
    session.setColumn(0, lower: 0, upper: 1)
    #expect(values(session) == [1, 3])
    session.setCost(1, to: 0.5)
    #expect(values(session) == [0, 4])
    session.setRow(0, lower: 6, upper: 6)
    #expect(values(session) == [0, 6])
    session.setRow(0, terms: [LinearTerm(1, 2)])
    #expect(values(session) == [0, 3])
    let added = session.addRow(.init(lower: 1, upper: 1, terms: [LinearTerm(0, 1)]))
    #expect(added == 1)
    #expect(values(session) == [1, 3])
    session.setRow(added, lower: -.infinity, upper: .infinity)
    #expect(values(session) == [0, 3])
  }

  @Test func `an impossible model is told, and the session goes on`() {
    let session = pair
    session.setColumn(1, lower: 0, upper: 0)
    #expect(session.minimise(limits: .init()) == .infeasible)
    #expect(session.minimiseInteger(limits: .init()) == .infeasible)
    session.setColumn(1, lower: 0, upper: 9)
    #expect(session.minimise(limits: .init()).point?.cost == 5)
  }

  @Test func `a cost without floor is told`() {
    let endless = session([.init(lower: 0, upper: .infinity, cost: -1)])
    #expect(endless.minimise(limits: .init()) == .unbounded)
  }

  @Test func `whole numbers are found where the cheapest point is a fraction`() {
    // Three pairwise sums of one: each column would be a half.
    let columns = (0..<3).map { _ in LinearColumn(lower: 0, upper: 1, cost: 1, isInteger: true) }
    let triangle = session(
      columns,
      [(1, .infinity, [(0, 1), (1, 1)]), (1, .infinity, [(1, 1), (2, 1)]), (1, .infinity, [(0, 1), (2, 1)])])
    #expect(triangle.minimise(limits: .init()).point?.cost == 1.5)
    let whole = triangle.minimiseInteger(limits: .init()).point
    #expect(whole?.cost == 2)
    #expect(whole?.values.allSatisfy { $0 == $0.rounded() } == true)
  }

  @Test func `a model without columns holds when its rows allow nothing`() {
    #expect(session([], [(0, 1, [])]).minimise(limits: .init()) == .optimal(.init(values: [], cost: 0)))
    #expect(session([], [(1, 1, [])]).minimise(limits: .init()) == .infeasible)
  }

  @Test func `the same calls give the same points`() {
    var random = SeededNumbers(3)
    let columns = (0..<30).map { _ in
      LinearColumn(lower: 0, upper: 9, cost: Double(Int.random(in: 1...3, using: &random)))
    }
    let rows = (0..<20).map { _ in
      (
        Double(Int.random(in: 1...9, using: &random)), Double.infinity,
        (0..<30).filter { _ in Bool.random(using: &random) }.map { ($0, 1.0) }
      )
    }
    let first = session(columns, rows)
    let second = session(columns, rows)
    for column in 0..<10 {
      first.setColumn(column, lower: 1, upper: 9)
      second.setColumn(column, lower: 1, upper: 9)
      #expect(first.minimise(limits: .init()) == second.minimise(limits: .init()))
    }
  }
}
