import Desk
import TestKit
import Testing

@testable import WebBase

@Suite("Two people at one form") struct FormMergeTests {
  private let stored = FormData(["notes": "hun", "alias": "Kade", "danger": "no", "topics": "sleep"])

  private func sent(from made: FormData, _ fields: KeyValuePairs<String, String>) -> FormData {
    FormData(
      fields: fields.map { FormData.Field(name: $0.key, value: $0.value) } + [
        FormData.Field(name: MadeFrom.field, value: MadeFrom(made).encoded), FormData.Field(name: "versie", value: "1"),
      ])
  }

  @Test func `a field that only one of them changed is saved, whoever it was`() throws {
    let made = FormData(["notes": "oud", "alias": "Kade", "danger": "no"])
    let merge = try FormMerge(
      sent(from: made, ["notes": "oud", "alias": "Brug", "danger": "no"]), over: stored, version: 5)
    #expect(merge.clashes.isEmpty)
    #expect(merge.form["notes"] == "hun" && merge.form["alias"] == "Brug" && merge.form["danger"] == "no")
    #expect(merge.changed == ["alias"])
    #expect(merge.form.seen == 5)
  }

  @Test func `a field that both changed is shown as it was, theirs and mine, and is not saved`() throws {
    let made = FormData(["notes": "oud"])
    let form = sent(from: made, ["notes": "mijn"])
    let merge = try FormMerge(form, over: stored, version: 5)
    #expect(merge.clashes == [FieldClash(name: "notes", was: ["oud"], theirs: ["hun"], mine: ["mijn"])])
    #expect(merge.form["notes"] == "hun")
    let clash = try #require(throws: EditClash.self) { try merge.settled(form) }
    #expect(clash.form["notes"] == "mijn" && clash.form.seen == 5)
    #expect(try MadeFrom(sentWith: clash.form).values(of: "notes") == ["hun"])
  }

  @Test func `of the last words of a page that is gone both texts are kept, one below the other`() throws {
    let made = FormData(["notes": "oud", "danger": "not-asked"])
    let merge = try FormMerge(
      sent(from: made, ["notes": "mijn", "danger": "yes"]), over: stored, version: 5, together: ["notes"])
    #expect(merge.form["notes"] == "hun\n\nmijn" && merge.changed == ["notes"])
    #expect(merge.clashes.map(\.name) == ["danger"], "a choice is never both")
  }

  @Test func `after a clash a page knows what is stored, and of a field that is stored nowhere what it knew before`()
    throws
  {
    let made = FormData(["notes": "oud", "alias": "Brug", "note": "begin"])
    let form = sent(from: made, ["notes": "mijn", "alias": "Brug", "note": "verder"])
    let merge = try FormMerge(form, over: stored, version: 5)
    let clash = try #require(throws: EditClash.self) { try merge.settled(form) }
    let again = try MadeFrom(sentWith: clash.form)
    #expect(again.values(of: "alias") == ["Kade"] && again.values(of: "note") == ["begin"])
  }

  @Test func `both typed the same`() throws {
    let merge = try FormMerge(sent(from: FormData(["notes": "oud"]), ["notes": "hun"]), over: stored, version: 5)
    #expect(merge.clashes.isEmpty && merge.changed.isEmpty)
  }

  @Test func `a page that does not say what it was made from overwrites nothing`() throws {
    let form = FormData(["versie": "1", "notes": "mijn", "alias": "Kade"])
    let merge = try FormMerge(form, over: stored, version: 5)
    #expect(merge.clashes == [FieldClash(name: "notes", was: nil, theirs: ["hun"], mine: ["mijn"])])
  }

  @Test func `what a page sent itself without hearing back is nobody else's change`() throws {
    let digests = #"[{"name":"notes","digests":["\#(ValueDigest.of(["oud"]))","\#(ValueDigest.of(["hun"]))"]}]"#
    let merge = try FormMerge(FormData(["was": digests, "notes": "hun en meer"]), over: stored, version: 5)
    #expect(merge.clashes.isEmpty && merge.changed == ["notes"] && merge.form["notes"] == "hun en meer")
  }

