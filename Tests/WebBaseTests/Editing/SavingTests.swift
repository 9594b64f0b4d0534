import Desk
import Testing

@testable import WebBase

@Suite("Saving a form that somebody else may have changed") struct SavingTests {
  /// A record with one version, as the register would keep it.
  private actor Record {
    var values: FormData
    var version: Int64
    var reads = 0
    var writes = 0

    init(_ values: FormData, version: Int64) {
      self.values = values
      self.version = version
    }

    func read() -> StoredForm {
      reads += 1
      return StoredForm(values, version: version)
    }

    func write(_ form: FormData) throws -> Int64 {
      guard form.seen == version else { throw StaleVersion(current: version) }
      writes += 1
      for name in form.names where values.has(name) { values = values.setting(name, to: form.all(name)) }
      version += 1
      return version
    }
  }

  private func form(_ version: Int64, made: FormData, _ fields: KeyValuePairs<String, String>) -> FormData {
    FormData(fields: fields.map { .init(name: $0.key, value: $0.value) })
      .setting("versie", to: [String(version)]).setting("was", to: [MadeFrom(made).encoded])
  }

  @Test func `without a second person it is one act, and nothing is read`() async throws {
    let record = Record(FormData(["a": "1", "b": "1"]), version: 3)
    let sent = form(3, made: FormData(["a": "1"]), ["a": "2"])
    var attempt = EditAttempt(sent)
    _ = try await attempt.save(over: { await record.read() }, { try await record.write($0) })
    #expect(await record.reads == 0)
    #expect(await record.writes == 1)
  }

  @Test func `what of it still stands is saved when somebody was first`() async throws {
    let record = Record(FormData(["a": "1", "b": "van hen"]), version: 4)
    let sent = form(3, made: FormData(["a": "1", "b": "1"]), ["a": "2", "b": "1"])
    var attempt = EditAttempt(sent)
    _ = try await attempt.save(over: { await record.read() }, { try await record.write($0) })
    #expect(await record.values["a"] == "2")
    #expect(await record.values["b"] == "van hen")
  }

  @Test func `keeping saves what does not clash and says what does`() async throws {
    let record = Record(FormData(["a": "1", "b": "van hen", "c": "van hen"]), version: 4)
    let sent = form(3, made: FormData(["a": "1", "b": "1"]), ["a": "2", "b": "van mij"])
    let keeping = try await sent.keeping(over: { await record.read() }, { try await record.write($0) })
    #expect(await record.values["a"] == "2")
    #expect(await record.values["b"] == "van hen")
    let answer = SaveResponse(sent, keeping, version: keeping.kept, message: "Bewaard", in: .dutch)
    #expect(answer.outcome == .conflict && answer.version == 5)
    #expect(answer.clashes == ["b": ["van hen"]])
    #expect(answer.values == ["c": ["van hen"]], "the page hears what only somebody else changed")
  }

  @Test func `keeping a field that clashes alone stores nothing`() async throws {
    let record = Record(FormData(["b": "van hen"]), version: 4)
    let sent = form(3, made: FormData(["b": "1"]), ["b": "van mij"])
    let keeping = try await sent.keeping(over: { await record.read() }, { try await record.write($0) })
    #expect(await record.writes == 0)
    #expect(SaveResponse(sent, keeping, version: keeping.kept, message: "", in: .dutch).version == 4)
  }

  @Test func `somebody who is first each time ends it with the stale version, never with a loop`() async throws {
    let record = Record(FormData(["a": "1", "b": "0"]), version: 3)
    let sent = form(2, made: FormData(["a": "1"]), ["a": "2"])
    await #expect(throws: StaleVersion.self) {
      var attempt = EditAttempt(sent)
      _ = try await attempt.save(over: { await record.read() }) { form in
        _ = try await record.write(FormData(["versie": String(await record.version), "b": "x"]))
        return try await record.write(form)
      }
    }
    #expect(await record.values["a"] == "1")
  }
}
