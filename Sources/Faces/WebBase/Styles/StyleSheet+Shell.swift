extension StyleSheet {
  /// The frame of the workspace and of the pages before signing in.
  static let shell = #"""
    .brand { display: inline-flex; align-items: center; gap: 0.625rem; color: var(--text); text-decoration: none;
      font-weight: 600; font-size: 1.25rem; letter-spacing: -0.01em; }
    .brand .mark { width: 2rem; height: 2rem; fill: none; stroke: var(--primary); stroke-width: 2.2;
      stroke-linecap: round; }
    .brand .mark .lee { fill: var(--primary); stroke: none; }
    .banner { padding: var(--s1) var(--s4); background: var(--strip); color: var(--strip-text); font-size: 0.8125rem;
      border-bottom: 1px solid var(--strip-line); text-align: center; }

    .shell { display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: auto auto 1fr auto;
      min-height: 100vh; }
    .side { display: contents; }
    .side .brand, .side .grp { display: none; }
    .side .me { grid-row: 4; padding: var(--s3) var(--s4); border-top: 1px solid var(--hair); color: var(--muted);
      font-size: 0.8125rem; line-height: 1.375rem; }
    .side .me p { color: var(--text); }
    .side .me > div { display: flex; flex-wrap: wrap; gap: 0 var(--s3); align-items: baseline; }
    .side .me .link-btn { padding: 0; font-size: inherit; color: var(--link); }
    .side nav { grid-row: 2; min-width: 0; display: flex; overflow-x: auto; border-bottom: 1px solid var(--hair);
      padding: 0 var(--s2);
      scrollbar-width: none; }
    .side nav ul { display: flex; gap: var(--s1); padding: var(--s1) 0; }
    .side nav li { display: none; }
    .side nav li.oncall { display: block; }
    .side nav a { display: flex; align-items: center; gap: 0.625rem; min-height: 2.75rem; padding: 0.25rem 0.625rem;
      border-radius: var(--r1); color: var(--muted); text-decoration: none; white-space: nowrap; font-size: 0.875rem; }
    .side nav a:hover { background: var(--chip); color: var(--text); }
    .side nav a:focus-visible { outline-offset: -3px; box-shadow: none; }
    .side nav a[aria-current] { background: var(--chip); color: var(--text); font-weight: 600; }
    .side nav .n { margin-left: auto; color: var(--muted); font-size: 0.8125rem; font-weight: 500; }
    .side nav .n-late { color: var(--danger); font-weight: 600; }
    .top { grid-row: 1; position: sticky; top: 0; z-index: 4; display: flex; align-items: center; gap: var(--s3);
      min-width: 0; min-height: 3.25rem; padding: var(--s2) var(--s4); border-bottom: 1px solid var(--hair);
      background: var(--bg); }
    .top .search { flex: 1 1 auto; min-width: 5rem; max-width: 26rem; display: flex; align-items: center;
      gap: var(--s2);
      min-height: 2rem; padding: 0 0.375rem 0 0.5rem; border: 1px solid var(--border); border-radius: var(--r1);
      background: var(--surface); color: var(--muted); font-size: 0.875rem; }
    .top .search:hover { border-color: var(--text); }
    .top .search:focus-within { outline: 2px solid var(--ring); outline-offset: -1px;
      box-shadow: 0 0 0 4px var(--halo); }
    .top .search .input { flex: 1; min-width: 1rem; min-height: 1.875rem; border: 0; padding: 0; background: none;
      color: var(--text); }
    .top .search .input:focus-visible { outline: 0; box-shadow: none; }
    .top .shift { display: none; color: var(--muted); font-size: 0.8125rem; white-space: nowrap; }
    .top .acts { margin-left: auto; display: flex; gap: var(--s2); }
    .top .new { min-width: 2.75rem; }
    .main { grid-row: 3; min-width: 0; overflow-wrap: anywhere; padding: var(--s5) var(--s4) var(--s7); }
    @media (min-width: 48rem) {
      .top .shift { display: block; }
    }
    @media (max-width: 47.99rem) {
      .top .kbd { display: none; }
      .top .new .lbl { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .side .me a, .side .me button { min-height: 2.75rem; display: inline-flex; align-items: center; }
    }
    @media (min-width: 64rem) {
      .shell { grid-template-columns: 13.5rem minmax(0, 1fr); grid-template-rows: auto 1fr; }
      .side { grid-column: 1; grid-row: 1 / span 2; position: sticky; top: 0; height: 100vh; overflow-y: auto;
        display: flex;
        flex-direction: column; padding: var(--s3) var(--s2); border-right: 1px solid var(--hair); }
      .side .brand { display: inline-flex; padding: 0.25rem 0.625rem 0.75rem; font-size: 1.0625rem; }
      .side .brand .mark { width: 1.625rem; height: 1.625rem; }
      .side nav { display: block; border: 0; padding: 0; overflow: visible; }
      .side nav ul { display: block; padding: 0; }
      .side nav li { display: block; }
      .side nav a { min-height: 2rem; }
      .side .grp { display: block; margin: var(--s4) 0.625rem var(--s1); color: var(--subtle); font-size: 0.75rem;
        line-height: 1rem; }
      .side .me { margin-top: auto; padding: var(--s4) 0.625rem 0; border: 0; }
      .top { grid-column: 2; grid-row: 1; }
      .main { grid-column: 2; grid-row: 2; padding: var(--s5) var(--s6) var(--s7); }
    }
    .split { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s6); }
    .split > * { min-width: 0; }
    @media (min-width: 80rem) {
      .split { grid-template-columns: minmax(0, 1fr) 20rem; gap: var(--s7); }
      .split-wide { grid-template-columns: minmax(0, 1fr) 27rem; gap: var(--s6); }
    }

    .bare-top { border-bottom: 1px solid var(--hair); }
    .bare-top > div, .bare { max-width: 30rem; margin: 0 auto; padding: var(--s3) var(--s4); }
    .exit { position: fixed; inset: var(--s2) var(--s2) auto auto; z-index: 10; padding: var(--s2) var(--s3);
      min-height: 2.75rem; border: 2px solid var(--text); border-radius: var(--r2); background: var(--surface);
      color: var(--text); font-weight: 600; }
    .code-line { font-size: 1.75rem; line-height: 2.5rem; font-weight: 600; letter-spacing: 0.06em;
      font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
    .bare { padding-block: var(--s6) var(--s8); }
    .bare > * + * { margin-top: var(--s4); }
    .bare h1 { font-size: 1.75rem; line-height: 2.25rem; }
    .bare .btn, .bare .input { min-height: 2.75rem; }
    .bare .foot { margin-top: var(--s7); padding-top: var(--s4); border-top: 1px solid var(--hair); color: var(--muted);
      font-size: 0.8125rem; line-height: 1.25rem; }
    .tel { font-size: 1.5rem; line-height: 2rem; font-weight: 600; color: var(--text); white-space: nowrap;
      text-decoration-color: var(--primary); text-decoration-thickness: 2px; }

    [data-blurred] .shell { filter: blur(14px); pointer-events: none; user-select: none; }
    [data-locked] .shell { visibility: hidden; }
    .cover { position: fixed; inset: 0; z-index: 20; display: grid; place-items: center; padding: var(--s4); }
    .cover > div { max-width: 26rem; padding: var(--s5); border: 1px solid var(--hair-strong); border-radius: var(--r2);
      background: var(--surface); box-shadow: var(--shadow); }
    .cover > div > * + * { margin-top: var(--s3); }
    """#
}
