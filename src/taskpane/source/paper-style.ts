/** The paper that a filing is shown on: the pane's own colours, so that it is read well in every theme. Fluent's tokens come in from outside. */
export const PAPER_STYLE = `
:host { display: block; min-width: 100%; width: max-content; }
.paper { --size: 0.875rem; --column: min(44rem, calc(100cqi - 2rem)); box-sizing: border-box; padding: 1rem; font: var(--size)/1.4 "Times New Roman", Tinos, "Liberation Serif", serif; color: var(--colorNeutralForeground1, CanvasText); text-align: left; overflow-wrap: break-word; }
.document + .document { margin-top: 1.5rem; border-top: 1px solid var(--colorNeutralStroke1, currentColor); padding-top: 1rem; }
.title { margin: 0 0 0.75rem; font: 600 0.75rem/1.3 "Segoe UI", system-ui, sans-serif; color: var(--colorNeutralForeground2, CanvasText); }
.piece { content-visibility: auto; contain-intrinsic-size: auto 60rem; min-width: 100%; contain: layout style paint; }
.piece[data-shown] { content-visibility: visible; }
p, div:not(.piece):not(.document):not(.paper), li, h1, h2, h3, h4, h5, h6, blockquote, center { max-width: var(--column); }
td p, td div, th p, th div { max-width: none; }
td:not([nowrap], :has(table)) { max-width: var(--column); }
p { margin: 0.6em 0; }
td p, th p { margin: 0; }
h1, h2, h3, h4, h5, h6 { font-size: calc(var(--size) * 1.15); margin: 0.8em 0 0.4em; }
pre { margin: 0; font: calc(var(--size) * 0.86)/1.35 Consolas, "Liberation Mono", Menlo, monospace; white-space: pre; }
blockquote { margin: 0.6em 0 0.6em 1.5em; }
font, big, small, code, tt { font-size: inherit; font-family: inherit; }
table { border-collapse: separate; border-spacing: 0; font-size: inherit; margin: 0.25em 0; min-width: min(28rem, 100%, var(--column)); }
table[style*="width"] { width: min(100%, var(--column)) !important; }
td, th { padding: 0.1em 0.2em; vertical-align: bottom; font-weight: inherit; }
th { font-weight: 700; }
td:first-child { min-width: 8em; }
table table td:first-child, td:first-child:empty { min-width: 0; }
[align="right" i] { text-align: right; } [align="center" i], center { text-align: center; } [align="justify" i] { text-align: justify; }
[valign="top" i] { vertical-align: top; } [nowrap] { white-space: nowrap; }
td[align="right" i], td[style*="right"] { white-space: nowrap; }
hr { border: 0; border-top: 1px solid var(--colorNeutralStroke1, currentColor); margin: 0.5em 0; }
td hr { border-top-color: currentColor; margin: 0; }
a { color: inherit; }
.shade { background-color: color-mix(in srgb, currentColor 8%, transparent); }
.shade .shade { background-color: transparent; }
tr:has(> :nth-child(3)) > td:first-child:not(:has(table)) { position: sticky; left: 0; z-index: 1; max-width: 45cqi; background-color: var(--colorNeutralBackground1, Canvas); white-space: normal; }
tr.shade:has(> :nth-child(3)) > td:first-child:not(:has(table)), tr:has(> :nth-child(3)) > td.shade:first-child:not(:has(table)) { background-color: color-mix(in srgb, currentColor 8%, var(--colorNeutralBackground1, Canvas)); }
.unseen { visibility: hidden; }
[data-figure] { cursor: pointer; border-radius: 2px; font-variant-numeric: tabular-nums; }
[data-figure]:hover { background-color: color-mix(in srgb, var(--colorBrandBackground, #107c41) 18%, transparent); box-shadow: 0 0 0 2px color-mix(in srgb, var(--colorBrandBackground, #107c41) 18%, transparent); }
[data-figure][data-broken] { text-decoration: underline wavy var(--colorStatusDangerForeground1, red); text-underline-offset: 0.2em; text-decoration-skip-ink: none; }
[data-figure]:focus-visible { outline: 2px solid var(--colorStrokeFocus2, Highlight); outline-offset: 2px; }
[data-current], [data-place] { background-color: #fde300 !important; color: #1a1a1a; box-shadow: 0 0 0 2px #fde300; }
@media (forced-colors: active) {
  [data-current], [data-place] { background-color: Highlight !important; color: HighlightText; forced-color-adjust: none; box-shadow: 0 0 0 2px Highlight; }
}
`;
