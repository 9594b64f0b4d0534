extension StyleSheet {
  /// Screens with a shape of their own: call, today, dossier, consent, roster, board.
  static let pages = #"""
    .pin { display: grid; grid-template-columns: auto 1fr auto; gap: var(--s2) var(--s4); align-items: center;
      padding: var(--s3) var(--s4); border: 1px solid var(--danger); border-radius: var(--r2);
      background: var(--danger-soft); }
    .pin > .ico { color: var(--danger); }
    .clock { font-weight: 600; }
    .numbers { display: grid; gap: var(--s2); }
    .numbers > li { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: var(--s3); align-items: center; }
    .side-sec + .side-sec { margin-top: var(--s6); }
    .side-sec h2 { margin-bottom: var(--s2); }
    .cover-hours { display: grid; grid-template-columns: repeat(8, 1fr); gap: 2px; margin: var(--s2) 0 var(--s1); }
    .cover-hours li { padding: 0.25rem 0; text-align: center; background: var(--h2); color: var(--h-low);
      font-size: 0.75rem; line-height: 1.125rem; border-radius: 2px; }
    .cover-hours .gap { background: var(--danger-soft); color: var(--danger); font-weight: 600;
      box-shadow: inset 0 0 0 1px var(--danger); }
    .cover-hours .now { box-shadow: inset 0 -3px 0 var(--primary); font-weight: 600; }

    .callbar { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s4); align-items: center; padding-bottom: var(--s3);
      border-bottom: 1px solid var(--hair); margin-bottom: var(--s4); }
    .callbar .dur { font-size: 1.375rem; line-height: 1.75rem; font-weight: 600; letter-spacing: -0.01em; }
    .callbar .end { margin-left: auto; display: flex; gap: var(--s2) var(--s4); align-items: center; flex-wrap: wrap; }
    .callbar .keys { text-decoration: none; }
    .callbar .keys:hover { text-decoration: underline; }
    .callgrid { display: grid; gap: var(--s5); align-items: start; padding-bottom: var(--s5); }
    .callgrid > * { min-width: 0; }
    .no-data { margin-top: var(--s5); }
    .read-notes { margin-top: var(--s6); }
    .read-notes h2 { margin-bottom: var(--s2); }
    @media (min-width: 64rem) {
      .callgrid { grid-template-columns: 21rem minmax(0, 1fr); }
      .callgrid > .notes { order: 1; }
      .callgrid > .aid { order: 2; }
      .callgrid > .aid { grid-column: 1 / -1; }
    }
    @media (min-width: 80rem) {
      .callgrid { grid-template-columns: 20.5rem minmax(0, 1fr) 14rem; }
      .callgrid > .aid { grid-column: auto; }
    }
    @media (min-width: 90rem) {
      .callgrid { grid-template-columns: 20.5rem minmax(0, 1fr) 20rem; }
    }
    .qf .field + .field, .qf .field + .group, .qf .group + .field, .qf .group + .group, .qf .pair + .group,
    .qf .pair + .field { margin-top: var(--s4); }
    .qf .pair > .field + .field { margin-top: 0; }
    .qf legend, .qf .label { font-size: 0.8125rem; line-height: 1.25rem; }
    .notes { display: grid; gap: var(--s2); }
    .notes .area { min-height: 29rem; padding: var(--s3) var(--s4); font-size: 1rem; line-height: 1.625rem; }
    .notes .under { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s4); justify-content: space-between;
      color: var(--muted); font-size: 0.8125rem; line-height: 1.25rem; }
    .known { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s3); align-items: center;
      padding: var(--s2) var(--s3);
      border: 1px dashed var(--border); border-radius: var(--r1); font-size: 0.875rem; }
    .known > span { flex: 1 1 14rem; }
    .known .end { display: flex; gap: var(--s2); }
    .aid .panel-b { padding: var(--s3) var(--s4) var(--s4); }
    .aid .tabs { padding: 0 var(--s2); }
    .script { display: grid; gap: var(--s3); }
    .script > li { display: grid; grid-template-columns: 1.25rem 1fr; gap: var(--s2); }
    .script .ico { color: var(--subtle); margin-top: 0.125rem; }
    .script .done { color: var(--muted); }
    .script .done .ico { color: var(--ok); }
    .say { border-left: 3px solid var(--primary); padding-left: var(--s3); margin-top: var(--s1); }
    .main:has(.nextbar) { display: flex; flex-direction: column; }
    .main:has(.nextbar) > form { flex: 1; display: flex; flex-direction: column; }
    .nextbar { position: sticky; bottom: 0; z-index: 3; margin: auto calc(-1 * var(--s4)) calc(-1 * var(--s7));
      padding: var(--s3) var(--s4); border-top: 1px solid var(--hair-strong); background: var(--surface); display: flex;
      flex-wrap: wrap; gap: var(--s2); align-items: center; }
    .nextbar .end { margin-left: auto; display: flex; gap: var(--s4); align-items: center; flex-wrap: wrap; }
    .nextbar .ttl { color: var(--muted); font-size: 0.8125rem; margin: 0 var(--s1); }

    .d-head { display: grid; gap: var(--s3); margin-bottom: var(--s4); }
    .d-head .who { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s3); align-items: center; }
    .d-head h1 { font-size: 1.5rem; line-height: 2rem; }
    .d-head .acts { margin-left: auto; display: flex; gap: var(--s2); flex-wrap: wrap; }
    .d-facts { display: grid; gap: var(--s3) var(--s6); padding: var(--s3) 0; border-block: 1px solid var(--hair); }
    .d-facts dt { font-size: 0.8125rem; line-height: 1.25rem; color: var(--muted); }
    .moment { padding: var(--s4); border-radius: var(--r2); background: var(--primary-soft); display: grid;
      gap: var(--s1); }
    .moment .big { font-size: 1.125rem; line-height: 1.5rem; font-weight: 600; }
    .moment .btn-row { margin-top: var(--s2); }
    .main > section > .goals { max-width: 48rem; margin-top: var(--s4); }
    .goals > li { padding: var(--s4) 0; border-top: 1px solid var(--hair); }
    .goals > li:first-child { border-top: 0; padding-top: 0; }
    .goals .quote { font-weight: 600; }
    .goals .meta { display: flex; justify-content: space-between; gap: var(--s3); flex-wrap: wrap; color: var(--muted);
      font-size: 0.8125rem; line-height: 1.25rem; }
    .goal-svg { width: 100%; max-width: 26rem; height: auto; margin: var(--s2) 0 var(--s1); }

    .matrix { width: 100%; border-collapse: separate; border-spacing: 0; }
    .matrix th, .matrix td { text-align: left; padding: 0; border-bottom: 1px solid var(--hair); vertical-align: top; }
    .matrix thead th, .matrix thead td { padding: 0 var(--s2) var(--s2); font-size: 0.8125rem; line-height: 1.125rem;
      font-weight: 600; vertical-align: bottom; border-bottom-color: var(--hair-strong); min-width: 7.5rem; }
    .matrix th span { display: block; font-weight: 400; color: var(--muted); font-size: 0.8125rem;
      line-height: 1.125rem; }
    .matrix tbody th { padding: var(--s3) var(--s3) var(--s3) 0; min-width: 9.5rem; position: sticky; left: 0;
      background: var(--bg); z-index: 1; }
    .matrix .grp th { padding: var(--s5) 0 var(--s2); color: var(--muted); font-size: 0.8125rem; font-weight: 500;
      border-bottom-color: var(--hair-strong); }
    .matrix td { height: 1px; }
    .cell { height: 100%; min-height: 4rem; display: grid; grid-template-columns: 1.125rem 1fr; align-content: start;
      gap: 0 var(--s2); padding: 0.625rem var(--s2); color: var(--text); text-decoration: none; line-height: 1.25rem;
      font-size: 0.875rem; }
    .cell:hover { background: var(--surface); box-shadow: inset 0 0 0 1px var(--border); }
    .cell:focus-visible { outline-offset: -3px; box-shadow: none; }
    .cell strong { font-weight: 600; }
    .cell small { grid-column: 2; font-size: 0.75rem; line-height: 1.0625rem; color: var(--muted); }
    .cell-yes { background: var(--ok-soft); } .cell-yes .ico { color: var(--ok); }
    .cell-anon { background: var(--anon-soft); } .cell-anon .ico { color: var(--anon); }
    .cell-end { background: var(--warn-soft); } .cell-end .ico { color: var(--warn); }
    .cell-no .ico, .cell-wd .ico { color: var(--danger); }
    .cell-none { color: var(--muted); } .cell-none strong { font-weight: 400; }
    .cell-none .ico { color: var(--subtle); }
    .cell-na { color: var(--subtle); display: block; padding: 0.625rem var(--s2); font-size: 0.8125rem; }
    .cell.is-sel { box-shadow: inset 0 0 0 2px var(--primary); }
    .legend { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s4); color: var(--muted); font-size: 0.8125rem; }
    .legend span { display: inline-flex; gap: 0.375rem; align-items: center; }

    .roster { width: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 2px; font-size: 0.8125rem;
      line-height: 1.125rem; }
    .roster th { font-weight: 400; color: var(--muted); text-align: left; padding: 0.125rem; }
    .roster td { padding: 0.25rem 0.375rem; border-radius: 2px; background: var(--h1); color: var(--h-low); }
    .roster .gap { background: var(--danger-soft); color: var(--danger); font-weight: 600;
      box-shadow: inset 0 0 0 1px var(--danger); }
    .roster .me { box-shadow: inset 3px 0 0 var(--primary); font-weight: 600; }
    .board { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: var(--s4); }
    .board h3 { font-size: 0.8125rem; color: var(--muted); font-weight: 500; padding-bottom: var(--s2);
      border-bottom: 1px solid var(--hair-strong); }
    .board li { padding: var(--s2) 0; border-bottom: 1px solid var(--hair); font-size: 0.875rem; }
    @media (forced-colors: active) {
      .cell { border: 1px solid; } .cell.is-sel { outline: 2px solid Highlight; outline-offset: -2px; }
    }
    @media (min-width: 64rem) {
      .d-facts { grid-template-columns: max-content minmax(16rem, 1fr) minmax(0, 1.9fr); }
      .nextbar { margin-inline: calc(-1 * var(--s6)); padding-inline: var(--s6); }
    }
    @media (max-width: 47.99rem) {
      .nextbar { position: static; }
      .pin { grid-template-columns: auto 1fr; }
      .pin .btn { grid-column: 1 / -1; }
      .notes .area { min-height: 14rem; }
      .d-head .acts { margin-left: 0; }
    }
    """#
}
