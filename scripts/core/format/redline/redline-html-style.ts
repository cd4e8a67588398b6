/** Marks differ in more than colour; the page follows the reader's light or dark setting, fits a phone, and prints. */
export const REDLINE_STYLE = `
:root { color-scheme: light dark; --text: #1c1e21; --page: #fff; --quiet: #59636e; --line: #d1d9e0;
  --del: #8a1221; --del-page: #ffebe9; --ins: #0a5125; --ins-page: #dafbe1; --note: #6b4a00; --note-page: #fff8c5 }
@media (prefers-color-scheme: dark) { :root { --text: #e6e8eb; --page: #14171b; --quiet: #9aa4ae; --line: #3a424b;
  --del: #ffb3ad; --del-page: #4a1518; --ins: #9be9b0; --ins-page: #10391e; --note: #f2cc60; --note-page: #3a2d00 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 52rem; padding: 1rem; background: var(--page); color: var(--text);
  font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere }
h1, h2, h3 { line-height: 1.25; margin: 1.5em 0 .5em }
h1 { font-size: 1.5rem } h2 { font-size: 1.25rem } h3 { font-size: 1.1rem }
p { margin: .5em 0 }
a { color: inherit }
article + article { border-top: 2px solid var(--line); margin-top: 3rem }
del { color: var(--del); background: var(--del-page); text-decoration: line-through; padding: 0 .1em }
ins { color: var(--ins); background: var(--ins-page); text-decoration: underline; padding: 0 .1em }
.label, .remark { color: var(--note); background: var(--note-page); border-radius: .25em; font-size: .8rem;
  font-weight: normal; padding: .1em .4em }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.block { border-left: 4px solid transparent; margin: .5em 0; padding-left: .75em }
.block.changed { border-left: 4px dashed var(--note) }
.block.added { border-left: 4px solid var(--ins) }
.block.removed { border-left: 4px double var(--del) }
.depth-1 { margin-left: 1.5em } .depth-2 { margin-left: 3em } .depth-3 { margin-left: 4.5em }
.depth-4 { margin-left: 6em }
.quotation { font-style: italic }
.wide { overflow-x: auto }
table { border-collapse: collapse }
th, td { border: 1px solid var(--line); padding: .3em .6em; text-align: left; vertical-align: top; overflow-wrap: normal }
pre { margin: 0; white-space: pre-wrap }
pre .line, pre del, pre ins { display: block; min-height: 1.6em }
dl { display: grid; grid-template-columns: minmax(8rem, auto) 1fr; gap: .25em 1em; margin: 1em 0 }
dt { color: var(--quiet) } dd { margin: 0 }
details, .legend { color: var(--quiet) }
summary { cursor: pointer }
@media (max-width: 30rem) { dl { display: block } dd { margin: 0 0 .5em }
  .depth-1, .depth-2, .depth-3, .depth-4 { margin-left: 1em } }
@media print { body { max-width: none; padding: 0; font-size: 10pt } .block, tr { break-inside: avoid }
  h1, h2, h3 { break-after: avoid } .wide { overflow: visible } }
`
