/** What pages of quality have beyond the atlas: facts in pairs. */
export const qualityStyle = `
.facts{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:6px 20px;max-width:760px;margin:12px 0}
.facts dt{font-weight:600}
.facts dd{margin:0;overflow-wrap:anywhere}
.quality h3{margin-top:28px}
@media (max-width:480px){.facts{grid-template-columns:1fr;gap:2px 0}.facts dd{margin-bottom:8px}}
`
