import TestKit
import Testing

@testable import Vault

@Suite("New passwords") struct PasswordPolicyTests {
  private let policy = PasswordPolicy.standard
  private let context = ["Marijke de Wit", "m.dewit@loket.example", "Luwte", "24/7 Loket Politie"]

  private func refusal(of password: String, policy: PasswordPolicy = .standard) -> PasswordRefusal? {
    do throws(PasswordRefusal) {
      try policy.check(password, context: context)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "paard batterij nietje", "zwemmen in de regen", "hJ8#kd92Lmq!xZ4", "Politie paard batterij nietje",
    "ωραία λιμάνι σήμερα",
    "kroket 47 blauwe fietspomp", String(repeating: "ab cd ef gh 12 ", count: 8) + "zeilboot",
  ])
  func `a long sentence of one's own is accepted without further rules`(password: String) {
    #expect(refusal(of: password) == nil)
  }

  @Test func `fifteen characters are enough and fourteen are not`() {
    #expect(refusal(of: "zwemmen regen k") == nil)
    #expect(refusal(of: "zwemmen regen ") == .tooShort(minimum: 15))
    #expect(refusal(of: "") == .tooShort(minimum: 15))
  }

  @Test func `more than 128 characters are refused, counted in characters and not in bytes`() {
    let random = RandomSource.counted()
    let long = (0..<128).map { _ in ["a", "é", "9", "z", "ø", "k", "4", "w"][random.number(below: 8)] }.joined()
    #expect(refusal(of: long) == nil)
    #expect(refusal(of: long + "x") == .tooLong(maximum: 128))
  }

  @Test(arguments: [
    "Marijke-de-Wit-2024", "luwte-loket luwte", "M4r1jke loket 24/7", "LoketPolitieLuwte1!", "märijke.dewit.01",
  ])
  func `names of person, desk and product are not a password`(password: String) {
    #expect(refusal(of: password) == .mostlyNames)
  }

  @Test(arguments: [
    "Wachtwoord2024!!", "welkomwelkom2024", "P@ssw0rdP@ssw0rd", "correct horse battery staple",
    "CorrectHorseBatteryStaple",
    "ZomerZomer2025!!", "Qwerty-geheim-123",
  ])
  func `what everybody tries first is refused`(password: String) {
    #expect(refusal(of: password) == .tooCommon)
  }

  @Test(arguments: [
    "aaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "123456789012345678", "abcdefghijklmnopq", "qwertyuiopasdfghjkl",
    "zyxwvutsrqponmlk",
    "hond12hond12hond12",
  ])
  func `patterns are refused`(password: String) {
    #expect(refusal(of: password) == .tooRegular)
  }

  @Test func `a local list of leaked passwords is honoured whatever the case`() {
    let policy = PasswordPolicy(known: ["Kroket 47 Blauwe Fietspomp"])
    #expect(refusal(of: "kroket 47 blauwe fietspomp", policy: policy) == .tooCommon)
  }
}
