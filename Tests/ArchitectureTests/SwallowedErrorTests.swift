import Testing

/// No source swallows an error or takes a value for granted, but where a reason is given.
@Suite("Swallowed errors") struct SwallowedErrorTests {
  @Test func `no source swallows an error or forces a value`() throws {
    var excused: [String: [SwallowedError.Kind]] = [:]
    for source in try SourceFile.all() {
      for error in SwallowedError.all(in: source.code) {
        if Excuse.all.contains(where: { $0.file == source.name && $0.kind == error.kind }) {
          excused[source.name, default: []].append(error.kind)
        } else {
          Issue.record("\(source.path) has \(error)")
        }
      }
    }
    for excuse in Excuse.all {
      let count = (excused[excuse.file] ?? []).count { $0 == excuse.kind }
      #expect(count == excuse.count, "\(excuse.file): \(count) × \(excuse.kind.rawValue), excused are \(excuse.count)")
    }
  }

  @Test(arguments: [
    ("let a = try? read()", SwallowedError.Kind.optionalTry),
    ("let a = try! read()", .forcedTry),
    ("let a = b as! Int", .forcedCast),
    ("let a = b!", .forcedValue),
    ("let a = list[0]!.name", .forcedValue),
    ("call(find(x)!)", .forcedValue),
    ("var a: Int!", .forcedValue),
    ("let t = \"\\(name!)\"", .forcedValue),
    ("fatalError()", .fatalError),
    ("guard ok else { preconditionFailure() }", .preconditionFailure),
    ("do { try a() } catch {}", .emptyCatch),
    ("do { try a() } catch { // it does not matter\n }", .emptyCatch),
    ("do { try a() } catch is Missing { }", .emptyCatch),
    ("do { try a() } catch { return nil }", .silentCatch),
    ("do throws(any Error) { try a() } catch { return nil }", .silentCatch),
    ("do throws(Missing) { try a() } catch {}", .emptyCatch),
    ("do { try a() } catch { hasFailed = true }", .silentCatch),
    ("do { try a() } catch let fault { return false }", .silentCatch),
  ]) func `each way of losing an error is found`(text: String, kind: SwallowedError.Kind) {
    #expect(SwallowedError.all(in: SwiftText.code(of: text)).map(\.kind) == [kind])
  }

  @Test(arguments: [
    "if a != b, !c { }",
    "let t = \"try? and a! in a text\"",
    "// try? in a comment\nlet a = 1",
    "/* b! */ let r = #\"x\"!\"#",
    "do { try a() } catch { throw Missing() }",
    "do { try a() } catch { note(error) }",
    "do { try a() } catch let fault { log(fault.kind) }",
    "do { try a() } catch is Missing { return nil }",
    "do { try a() } catch let stale as Stale { return stale.page }",
    "do { try a() } catch Fault.cancelled { return nil }",
    "do { try a() } catch { findings.append(.broken(size)) }",
    "do { try a() } catch { return Refusal(error) }",
    "do { try a() } catch { return .refused }",
    "do throws(Missing) { try a() } catch { return nil }",
    "catching(a)",
  ]) func `what handles its error is let through`(text: String) {
    #expect(SwallowedError.all(in: SwiftText.code(of: text)).isEmpty)
  }
}
