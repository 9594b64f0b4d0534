import Disclosure

/// Whether the promise holds, by looking at every table that an outsider must think possible.
enum PossibleTables {
  /// A group that must stay uncertain for one coalition, and what was found for it so far.
  private struct Question {
    let members: [Int]
    let seats: [Int: Int]
    let low: Int
    let high: Int
    var isLowSeen = false
    var isHighSeen = false
  }

  private static func questions(_ publication: Publication, leaves: [[Int]], coalition: Int) -> [Question] {
    let place = Dictionary(uniqueKeysWithValues: leaves.enumerated().map { ($0.element, $0.offset) })
    let people = publication.certificate.truth.rows.compactMap { place[$0.leaf] }
    let coalitions: [[Int: Int]] = [[:]] + (coalition > 0 ? people.map { [$0: 1] } : [])
    return publication.certificate.claims.flatMap { claim in
      let parts = zip(claim.dimensions, claim.leaves).map { CellKey.Part(dimension: $0, leaves: $1) }
      let key = CellKey(parts, in: publication.certificate.dimensions)
      let members = leaves.indices.filter { key.contains(leaves[$0]) }
      return coalitions.map { seats in
        let own = members.reduce(0) { $0 + (seats[$1] ?? 0) }
        return Question(members: members, seats: seats, low: max(claim.low, own), high: claim.high)
      }
    }
  }

  /// The questions to which no possible table is the answer.
  static func unanswered(_ publication: Publication, plan: Plan) -> Int {
    let counts = Dictionary(uniqueKeysWithValues: plan.truth.rows.map { ($0.leaf, $0.count) })
    let largest = max(plan.promise.threshold, plan.truth.rows.map(\.count).max() ?? 0)
    let enumeration = TableEnumeration(publication.tables) { leaf in
      Array(Set([0, 1, counts[leaf] ?? 0, largest])).sorted()
    }
    var questions = questions(publication, leaves: enumeration.leaves, coalition: plan.promise.coalition)
    var open = Set(questions.indices)
    enumeration.forEach { table in
      for index in open {
        let question = questions[index]
        guard question.seats.allSatisfy({ table[$0.key] >= $0.value }) else { continue }
        let count = question.members.reduce(0) { $0 + table[$1] }
        if count <= question.low { questions[index].isLowSeen = true }
        if count >= question.high { questions[index].isHighSeen = true }
        if questions[index].isLowSeen && questions[index].isHighSeen { open.remove(index) }
      }
      return !open.isEmpty
    }
    return open.count
  }
}
