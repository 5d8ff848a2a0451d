// The look of the review sheet, on paper first.

export const STYLE = `
@page { size: A4; margin: 18mm 16mm; }
* { box-sizing: border-box; }
html { color: #000; background: #fff; font: 10.5pt/1.5 "FangSong", "STFangsong", "Songti SC", "SimSun", "Noto Serif CJK SC", "Noto Serif SC", serif; }
body { margin: 0; }
main { max-width: 178mm; margin: 0 auto; }
@media screen { html { background: #ddd; } main { background: #fff; margin: 8mm auto; padding: 18mm 16mm; max-width: 210mm; } }
h1 { margin: 0 0 4mm; font: bold 18pt/1.3 "SimHei", "Heiti SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; text-align: center; }
h2 { margin: 5mm 0 1.5mm; font: bold 11pt/1.4 "SimHei", "Heiti SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; break-after: avoid; }
p { margin: 1mm 0; }
.fault { border: 1.2pt solid #000; padding: 1.2mm 2mm; font-weight: bold; }
.number { display: flex; justify-content: space-between; gap: 1em; overflow-wrap: anywhere; }
.number span { min-width: 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border: 0.4pt solid #000; padding: 1.2mm 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: bold; background: #f2f2f2; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.facts th, .proof th { width: 24mm; }
.proof td { font: 8.5pt/1.45 "DejaVu Sans Mono", "Noto Sans Mono CJK SC", Consolas, monospace; }
.problems th:first-child { width: 22mm; }
.problems th:last-child { width: 34mm; }
.exceptions th:first-child { width: 44mm; }
.exceptions .day { width: 23mm; }
.list td, .list th { font-size: 9.5pt; }
.signing { break-inside: avoid; }
.signing th { text-align: center; }
.signing td { height: 26mm; }
.signing span { display: block; min-height: 8mm; }
pre { margin: 1mm 0; font: 8.5pt/1.45 "DejaVu Sans Mono", "Noto Sans Mono CJK SC", Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
`;
