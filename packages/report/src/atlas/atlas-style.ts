/** What the atlas page has beyond the report's style sheet: short sections, a split bar and lists of hidden areas. */
export const atlasStyle = `
.atlas .front{padding-bottom:0}
.atlas .chapter{margin-top:48px;padding-top:22px;border-top:1px solid var(--line)}
.atlas h2{max-width:none}
.atlas .contents{margin-bottom:0}
.atlas .chapter:first-of-type{border-top:0;margin-top:20px}
.atlas .n+:not(.n){padding-left:24px}
.split{display:flex;height:22px;max-width:680px;margin:16px 0 4px;border:1px solid var(--ink);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.split span{display:block;height:100%}
.split .by-chance{background:repeating-linear-gradient(135deg,#f3d9c8 0 5px,#fff 5px 9px)}
.split .own{background:var(--blue)}
.kinds{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:16px;list-style:none;margin:16px 0;padding:0}
.kinds li{border:1px solid var(--line);border-radius:4px;padding:10px 16px}
.kinds li.here{border:2px solid var(--blue);background:var(--soft)}
.kinds p{margin:.3em 0}
.blanks{columns:13rem;column-gap:28px;list-style:none;margin:12px 0;padding:0}
.blanks li{display:flex;justify-content:space-between;gap:8px;border-bottom:1px solid var(--grid);padding:2px 0;break-inside:avoid}
@media print{.atlas .chapter{break-before:auto;margin-top:14pt}.atlas .contents{display:none}.atlas #map,.atlas #rates,.atlas #funnel{break-inside:avoid}.blanks{font-size:8pt;columns:4}.kinds{grid-template-columns:repeat(3,1fr)}}
`
