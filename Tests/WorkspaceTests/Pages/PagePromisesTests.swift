import ClientPages
import Testing
import WebBase
import Workspace

@Suite("What every page promises") struct PagePromisesTests {
  @Test func `a broken link, form, reference or key is found, and a good one is not`() async throws {
    try await WorkspaceSite.run { site in
      let promises = PagePromises(site.workspace.catalog, site.clientPages.catalog)
      let id = String(repeating: "a", count: 26)
      let good = """
        <a href="/w/dossier/\(id)?a=1&amp;b=2#plan"></a><a href="tel:112"></a><form method="post" action="/w/uit"></form>
        <label for="x"></label><input id="x" name="y" data-key="Ctrl+Enter"><kbd>Ctrl Enter</kbd><kbd>Tab</kbd>
        <form method="post" action="/w/taken/nieuw"><select name="a"></select><button></button></form>
        <form method="post" action="/w/taken/nieuw" data-autosave="/w/taken/concept"><textarea name="b"></textarea></form>
        <dialog><kbd>.</kbd><form method="dialog"></form></dialog><div data-then="y"></div>
        """
      #expect(promises.broken(by: good) == [])
      for bad in [
        #"<a href="/w/nergens"></a>"#, #"<a href="/w/dossier/kort"></a>"#, #"<a href="/w/uit"></a>"#,
        #"<form method="post" action="/w/dossier/"></form>"#, #"<form></form>"#, ##"<a href="#weg"></a>"##,
        #"<label for="weg"></label>"#, #"<p aria-describedby="weg"></p>"#, #"<button formaction="/w"></button>"#,
        #"<form method="post" action="/w/uit" data-autosave="/w/uit/bewaar"></form>"#, #"<kbd class="k">z</kbd>"#,
        #"<form method="post" action="/w/taken/nieuw"><textarea name="a"></textarea></form>"#,
        #"<form method="post" action="/w/taken/nieuw"><select name="a"></select><select name="b"></select></form>"#,
        #"<div data-then="weg"></div>"#, #"<a href="javascript:alert(1)"></a>"#,
      ] {
        #expect(promises.broken(by: bad).count == 1, "\(bad)")
      }
    }
  }
}
