import CertificateCheck
import Testing

/// Which groups the checker asks a claim for. One unit dimension of leaves or one of months, everything shown, no
/// claims:
/// the refusal names the first target that was found.
@Suite("The checker finds the targets itself") struct CertificateTargetTests {
  private func files(
    leaves: [(String, Int)], nodes: String = "", tables: [(release: String, codes: [(String, Int?)])],
    extra: String = ""
  ) -> CertificateCase {
    let names = leaves.map { #""\#($0.0)""# }.joined(separator: ",")
    let published = tables.map { table in
      let cells = table.codes.map { code, value in
        #"{"c":["\#(code)"],\#(value.map { #""v":\#($0)"# } ?? #""s":true"#)}"#
      }
      return #"{"release":"\#(table.release)","dims":["d"],"cells":[\#(cells.joined(separator: ","))]}"#
    }
    let truth = leaves.filter { $0.1 > 0 }.map { #"{"c":["\#($0.0)"],"v":\#($0.1)}"# }.joined(separator: ",")
    return CertificateCase(
      tables: """
        {"format":"desk-disclosure/1","threshold":5,\(extra)
        "dimensions":{"d":{"leaves":[\(names)],"nodes":{\(nodes)}}},"tables":[\(published.joined(separator: ","))]}
        """,
      certificates: """
        {"format":"desk-certificate/1","threshold":5,"coalition":0,\(extra.isEmpty
          ? #""share_attributes":[],"lone_child":false,"# : extra)
        "truth":{"dims":["d"],"cells":[\(truth)]},"blocks":[{"dims":["d"],"parent":-1}],"witnesses":[],"claims":[]}
        """)
  }

  @Test func `nothing small, nothing to claim`() {
    #expect(files(leaves: [("m1", 6), ("m2", 7)], tables: [("1", [("m1", 6)]), ("2", [("m2", 7)])]).reason() == nil)
  }

  @Test func `cumulative lines that are all large give away the small month between them`() {
    let nodes = #""cum2":["m1","m2"]"#
    let refusal = files(
      leaves: [("m1", 20), ("m2", 3)], nodes: nodes, tables: [("1", [("m1", 20)]), ("2", [("cum2", 23)])]
    ).refusal()
    #expect(refusal?.reason == .noClaim)
    #expect(refusal?.place == "d=m2")
  }

  @Test func `two releases apart count as well as neighbours`() {
    let nodes = #""cum2":["m1","m2"],"cum3":["m1","m2","m3"]"#
    let refusal = files(
      leaves: [("m1", 20), ("m2", 2), ("m3", 2)], nodes: nodes,
      tables: [("1", [("m1", 20)]), ("2", [("cum2", nil)]), ("3", [("cum3", 24)])]
    ).refusal()
    #expect(refusal?.reason == .noClaim)
    #expect(refusal?.place == "d=m2" || refusal?.place == "d=m2+m3")
  }

  @Test func `a part that no cell names but two cells cut out is a target`() {
    let nodes = #""ab":["a","b"],"bc":["b","c"]"#
    let refusal = files(
      leaves: [("a", 9), ("b", 2), ("c", 9)], nodes: nodes, tables: [("1", [("ab", 11), ("bc", 11)])]
    ).refusal()
    #expect(refusal?.place == "d=b")
  }

  @Test func `seven of seven with one value is a disclosure for a sensitive attribute`() {
    let sensitive = #""share_attributes":["d"],"lone_child":false,"#
    let leaves = [("worry", 7), ("sleep", 0)]
    let tables = [(release: "1", codes: [("worry", 7), ("sleep", 0)] as [(String, Int?)])]
    #expect(files(leaves: leaves, tables: tables).reason() == nil)
    #expect(files(leaves: leaves, tables: tables, extra: sensitive).refusal()?.place == "d=worry")
  }

  @Test func `a lone non-empty child is a target when the plan asks so`() {
    let rule = #""share_attributes":[],"lone_child":true,"#
    let leaves = [("a", 7), ("b", 0), ("c", 8)]
    let tables = [(release: "1", codes: [("ab", 7), ("a", nil), ("b", nil)] as [(String, Int?)])]
    let nodes = #""ab":["a","b"]"#
    #expect(files(leaves: leaves.dropLast().map { $0 }, nodes: nodes, tables: tables).reason() == nil)
    let asked = files(leaves: leaves.dropLast().map { $0 }, nodes: nodes, tables: tables, extra: rule)
    #expect(asked.refusal()?.place == "d=a")
  }
}