  @Test func `an answer that may come more than once is one answer`() throws {
    let made = FormData(fields: [.init(name: "topics", value: "sleep"), .init(name: "topics", value: "debt")])
    let form = FormData(
      fields: [.init(name: "topics", value: "debt"), .init(name: "topics", value: "")]
        + [.init(name: MadeFrom.field, value: MadeFrom(made).encoded)])
    let merge = try FormMerge(form, over: FormData(["topics": "stress"]), version: 2)
    #expect(merge.clashes == [FieldClash(name: "topics", was: ["sleep", "debt"], theirs: ["stress"], mine: ["debt"])])
  }

  @Test func `a box that was unticked is a change, one that was not on the page is none`() throws {
    let made = FormData(["told": "ja", "shared": "ja"])
    let merge = try FormMerge(
      sent(from: made, ["told": ""]), over: FormData(["told": "ja", "shared": ""]), version: 2)
    #expect(merge.changed == ["told"] && merge.clashes.isEmpty)
  }

  @Test func `sending a clash again without a choice is refused, and each choice does what it says`() throws {
    func again(_ choice: String?) -> FormData {
      var fields: [FormData.Field] = [
        .init(name: "notes", value: "mijn"),
        .init(name: MadeFrom.field, value: MadeFrom(FormData(["notes": "hun"])).encoded),
        .init(name: "botste", value: MadeFrom(FormData(["notes": "oud"])).encoded),
      ]
      if let choice { fields.append(.init(name: "keuze.notes", value: choice)) }
      return FormData(fields: fields)
    }
    let clash = try #require(throws: EditClash.self) { try again(nil).withChoices() }
    #expect(clash.clashes == [FieldClash(name: "notes", was: ["oud"], theirs: ["hun"], mine: ["mijn"])])
    #expect(throws: EditClash.self) { try again("alles").withChoices() }
    #expect(try again("mine").withChoices()["notes"] == "mijn")
    #expect(try again("theirs").withChoices()["notes"] == "hun")
    #expect(try again("both").withChoices()["notes"] == "hun\n\nmijn")
  }

  @Test func `a choice that was made stands while another is missing`() throws {
    let form = FormData(fields: [
      .init(name: "a", value: "mijn a"), .init(name: "b", value: "mijn b"),
      .init(name: MadeFrom.field, value: MadeFrom(FormData(["a": "hun a", "b": "hun b"])).encoded),
      .init(name: "botste", value: MadeFrom(FormData(["a": "oud a", "b": "oud b"])).encoded),
      .init(name: "keuze.a", value: "theirs"),
    ])
    let clash = try #require(throws: EditClash.self) { try form.withChoices() }
    #expect(clash.clashes.map(\.name) == ["b"])
    #expect(clash.form["a"] == "hun a" && clash.form["b"] == "mijn b")
  }

  @Test func `a form that claims more fields than a form can have is refused`() {
    let many = "[" + (0..<201).map { #"{"name":"f\#($0)","values":[]}"# }.joined(separator: ",") + "]"
    #expect(throws: HTTPFault.malformed) { try MadeFrom(sentWith: FormData(["was": many])) }
  }

  @Test(arguments: ["{}", "[1]", #"[{"values":["x"]}]"#, "x"])
  func `what no page of ours sends is refused`(was: String) {
    #expect(throws: HTTPFault.malformed) {
      try FormMerge(FormData(["was": was, "notes": "x"]), over: stored, version: 1)
    }
  }

  @Test func `the digest is the same as in the pages' script`() {
    #expect(ValueDigest.of([]) == "0-811c9dc5-50c5d1f")
    #expect(ValueDigest.of(["één", "🙂 & meer"]) == "d-93fb05ba-9d33ba95")
  }

  @Test func `for any three states nothing of another person is lost and nothing of mine passes silently`() throws {
    var random = SeededGenerator(seed: 7)
    let words = ["", "a", "b", "c"]
    for _ in 0..<3_000 {
      let names = ["een", "twee", "drie"]
      func some() -> FormData {
        FormData(fields: names.map { .init(name: $0, value: words.randomElement(using: &random) ?? "") })
      }
      let (made, mine, theirs) = (some(), some(), some())
      let form = mine.setting(MadeFrom.field, to: [MadeFrom(made).encoded])
      let merge = try FormMerge(form, over: theirs, version: 2)
      for name in names {
        let (was, my, their) = (made.all(name), mine.all(name), theirs.all(name))
        let isClash = merge.clashes.contains { $0.name == name }
        #expect(isClash == (my != was && their != was && my != their))
        let expected = my != was && their == was ? my : their
        #expect(merge.form.all(name) == (isClash ? their : expected))
      }
    }
  }
}
