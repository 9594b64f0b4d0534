import Folding
import Testing

@Suite("Folding") struct FoldingTests {
  @Test(arguments: [
    ("Søren", "soren"), ("Łukasz", "lukasz"), ("Æbelø", "aebelo"), ("Cœur", "coeur"), ("Đorđe", "dorde"),
    ("Guðrún", "gudrun"), ("Þór", "thor"), ("Ħal", "hal"), ("Ĳsbrand", "ijsbrand"), ("Zoë", "zoe"), ("İnci", "inci"),
    ("Strauß", "strauss"), ("So\u{308}ren", "soren"), ("Jo\u{AD}ke", "joke"), ("Sa\u{200B}m", "sam"),
    ("\u{FEFF}Sam\u{200D}", "sam"), ("Ｓａｍ", "sam"), ("Sam\u{202C}", "sam"),
  ])
  func `a name is found by the letters of any keyboard`(name: String, typed: String) {
    #expect(name.foldedWords == typed)
    #expect(name.holds(wordsOf: typed))
    #expect(typed.holds(wordsOf: name))
  }

  @Test(arguments: [
    "'", "\u{2019}", "\u{2018}", "\u{201B}", "\u{2BC}", "\u{2BB}", "`", "\u{B4}", "\u{2032}", "＇", "\u{A78C}",
  ])
  func `any apostrophe is one, and may be left out`(sign: String) {
    let name = "Sam D\(sign)Angelo"
    for typed in ["d'angelo", "D\u{2019}Angelo", "d`angelo", "dangelo", "d angelo", "angelo"] {
      #expect(name.holds(wordsOf: typed), "\(sign) \(typed)")
    }
  }

  @Test(arguments: [" ", "  ", "\t", "\u{A0}", "\u{2009}", "-", "\u{2010}", "\u{2011}", "\u{2013}", " - "])
  func `spaces and hyphens of any kind are one`(sign: String) {
    let name = "Jan\(sign)Willem"
    for typed in ["jan willem", "Jan  Willem", "jan-willem", "janwillem"] {
      #expect(name.holds(wordsOf: typed), "\(sign) \(typed)")
    }
  }

  @Test func `what nobody sees is nothing at either end, and stays between`() {
    #expect("\u{200B}\u{AD} \u{FEFF}\t".trimmed.isEmpty)
    #expect("\u{2060} Sam\u{200B} ".trimmed == "Sam")
    #expect("so\u{AD}ber 👩\u{200D}🚒".trimmed == "so\u{AD}ber 👩\u{200D}🚒")
  }

  @Test func `two letters are not found across two words, and signs only where they stand`() {
    #expect(!"Jan Smit".holds(wordsOf: "ns"))
    #expect(!"Jan Smit".holds(wordsOf: "--"))
    #expect(!"Jan Smit".holds(wordsOf: " "))
    #expect("🙂🙂 Jan".holds(wordsOf: "🙂"))
  }

  @Test(arguments: [
    ("L00002", "l00002"), ("l00002", "l00002"), ("L-00002", "l00002"), ("L 00002", "l00002"),
    ("2012/0034", "2012-0034"),
    ("2012 - 0034", "2012-0034"), ("20120/034", "20120-034"), ("mw01", "mw01"), ("MW.01", "mw01"),
  ])
  func `a number has one form`(written: String, form: String) {
    #expect(NumberForm.of(written) == form)
  }
}
