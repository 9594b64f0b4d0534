import CertificateCheck
import Testing

@Suite("A certificate proves the tables") struct CertificateProofTests {
  @Test func `the hand-made case is proven`() throws {
    let report = try CertificateCase.sample().check()
    #expect(report.targets == 1)
    #expect(report.publishedValues == 5)
    #expect(report.hiddenCells == 4)
    #expect(report.witnesses == 2)
  }

  @Test func `with insiders every single contributor is tried and served`() throws {
    let report = try CertificateCase.sample(coalition: 1).check()
    #expect(report.coalition == 1)
    #expect(report.coalitionsTried > 2)
  }

  @Test func `a published value that is not the sum of the truth is refused with its place`() {
    let refusal = CertificateCase.sample().tables(#""v":8"#, #""v":9"#).refusal()
    #expect(refusal?.reason == .truthDiffers)
    #expect(refusal?.place == "tables[0].cells[2]")
    #expect(refusal?.file == .tables)
  }

  @Test func `a world that moves a published sum is refused`() {
    let broken = CertificateCase.sample().certificates(#"[0,["A","old"],2]"#, #"[0,["A","old"],1]"#)
    #expect(broken.reason() == .publishedSumChanges)
  }

  @Test func `a world below zero is refused`() {
    let broken = CertificateCase.sample()
      .certificates(#"[0,["A","young"],-2]"#, #"[0,["A","young"],-3]"#)
      .certificates(#"[0,["A","old"],2]"#, #"[0,["A","old"],3]"#)
      .certificates(#"[0,["B","young"],2]"#, #"[0,["B","young"],3]"#)
      .certificates(#"[0,["B","old"],-2]"#, #"[0,["B","old"],-3]"#)
    #expect(broken.reason() == .negativeCount)
  }

  @Test func `a hidden small group without a claim is refused and named`() {
    let refusal = CertificateCase.sample().certificates(#""c":["A",["young"]]"#, #""c":["B","young"]"#).refusal()
    #expect(refusal?.reason == .noClaim)
    #expect(refusal?.place == "age=young, unit=A")
  }

  @Test func `a claim narrower than 0 to k is refused`() {
    #expect(CertificateCase.sample().certificates("[0,3]", "[1,3]").reason() == .claimTooNarrow)
    #expect(CertificateCase.sample().certificates("[0,3]", "[0,2]").reason() == .claimTooNarrow)
  }

  @Test func `a claim whose worlds do not reach its interval is refused`() {
    #expect(CertificateCase.sample().certificates(#""low":[0]"#, #""low":[1]"#).reason() == .lowWorldMissing)
    #expect(CertificateCase.sample().certificates(#""high":[1]"#, #""high":[0]"#).reason() == .highWorldMissing)
  }

  @Test func `one contributor of the group breaks a certificate that forgot insiders`() {
    let forgetful = CertificateCase.sample(coalition: 1).certificates(#""low":[0,2]"#, #""low":[0]"#)
    #expect(forgetful.reason() == .lowWorldMissing)
  }

  @Test func `two contributors outside the group break a world that moves one of them away`() throws {
    let roomy = CertificateCase.sample(coalition: 2)
    #expect(roomy.reason() == nil)
    let tight = roomy.certificates(#"{"c":["old","B"],"v":4}"#, #"{"c":["old","B"],"v":3}"#)
      .tables(#""v":11"#, #""v":10"#).tables(#""v":10},{"c":["*","*"],"v":19"#, #""v":9},{"c":["*","*"],"v":18"#)
    #expect(tight.reason() == .lowWorldMissing)
  }

  @Test func `a cell shown in one release and hidden in another counts as shown`() {
    let again = CertificateCase.sample().tables(
      "]}]}", #"]},{"name":"u","release":"r2","dims":["age","unit"],"cells":[{"c":["young","A"],"v":2}]}]}"#)
    #expect(again.reason() == .publishedSumChanges)
  }

  @Test func `a total below k must not be shown at all`() {
    var tiny = CertificateCase.sample()
    tiny.tables = """
      {"format":"desk-disclosure/1","threshold":3,"dimensions":{"unit":{"leaves":["A","B"]}},"tables":[
      {"name":"t","release":"r","dims":["unit"],"cells":[{"c":["A"],"s":true},{"c":["B"],"v":0}]}]}
      """
    tiny.certificates = """
      {"format":"desk-certificate/1","threshold":3,"coalition":0,"share_attributes":[],"lone_child":false,
      "truth":{"dims":["unit"],"cells":[{"c":["A"],"v":2}]},"blocks":[{"dims":["unit"],"parent":-1}],
      "witnesses":[[[0,["A"],-2]],[[0,["A"],1]]],
      "claims":[{"dims":["unit"],"c":["A"],"interval":[0,3],"low":[0],"high":[1]}]}
      """
    #expect(tiny.reason() == .totalBelowThreshold)
    #expect(tiny.tables(#""v":0"#, #""s":true"#).reason() == nil)
  }

  @Test func `a change outside all cells is refused`() {
    var loose = CertificateCase.sample()
    loose.tables = """
      {"format":"desk-disclosure/1","threshold":3,"dimensions":{"unit":{"leaves":["A","B"]}},"tables":[
      {"name":"t","release":"r","dims":["unit"],"cells":[{"c":["A"],"v":4}]}]}
      """
    loose.certificates = """
      {"format":"desk-certificate/1","threshold":3,"coalition":0,"share_attributes":[],"lone_child":false,
      "truth":{"dims":["unit"],"cells":[{"c":["A"],"v":4}]},"blocks":[{"dims":["unit"],"parent":-1}],
      "witnesses":[[[0,["B"],2]]],"claims":[]}
      """
    #expect(loose.reason() == .outsideAllCells)
    #expect(loose.certificates(#"{"c":["A"],"v":4}"#, #"{"c":["A"],"v":4},{"c":["B"],"v":1}"#).reason() == .notInTables)
  }
}
