import Markup

/// The look of a report that stands alone as one file: no other file, no network, no script.
///
/// The text holds no character that HTML escapes, so that it can go through the escaping writer as it is.
enum ReportStyle {
  static let text = """
    :root{color-scheme:light dark;--paper:light-dark(#fcfaf6,#15191c);--ink:light-dark(#1d2a33,#e8e6e1);\
    --soft:light-dark(#5b6a74,#a7b1b8);--line:light-dark(#dcd8cf,#333b41);--hatch:light-dark(#f1efe9,#23292e);\
    --mark:light-dark(#d9d5cb,#39424a)}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Inter,system-ui,sans-serif}
    main{max-width:75rem;margin:0 auto;padding:2rem 1.5rem 4rem}
    h1{font-size:1.5rem;line-height:1.25;margin:0}
    h2{font-size:1.125rem;margin:2.5rem 0 .5rem}
    .sub,.facts,.in,caption span{color:var(--soft)}
    .sub{margin:.25rem 0 1.25rem}
    .facts{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;border:solid var(--line);border-width:1px 0;\
    padding:.75rem 0;margin:0}
    .facts strong{color:var(--ink)}
    .scroll{overflow-x:auto;position:relative}
    table{border-collapse:collapse;width:100%;margin:1.5rem 0;font-variant-numeric:tabular-nums}
    caption{text-align:left;font-weight:600;padding:.25rem 0 .75rem}
    caption span{font-weight:400}
    th,td{border-bottom:1px solid var(--line);padding:.375rem .75rem;text-align:right;vertical-align:baseline}
    th:first-child{text-align:left;padding-left:0;font-weight:400}
    thead th{font-weight:400;font-size:.875rem;color:var(--soft)}
    .tot,.tot th:first-child{font-weight:600}
    .in{display:block;font-size:.8125rem}
    .sup{background:repeating-linear-gradient(135deg,var(--hatch) 0 5px,var(--mark) 5px 6px)}
    .sup span{background:var(--hatch);color:var(--soft);font-size:.8125rem;padding:0 .25rem}
    .sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .explain{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1rem 2.5rem;margin-top:3rem;\
    border-top:1px solid var(--line)}
    .explain h2{margin:1.25rem 0 .25rem;font-size:1rem}
    .explain p{margin:0;color:var(--soft)}
    @media print{body{background:none;font-size:10pt}main{padding:0}table{break-inside:avoid}}
    """
}

/// Parts of a stand-alone page that pages of a site do not have.
enum StandAlonePage: ElementName { static var tag: StaticString { "html" } }
enum StandAloneHead: ElementName { static var tag: StaticString { "head" } }
enum StandAloneBody: ElementName { static var tag: StaticString { "body" } }
enum StandAloneTitle: ElementName { static var tag: StaticString { "title" } }
enum StandAloneStyle: ElementName { static var tag: StaticString { "style" } }
enum StandAloneMeta: VoidElementName { static var tag: StaticString { "meta" } }
