/// How the page looks.
///
/// Paper and ink, one blue in three strengths for what is counted, one red for bursts. The contrast
/// of every text with what is behind it is at least 4.5 (WCAG 2.2, 1.4.3), by a test.
enum PageStyle {
  static let sheet: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #fcfbf8; --panel: #f4f1ea; --ink: #1d1b18; --quiet: #5d5850; --rule: #d9d4c8;
      --link: #1b4f82; --strong: #1b4f82; --middle: #6d93b8; --soft: #bfd0e0; --burst: #ad3a14;
      --person: #1b4f82; --state: #8a5a00; --body: #2f6b4f; --edge: #b9b3a6;
      --q1: #e6edf4; --q2: #c9d9e8; --q3: #9dbcd8; --q4: #2f6498; --q5: #123c66;
      --on-pale: #1d1b18; --on-deep: #ffffff;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #171613; --panel: #211f1b; --ink: #ece8df; --quiet: #aba496; --rule: #3b3832;
        --link: #93c0ea; --strong: #8fbce6; --middle: #5d86ad; --soft: #35495c; --burst: #f39a78;
        --person: #8fbce6; --state: #e0b25a; --body: #82c4a2; --edge: #575247;
        --q1: #22303d; --q2: #2b4257; --q3: #365877; --q4: #8fbce6; --q5: #c3def7;
        --on-pale: #ece8df; --on-deep: #14130f;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
      font-variant-numeric: tabular-nums; overflow-wrap: break-word;
    }
    .banner, main, body > footer { max-width: 66rem; margin: 0 auto; padding: 0 1.25rem; }
    a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
    :focus-visible { outline: 3px solid var(--burst); outline-offset: 2px; }
    .skip {
      position: absolute; left: 1rem; top: -5rem; padding: 0.5rem 1rem;
      background: var(--ink); color: var(--paper);
    }
    .skip:focus { top: 1rem; }
    .hidden {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    .banner { padding-top: 3rem; }
    .kicker {
      margin: 0; font-size: 0.8rem; letter-spacing: 0.12em; text-transform: uppercase;
      color: var(--quiet);
    }
    h1, h2, .big, .headline {
      font-family: Charter, "Iowan Old Style", "Source Serif 4", Georgia, "Times New Roman", serif;
      font-weight: 600; text-wrap: balance;
    }
    h1 { margin: 0.1em 0 0.2em; font-size: clamp(2.2rem, 7vw, 3.6rem); line-height: 1.05; letter-spacing: -0.015em; }
    h2 { margin: 0 0 0.5rem; font-size: 1.65rem; line-height: 1.2; }
    h3 { margin: 1.5rem 0 0.25rem; font-size: 1rem; }
    .lead { margin: 0 0 1.25rem; max-width: 46rem; font-size: 1.15rem; }
    nav ul {
      display: flex; flex-wrap: wrap; gap: 0.15rem 1.1rem; margin: 0; padding: 0.6rem 0;
      list-style: none; border-block: 1px solid var(--rule); font-size: 0.95rem;
    }
    nav a { display: inline-block; padding: 0.2rem 0; text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    section { margin-top: 3.25rem; scroll-margin-top: 1rem; }
    .note { margin: 0 0 1rem; max-width: 46rem; color: var(--quiet); font-size: 0.95rem; }
    .source { margin: 0.9rem 0 0; color: var(--quiet); font-size: 0.85rem; }
    .key { margin: 0 0 0.75rem; padding: 0; color: var(--quiet); font-size: 0.9rem; list-style: none; }
    ul.key { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
    .swatch { display: inline-block; width: 0.8em; height: 0.8em; margin-left: 0.15em; }
    .dot { display: inline-block; width: 0.7em; height: 0.7em; }
    .dot.person { border-radius: 50%; background: var(--person); }
    .dot.state { background: var(--state); }
    .dot.body { background: var(--body); transform: rotate(45deg); }
    .swatch.strong { background: var(--strong); } .swatch.middle { background: var(--middle); }
    .swatch.soft { background: var(--soft); } .swatch.burst { background: var(--burst); }
    svg { display: block; width: 100%; height: auto; }
    svg .strong { fill: var(--strong); } svg .middle { fill: var(--middle); }
    svg .soft { fill: var(--soft); } svg .base { fill: var(--rule); }
    svg .burst { fill: var(--burst); } svg .person { fill: var(--person); }
    svg .state { fill: var(--state); } svg .body { fill: var(--body); }
    svg text { fill: var(--ink); font-family: inherit; unicode-bidi: isolate; }
    .tiles {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr));
      gap: 1.75rem 1.5rem;
    }
    .tile { border-top: 3px solid var(--ink); padding-top: 0.5rem; }
    .tile h3 { margin: 0; }
    .big { margin: 0; font-size: 2.3rem; line-height: 1.15; letter-spacing: -0.01em; }
    .what { margin: 0; color: var(--quiet); font-size: 0.85rem; }
    .spark { height: 2.2rem; margin: 0.6rem 0 0.4rem; }
    .tile dl { margin: 0.4rem 0 0; font-size: 0.8rem; }
    .tile dl div { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 0.4rem; }
    .tile dt { color: var(--quiet); white-space: nowrap; }
    .tile dd { margin: 0 0 0 auto; text-align: right; white-space: nowrap; }
    .ranks { margin: 0; padding: 0; list-style: none; counter-reset: rank; }
    .ranks > li {
      display: grid; grid-template-columns: 1.5rem minmax(0, 16rem) minmax(0, 1fr) 13.5rem;
      align-items: center; column-gap: 1rem; padding: 0.35rem 0; border-top: 1px solid var(--rule);
      counter-increment: rank;
    }
    .ranks > li::before { content: counter(rank); color: var(--quiet); font-size: 0.85rem; text-align: right; }
    .who { line-height: 1.25; }
    .role { display: block; color: var(--quiet); font-size: 0.85rem; }
    .role::first-letter { text-transform: uppercase; }
    .bars { height: 1.1rem; }
    .values { color: var(--quiet); font-size: 0.85rem; white-space: nowrap; }
    .values b { color: var(--ink); }
    .ranks details { grid-column: 2 / -1; }
    summary { width: fit-content; padding: 0.15rem 0; color: var(--link); cursor: pointer; font-size: 0.85rem; }
    .behind { margin-top: 0.9rem; }
    blockquote { margin: 0.4rem 0 0.9rem; padding-left: 0.9rem; border-left: 3px solid var(--soft); }
    blockquote p { margin: 0; max-width: 44rem; }
    blockquote footer { color: var(--quiet); font-size: 0.85rem; }
    code { font: 0.92em ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
    .scroll { overflow-x: auto; }
    .scroll + .note { margin-top: 1rem; }
    table { border-collapse: collapse; font-size: 0.9rem; }
    caption { padding: 0.3rem 0; text-align: left; color: var(--quiet); font-size: 0.85rem; }
    caption::first-letter { text-transform: uppercase; }
    .scroll table { min-width: 60%; }
    th, td { padding: 0.3rem 0.9rem 0.3rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
    thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; font-size: 0.85rem; }
    tbody th { min-width: 8rem; font-weight: 500; }
    .n { text-align: right; }
    .n, .d { white-space: nowrap; }
    td.t { min-width: 6rem; }
    .multiples { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1.25rem 1.75rem; }
    figure { margin: 0; }
    figcaption { font-weight: 600; line-height: 1.25; }
    .axis { font-size: 10px; } svg text.axis { fill: var(--quiet); }
    .peak { font-size: 11px; font-weight: 600; }
    .end { text-anchor: end; }
    .network .edge { stroke: var(--edge); stroke-linecap: round; }
    .network .label {
      font-size: 12px; text-anchor: middle; paint-order: stroke; stroke: var(--paper);
      stroke-width: 3px; stroke-linejoin: round;
    }
    .narrow { display: none; max-width: 30rem; }
    .scroll .matrix { min-width: 0; }
    .matrix { font-size: 0.8rem; border-collapse: separate; border-spacing: 2px; }
    .matrix th, .matrix td { border: 0; }
    .matrix thead th { padding: 0 0 0.3rem; vertical-align: bottom; font-weight: 500; }
    .matrix thead th span { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; }
    .matrix tbody th { min-width: 0; padding: 0.1rem 0.6rem 0.1rem 0; vertical-align: middle; line-height: 1.2; }
    .matrix td { width: 2.9rem; height: 1.9rem; padding: 0; text-align: center; vertical-align: middle; }
    .q0, .own { color: var(--quiet); }
    .own { background: var(--panel); }
    .q1 { background: var(--q1); } .q2 { background: var(--q2); } .q3 { background: var(--q3); }
    .q1, .q2, .q3 { color: var(--on-pale); }
    .q4 { background: var(--q4); } .q5 { background: var(--q5); }
    .q4, .q5 { color: var(--on-deep); }
    .strip { height: 1rem; margin: 0.25rem 0 1rem; }
    .stories { margin: 0; padding: 0; list-style: none; display: grid; gap: 0 2.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); }
    .stories li { padding: 0.6rem 0; border-top: 1px solid var(--rule); }
    .headline { margin: 0; font-size: 1.1rem; line-height: 1.3; }
    .facts { margin: 0.15rem 0 0; color: var(--quiet); font-size: 0.9rem; }
    .facts > b { color: var(--ink); }
    .quality { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
    .box { padding: 1rem 1.25rem; background: var(--panel); border-radius: 4px; }
    .box h3 { margin: 0; }
    .box .note { margin: 0.75rem 0 0; font-size: 0.85rem; }
    .plain { width: 100%; }
    .plain th, .plain td { padding: 0.15rem 0 0.15rem 0.5rem; border: 0; }
    .plain th { padding-left: 0; font-weight: 400; }
    body > footer { margin-top: 4rem; padding-bottom: 3rem; color: var(--quiet); font-size: 0.85rem; }
    body > footer p { padding-top: 1rem; border-top: 1px solid var(--rule); }
    @media (max-width: 42rem) {
      .banner { padding-top: 1.75rem; }
      .ranks > li { grid-template-columns: 1.4rem minmax(0, 1fr); column-gap: 0.6rem; row-gap: 0.15rem; }
      .ranks > li > :not(:first-child), .ranks .bars, .ranks .values { grid-column: 2; }
      .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5rem 1.25rem; }
      .tile dl, .what { font-size: 0.8rem; }
      .tile:last-child:nth-child(odd) { grid-column: 1 / -1; }
      .big { font-size: 1.9rem; }
      .multiples { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.25rem; }
      .wide { display: none; }
      .narrow { display: block; }
      .scroll .matrix { width: 100%; }
      .matrix td { width: 1.9rem; }
      .matrix { font-size: 0.75rem; }
      .matrix tr > :nth-child(n + 8) { display: none; }
      .scroll td.t { min-width: 9rem; }
      .matrix caption { white-space: normal; }
    }
    @media print {
      @page { margin: 16mm 14mm; }
      :root {
        --paper: #ffffff; --panel: #f4f1ea; --ink: #1d1b18; --quiet: #5d5850; --rule: #d9d4c8;
        --link: #1b4f82; --strong: #1b4f82; --middle: #6d93b8; --soft: #bfd0e0; --burst: #ad3a14;
        --person: #1b4f82; --state: #8a5a00; --body: #2f6b4f; --edge: #b9b3a6;
        --q1: #e6edf4; --q2: #c9d9e8; --q3: #9dbcd8; --q4: #2f6498; --q5: #123c66;
        --on-pale: #1d1b18; --on-deep: #ffffff;
      }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      body { font-size: 10.5pt; }
      nav, .skip, details { display: none; }
      .banner, main, body > footer { max-width: none; padding: 0; }
      .scroll { overflow: visible; }
      section { margin-top: 2rem; }
      h2, h3, .key, caption, .note { break-after: avoid; }
      li, figure, .tile, .box, .note, .matrix, tr, svg { break-inside: avoid; }
      .tiles { grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 0.75rem; }
      .tile dl, .what { font-size: 0.65rem; }
      .tile h3 { font-size: 0.8rem; }
      .big { font-size: 1.4rem; }
      .quality, .stories { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    }
    """
}
