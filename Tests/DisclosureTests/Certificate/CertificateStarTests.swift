import CertificateCheck
import Testing

/// Two tables that share the unit only; each attribute is a block of its own.
@Suite("Certificates of stars") struct CertificateStarTests {
  private let star = CertificateCase(
    tables: """
      {"format":"desk-disclosure/1","threshold":3,"dimensions":{"unit":{"leaves":["A","B"]},
      "age":{"leaves":["y","o"]},"sex":{"leaves":["f","m"]}},"tables":[
      {"release":"1","dims":["unit","age"],"cells":[{"c":["A","y"],"s":true},{"c":["A","o"],"s":true},
      {"c":["A","*"],"v":9},
      {"c":["B","y"],"v":5},{"c":["B","o"],"v":6},{"c":["B","*"],"v":11}]},
      {"release":"1","dims":["unit","sex"],"cells":[{"c":["A","f"],"v":4},{"c":["A","m"],"v":5},
      {"c":["B","f"],"v":5},{"c":["B","m"],"v":6}]}]}
      """,
    certificates: """
      {"format":"desk-certificate/1","threshold":3,"coalition":0,"share_attributes":[],"lone_child":false,
      "truth":{"dims":["unit","age","sex"],"cells":[{"c":["A","y","f"],"v":2},{"c":["A","o","f"],"v":2},
      {"c":["A","o","m"],"v":5},
      {"c":["B","y","f"],"v":5},{"c":["B","o","m"],"v":6}]},
      "blocks":[{"dims":["unit","age"],"parent":-1},{"dims":["unit","sex"],"parent":0}],
      "witnesses":[[[0,["A","y"],-2],[0,["A","o"],2]],[[0,["A","y"],1],[0,["A","o"],-1]]],
      "claims":[{"dims":["unit","age"],"c":["A","y"],"interval":[0,3],"low":[0],"high":[1]}]}
      """)

  @Test func `a change inside one attribute needs no change in the others`() {
    #expect(star.refusal() == nil)
  }

  @Test func `a change of a unit's total in one attribute alone is refused`() {
    let torn = star.tables(#"{"c":["A","*"],"v":9}"#, #"{"c":["A","*"],"s":true}"#)
      .certificates(#"[0,["A","o"],2]"#, #"[0,["A","o"],1]"#)
    #expect(torn.reason() == .blocksDisagree)
  }

  @Test func `blocks that do not form a tree are refused`() {
    let cycle = star.certificates(
      #"{"dims":["unit","sex"],"parent":0}]"#,
      #"{"dims":["unit","sex"],"parent":0},{"dims":["age","sex"],"parent":0}]"#)
    #expect(cycle.reason() == .notATree)
  }

  @Test func `a table outside all blocks is refused`() {
    let narrow = star.certificates(#",{"dims":["unit","sex"],"parent":0}]"#, "]")
    #expect(narrow.reason() == .outsideAllBlocks)
  }
}
