import Desk
import Testing

@Suite("Units of the police") struct PoliceUnitTests {
  let lastDayOfForces = LocalDate(year: 2012, month: 12, day: 31)
  let forces = PoliceUnit.list.codes.filter { $0.parent != nil }

  @Test func `twenty-five forces and the KLPD went into ten units and the national one`() throws {
    #expect(forces.count == 26)
    #expect(Set(forces.compactMap(\.parent)) == ["NN", "ON", "MN", "NH", "AM", "DH", "RT", "ZB", "OB", "LB", "LE"])
    for force in forces {
      #expect(force.validUntil == lastDayOfForces)
      #expect(force.successors == force.parent.map { [$0] })
      #expect(PoliceUnit.counted(force.key) == force.parent)
    }
    let sizes = Dictionary(grouping: forces, by: \.parent).mapValues(\.count)
    #expect(sizes["ON"] == 5)
    #expect(sizes["NN"] == 3)
    #expect(sizes["AM"] == 1)
  }

  @Test func `forces can be chosen in 2012 and not after`() throws {
    let last = try #require(lastDayOfForces)
    #expect(try PoliceUnit.list.choice("fryslan", on: last).key == "fryslan")
    #expect(throws: CodeRefusal.expired(list: "unit", successors: ["NN"])) {
      try PoliceUnit.list.choice("fryslan", on: last.adding(days: 1))
    }
  }

  @Test func `a force of 2012 counts today in its unit`() throws {
    let today = try date("2026-11-22")
    #expect(PoliceUnit.list.current("haaglanden", on: today)?.key == "DH")
    // The national unit was split in two: its past can't be given to either.
    #expect(PoliceUnit.list.current("klpd", on: today)?.key == "LE")
  }

  @Test func `the national unit makes way for its two successors on 1 January 2024`() throws {
    let last = try date("2023-12-31")
    let before = PoliceUnit.list.choices(on: last).map(\.key)
    let after = PoliceUnit.list.choices(on: last.adding(days: 1)).map(\.key)
    #expect(before.contains("LE") && !before.contains("LO") && !before.contains("LX"))
    #expect(!after.contains("LE") && after.contains("LO") && after.contains("LX"))
  }

  @Test func `the list opens with not saying`() throws {
    let today = try date("2026-11-22")
    #expect(PoliceUnit.list.choices(on: today).first?.mark == .wontSay)
    #expect(PoliceUnit.list.resolve("Korps landelijke politiediensten")?.key == "klpd")
    #expect(PoliceUnit.list.resolve("ZWB")?.key == "ZB")
  }
}
