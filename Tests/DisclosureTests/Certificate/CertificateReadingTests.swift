import CertificateCheck
import Testing

@Suite("Malformed certificates and tables are refused with a reason") struct CertificateReadingTests {
  @Test(arguments: [
    (#""format":"desk-disclosure/1""#, #""format":"desk-disclosure/2""#, CertificateRefusal.Reason.wrongFormat),
    (#""threshold":3"#, #""threshold":1"#, .outOfRange), (#""threshold":3,"#, "", .missing),
    (#""threshold":3"#, #""threshold":"3""#, .wrongType), (#""threshold":3"#, #""threshold":3.5"#, .wrongType),
    (#""threshold":3"#, #""threshold":99999999999999999999"#, .outOfRange),
    (#""threshold":3"#, #""threshold":03"#, .notJSON),
    (#""threshold":3"#, #""threshold":3,"threshold":3"#, .duplicateKey),
    (#""threshold":3"#, #""threshold":3,"truth":{}"#, .holdsTruth),
    (#""threshold":3"#, #""threshold":3,"note":"x""#, .unknownKey),
    (#""leaves":["A","B"]"#, #""leaves":["A","A"]"#, .duplicateName),
    (#""leaves":["A","B"]"#, #""leaves":[]"#, .emptySum),
    (#""nodes":{}"#, #""nodes":{"N":["A","C"]}"#, .unknownCode),
    (#""nodes":{}"#, #""nodes":{"N":["A","A"]}"#, .emptySum),
    (#""nodes":{}"#, #""nodes":{"A":["A"]}"#, .duplicateName),
    (#""dims":["unit","age"]"#, #""dims":["unit","sex"]"#, .unknownDimension),
    (#""dims":["unit","age"]"#, #""dims":["unit","unit"]"#, .duplicateName), (#"["A","*"]"#, #"["A"]"#, .wrongLength),
    (#"["A","*"]"#, #"["C","*"]"#, .unknownCode), (#""v":8"#, #""v":8,"s":true"#, .contradictoryMarks),
    (#""v":8"#, #""s":false"#, .contradictoryMarks), (#""v":8"#, #""v":-8"#, .outOfRange),
    (#""v":8"#, #""lo":7,"hi":9"#, .unknownKey),
    ("]}]}", "]}]", .notJSON), ("]}]}", "]}]} x", .notJSON),
  ])
  func `tables`(old: String, new: String, reason: CertificateRefusal.Reason) {
    #expect(CertificateCase.sample().tables(old, new).reason() == reason)
  }

  @Test(arguments: [
    ("desk-certificate/1", "desk-certificate/9", CertificateRefusal.Reason.wrongFormat),
    (#""threshold":3"#, #""threshold":4"#, .promiseDiffers), (#""coalition":0"#, #""coalition":1"#, .promiseDiffers),
    (#""coalition":0"#, #""coalition":9"#, .outOfRange),
    (#""share_attributes":[]"#, #""share_attributes":["age"]"#, .promiseDiffers),
    (#""lone_child":false"#, #""lone_child":true"#, .promiseDiffers), (#""v":2}"#, #""v":0}"#, .outOfRange),
    (#""v":2}"#, #""v":-2}"#, .outOfRange), (#""v":2}"#, #""v":1000000001}"#, .outOfRange),
    (#"{"c":["old","A"],"v":6}"#, #"{"c":["young","A"],"v":6}"#, .duplicateLeaf),
    (#"["old","A"]"#, #"["*","A"]"#, .unknownCode),
    (#""dims":["age","unit"]"#, #""dims":["age"]"#, .wrongLength), (#""parent":-1"#, #""parent":0"#, .notATree),
    (#""blocks":[{"dims":["unit","age"],"parent":-1}]"#, #""blocks":[]"#, .missing),
    (#"[0,["A","young"],-2]"#, #"[1,["A","young"],-2]"#, .outOfRange),
    (#"[0,["A","young"],-2]"#, #"[0,["A","young"]]"#, .wrongLength),
    (#"[0,["A","young"],-2]"#, #"[0,["A","young"],0]"#, .outOfRange),
    (#"[0,["A","young"],-2]"#, #"[0,["A","*"],-2]"#, .unknownCode),
    (#""low":[0]"#, #""low":[7]"#, .unknownWitness), (#""interval":[0,3]"#, #""interval":[3,0]"#, .outOfRange),
    (#""interval":[0,3]"#, #""interval":[0]"#, .wrongLength), (#""claims""#, #""claim""#, .unknownKey),
  ])
  func `certificates`(old: String, new: String, reason: CertificateRefusal.Reason) {
    #expect(CertificateCase.sample().certificates(old, new).reason() == reason)
  }

  @Test func `nesting without end is refused before it exhausts the stack`() {
    var deep = CertificateCase.sample()
    deep.certificates = String(repeating: "[", count: 100_000)
    #expect(deep.reason() == .tooDeep)
  }

  @Test func `strings with escapes and other scripts are read as they are written`() {
    let escaped = CertificateCase.sample().tables(#""A""#, #""\u0041""#).tables(
      #""release":"r1""#, #""release":"\ud83d\ude00 \" é""#)
    #expect(escaped.reason() == nil)
    #expect(CertificateCase.sample().tables(#""r1""#, #""\ud83d""#).reason() == .notJSON)
  }

  @Test func `every reason has a text in both languages`() {
    let refusal = CertificateRefusal(file: .tables, place: "tables[0]", reason: .holdsTruth)
    #expect(refusal.english == "tables file, tables[0]: holds true counts; must not be published")
    #expect(refusal.dutch == "tabellenbestand, tables[0]: bevat ware aantallen; mag niet naar buiten")
  }
}
