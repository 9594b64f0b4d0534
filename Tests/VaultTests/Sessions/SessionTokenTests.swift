import TestKit
import Testing

@testable import Vault

@Suite("Session tokens") struct SessionTokenTests {
  private let text = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"

  @Test func `a token has 256 random bits and reads back from its cookie`() throws {
    let token = SessionToken.generate()
    #expect(SessionToken(token.text) == token)
    #expect(Set((0..<200).map { _ in SessionToken.generate().text }).count == 200)
  }

  @Test func `the stored hash is that of another implementation`() throws {
    let token = try #require(SessionToken(text))
    #expect(HexText.of(token.storedHash) == "8f225dd04d0dfc1d42076b6c6cc021059c4aa96a390166eda674dad313bc64bc")
  }

  @Test(arguments: [
    "", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdH+8",
    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh ", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwd\u{E9}h8",
  ])
  func `only the one text of a token is read`(text: String) {
    #expect(SessionToken(text) == nil)
  }
}
