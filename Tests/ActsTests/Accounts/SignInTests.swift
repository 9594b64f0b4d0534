import Desk
import Foundation
import HouseActs
import TestKit
import Testing
import Vault

@Suite("Signing in") struct SignInTests {
  @Test(arguments: Engine.available) func `a wrong password and an unknown account are refused alike`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      for login in ["worker", "nobody"] {
        await #expect(throws: SignInToDesk.Refusal.wrong) { try await desk.signIn(login, "niet dit wachtwoord") }
      }
      let (_, account) = try await desk.signIn("worker")
      #expect(account == desk.worker)
    }
  }

  @Test(arguments: Engine.available) func `after five failures each next try waits twice as long, a minute at most`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      for _ in 0..<5 { await #expect(throws: SignInToDesk.Refusal.wrong) { try await desk.signIn("worker", "fout") } }
      for seconds in [1, 2, 4, 8, 16, 32, 60, 60] {
        await #expect(throws: SignInToDesk.Refusal.wait(seconds: seconds)) { try await desk.signIn("worker") }
        desk.clock.advance(by: Double(seconds))
        await #expect(throws: SignInToDesk.Refusal.wrong) { try await desk.signIn("worker", "fout") }
      }
      _ = try await desk.signIn("worker", network: "elsewhere")
      _ = try await desk.signIn("colleague")
      await #expect(throws: SignInToDesk.Refusal.wait(seconds: 60)) { try await desk.signIn("WORKER") }
      desk.clock.advance(by: 60)
      _ = try await desk.signIn("worker")
      // Who got in begins anew.
      for _ in 0..<5 { await #expect(throws: SignInToDesk.Refusal.wrong) { try await desk.signIn("worker", "fout") } }
    }
  }

  @Test func `failures are forgotten after an hour`() async throws {
    try await withDesk(on: .sqlite) { desk in
      for _ in 0..<5 { await #expect(throws: SignInToDesk.Refusal.wrong) { try await desk.signIn("worker", "fout") } }
      desk.clock.advance(by: 3601)
      await #expect(throws: SignInToDesk.Refusal.wrong) { try await desk.signIn("worker", "fout") }
      _ = try await desk.signIn("worker")
    }
  }

  @Test(arguments: Engine.available) func `a sign-in ends after ten quiet minutes and after twelve hours of work`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let (idle, _) = try await desk.signIn("worker")
      desk.clock.advance(by: SignInPolicy.idle - 1)
      #expect(try await desk.services.resumeSignIn(idle)?.account == desk.worker)
      desk.clock.advance(by: SignInPolicy.idle)
      #expect(try await desk.services.resumeSignIn(idle) == nil)
      let (busy, _) = try await desk.signIn("worker")
      for _ in 0..<79 {
        desk.clock.advance(by: 540)
        #expect(try await desk.services.resumeSignIn(busy) != nil)
      }
      desk.clock.advance(by: 539)
      #expect(try await desk.services.resumeSignIn(busy) != nil)
      desk.clock.advance(by: 1)
      #expect(try await desk.services.resumeSignIn(busy) == nil)
    }
  }

  @Test(arguments: Engine.available) func `signing out ends it for whoever copied the token, and again is harmless`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let (token, _) = try await desk.signIn("worker")
      let (other, _) = try await desk.signIn("worker")
      for _ in 0..<2 { try await desk.services.signOut(token, desk.occasion(desk.worker)) }
      #expect(try await desk.services.resumeSignIn(token) == nil)
      #expect(try await desk.services.resumeSignIn(other) != nil)
      #expect(try await desk.services.resumeSignIn(SessionToken.generate()) == nil)
    }
  }

  @Test func `what waits is counted for who helps, where it is asked for`() async throws {
    try await withDesk(on: .sqlite) { desk in
      _ = try await desk.draftedCall()
      let (worker, _) = try await desk.signIn("worker")
      let (administrator, _) = try await desk.signIn("administrator")
      #expect(try await desk.services.resumeSignIn(worker)?.waiting == nil)
      #expect(try await desk.services.resumeSignIn(worker, isCounting: true)?.waiting?.drafts == 1)
      #expect(try await desk.services.resumeSignIn(administrator, isCounting: true)?.waiting == nil)
    }
  }

  @Test func `each try leaves its row, a sign of life none`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let left = try await desk.events {
        await #expect(throws: SignInToDesk.Refusal.wrong) { try await desk.signIn("worker", "fout") }
        await #expect(throws: SignInToDesk.Refusal.wrong) { try await desk.signIn("nobody", "fout") }
        let (token, _) = try await desk.signIn("worker")
        desk.clock.advance(by: 60)
        _ = try await desk.services.resumeSignIn(token)
        try await desk.services.signOut(token, desk.occasion(desk.worker))
      }
      #expect(
        left == ["account.sign-in-failed", "account.sign-in-failed", "account.signed-in", "account.signed-out"])
    }
  }
}

extension TestDesk {
  fileprivate func signIn(
    _ login: String, _ password: String = TestDesk.password, network: String = "direct"
  ) async throws -> (token: SessionToken, account: Account) {
    try await services.signIn(login: login, password: password, network: network, requestID: "test")
  }
}
