/**
 * The report's only style sheet: no web fonts, no requests. Text is at least 12 px on screen, colours have a
 * contrast of 4.5 : 1 or more, and everything that carries meaning survives grey print.
 */
export const styleSheet = `
:root{--ink:#1d2733;--quiet:#53606e;--line:#c9d1d9;--grid:#e3e8ed;--blue:#134a7c;--soft:#f4f7fa;--orange:#a84300;--warn:#7a2e00;--warn-bg:#fff3e0}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:6rem}
body{margin:0;color:var(--ink);background:#fff;font:16px/1.55 "Source Sans 3","Source Sans Pro","Segoe UI",system-ui,-apple-system,Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;font-variant-numeric:tabular-nums lining-nums}
main,footer{max-width:1240px;margin:0 auto;padding:0 clamp(16px,4vw,40px)}
h1,h2,h3{line-height:1.2;text-wrap:balance;font-weight:650;letter-spacing:-.01em}
h1{font-size:clamp(1.9rem,4.6vw,3.1rem);margin:.1em 0 .35em;max-width:22ch;overflow-wrap:anywhere}
h2{font-size:clamp(1.4rem,2.8vw,1.95rem);margin:.1em 0 .8em;max-width:32ch}
h3{font-size:1.12rem;margin:2.4em 0 .6em}
p{max-width:68ch;margin:.6em 0}
a{color:var(--blue)}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
code{font-size:.82rem;color:var(--quiet);overflow-wrap:anywhere}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999px;top:0;background:#fff;padding:.6em 1em;z-index:3}
.skip:focus{left:0}
.languages{display:flex;gap:1.2em;justify-content:flex-end;max-width:75rem;margin:0 auto;padding:.8em 1.2em 0;font-size:.9rem}
.quiet,.note,.unit{color:var(--quiet)}
.kicker{margin:0;color:var(--blue);font-weight:650;font-size:.9rem;letter-spacing:.02em}
.lead{font-size:1.2rem;max-width:58ch}
.front{padding:clamp(36px,8vw,88px) 0 8px}
.masthead{position:sticky;top:0;z-index:2}
.strip{display:flex;gap:2px 4px;align-items:center;background:#fff;border-bottom:1px solid var(--line);padding:0 clamp(8px,4vw,40px);font-size:.86rem;white-space:nowrap}
.strip a{display:block;padding:8px;min-width:28px;text-align:center;text-decoration:none}
.strip a:hover{text-decoration:underline}
.strip .top{flex:0 1 auto;min-width:0;overflow:hidden;text-overflow:ellipsis;margin-right:auto;font-weight:650;text-align:left}
@media (max-width:959px){.strip .name{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}
.synthetic{background:var(--warn-bg);color:var(--warn);border-bottom:2px solid var(--orange);padding:.5em clamp(16px,4vw,40px);font-weight:650;font-size:.92rem;line-height:1.35}
.tag{display:inline-block;vertical-align:.1em;margin-left:.4em;padding:0 .5em;border:1px solid var(--orange);border-radius:3px;background:var(--warn-bg);color:var(--warn);font-size:.76rem;font-weight:600;letter-spacing:0;line-height:1.5;white-space:nowrap}
.contents{display:flex;flex-wrap:wrap;gap:12px 48px;margin:28px 0 48px;padding:20px 0;border-block:1px solid var(--line)}
.contents ol,.contents ul{list-style:none;margin:0;padding:0}
.contents ol{display:grid;align-content:start;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:4px 28px;flex:3 1 24rem}
.contents ul{flex:1 1 14rem;font-size:.92rem}
.contents li{padding:3px 0}
.contents .number{display:inline-block;min-width:1.2em;margin-right:.2em;font-weight:700}
.chapter{padding-top:28px;margin-top:64px;border-top:3px solid var(--blue)}
.appendix{border-top:1px solid var(--line);margin-top:48px}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,250px),1fr));gap:16px;margin:20px 0}
.card{display:flex;flex-direction:column;border:1px solid var(--line);border-top:3px solid var(--blue);border-radius:4px;padding:14px 16px 14px;background:#fff;break-inside:avoid}
.card h3{margin:0;font-size:1rem;font-weight:600;min-height:2.4em}
.card .value{font-size:1.6rem;font-weight:650;line-height:1.15;margin:.3em 0 .15em;letter-spacing:-.01em}
.card .when{margin:0 0 .4em;font-size:.86rem;color:var(--quiet)}
.card .span{margin:.1em 0 .5em;font-size:.86rem;font-weight:600}
.card.empty{border-style:dashed;border-top-style:dashed;background:var(--soft)}
.card.empty .value{color:var(--quiet)}
.badge{white-space:nowrap}
.q{display:inline-block;width:.75em;height:.75em;border:2px solid currentColor;border-radius:50%;margin:0 .32em 0 .1em;vertical-align:.02em;position:relative;-webkit-print-color-adjust:exact;print-color-adjust:exact}
td .q{width:10px;height:10px;border-width:1.8px;margin:0 0 0 5px;vertical-align:0;color:var(--quiet)}
.q-observed{background:currentColor}
.q-derived{background:linear-gradient(90deg,currentColor 50%,transparent 50%)}
.q-assumed{border-radius:0;transform:rotate(45deg) scale(.82)}
.src{white-space:nowrap}
.src a{display:inline-block;font-size:.78rem;line-height:1.2;padding:1px 4px;margin:0 1px;text-decoration:none;border:1px solid var(--line);border-radius:3px;white-space:nowrap;min-width:1.5em;text-align:center}
.src a:hover{background:var(--soft)}
.ci{display:block;font-size:.76rem;color:var(--quiet);white-space:nowrap;font-weight:400}
.ahead{border-collapse:collapse;width:100%;margin:4px 0 8px;font-size:.84rem}
.ahead th,.ahead td{padding:3px 0 3px 8px;text-align:right;vertical-align:top;border-top:1px solid var(--grid);font-weight:400}
.ahead thead th,.ahead thead td{border-top:0;color:var(--quiet);font-size:.78rem}
.ahead tbody th{text-align:left;padding:5px 0 0;color:var(--quiet);line-height:1.25}
.ahead th+td,.ahead tr+tr td{border-top:0}
.ahead td:first-child,.ahead thead th:first-child{padding-left:0}
.ahead .ci{font-size:.75rem;white-space:normal;line-height:1.25}
.meaning{margin:auto 0 0;padding-top:10px;border-top:1px solid var(--grid);font-size:.84rem;line-height:1.4}
.meaning div{margin:2px 0}
.meaning dt{display:inline;font-weight:650}
.meaning dt::after{content:": "}
.meaning dd{display:inline;margin:0;color:var(--quiet)}
.figure{margin:40px 0;padding:0;break-inside:avoid}
.figure-source{font-size:.82rem;color:var(--quiet);margin:.4em 0;display:flex;flex-wrap:wrap;gap:4px 10px;align-items:center}
.drawing{max-width:100%;overflow:hidden}
.drawing .gap{display:inline-block;width:26px}
@media (min-width:1100px){.figure:not(.small){display:grid;grid-template:"drawing head" auto "drawing text" 1fr/680px minmax(0,1fr);column-gap:48px}.figure:not(.small) .figure-head{grid-area:head}.figure:not(.small) .drawing{grid-area:drawing}.figure:not(.small) .figure-text{grid-area:text}.figure:not(.small) .keys{flex-direction:column;margin-top:8px}}
.figure figcaption{font-weight:650;font-size:1.04rem;line-height:1.3;margin-bottom:4px}
.figure .chart{display:block;max-width:100%;height:auto;overflow:visible}
.figure .chart text{white-space:pre}
.figure-note{font-size:.86rem;color:var(--quiet);margin:.3em 0}
.keys{display:flex;flex-wrap:wrap;gap:2px 18px;margin:2px 0 8px;font-size:.86rem;color:var(--quiet);max-width:none}
.key{display:inline-flex;align-items:center;gap:6px}
.key svg{-webkit-print-color-adjust:exact;print-color-adjust:exact;flex:none}
.wide .chart{display:inline-block;vertical-align:top}
.narrow{display:none}
@media (max-width:719px){.wide{display:none}.narrow{display:block}}
.reading{grid-column:1/-1;background:var(--soft);border-top:1px solid var(--line)}
.reading dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:6px 28px;margin:8px 0 4px;font-size:.86rem}
.reading dt{font-weight:600}
.reading dd{margin:0;color:var(--quiet);line-height:1.35}
.reading p{font-size:.86rem;margin:.3em 0}
.reading h3{min-height:0}
.enter{margin:24px 0;padding:14px 20px;border-left:3px solid var(--blue);background:var(--soft);max-width:760px;break-inside:avoid}
.enter h3{margin:0 0 .4em;font-size:1rem}
.enter ul{margin:0;padding-left:1.1em}
.more{margin:20px 0}
.more>summary{cursor:pointer;color:var(--blue);font-weight:600;padding:6px 0;width:fit-content}
.small-multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,300px),1fr));gap:8px 28px}
.figure.small{margin:18px 0;max-width:340px}
.figure.small figcaption{min-height:2.6em;line-height:1.3;font-size:.98rem}
.caution{border-left-color:var(--orange)}
.plain{list-style:none;margin:0;padding:0}
.plain li{margin:0 0 3px}
tr.group th{font-weight:650;padding-top:12px;background:#fff}
.measures table{width:100%}
tr:has(+.evidence){border-bottom:0}
.evidence td{padding-top:0;color:var(--quiet)}
.evidence span{display:block;position:sticky;left:0;max-width:min(60rem,calc(100vw - 44px))}
.moves .plain{min-width:15rem}
.reaches{min-width:8.5rem}
.phone>summary{cursor:pointer;color:var(--blue);font-weight:600;padding:10px 0;width:fit-content}
@supports selector(::details-content){
.phone::details-content{content-visibility:visible}
.phone>summary{display:none}
@media screen and (max-width:719px){.phone:not([open])::details-content{content-visibility:hidden}.phone>summary{display:list-item}.phone:not([open]){border-top:1px solid var(--grid)}}
}
.held{display:block}
.fold{margin:0;border-top:1px solid var(--grid)}
.fold>summary{cursor:pointer;color:var(--blue);padding:8px 0;width:fit-content}
.fold .table{margin-top:8px}
.table-source{font-size:.82rem;color:var(--quiet);margin:.5em 0;max-width:none}
.table-source .src{white-space:normal}
.numbers{margin-top:6px;font-size:.88rem}
.numbers summary{cursor:pointer;color:var(--blue);padding:4px 0;width:fit-content}
.table{margin:20px 0 28px}
.scroll{overflow-x:auto;position:relative;background:linear-gradient(90deg,#fff 40%,#fff0) left/56px 100% no-repeat local,linear-gradient(270deg,#fff 40%,#fff0) right/56px 100% no-repeat local,linear-gradient(90deg,#53606e66,#53606e00) left/18px 100% no-repeat scroll,linear-gradient(270deg,#53606e66,#53606e00) right/18px 100% no-repeat scroll}
table{border-collapse:collapse;font-size:.88rem;line-height:1.35}
.table table{min-width:min(100%,640px)}
caption{text-align:left;font-weight:650;font-size:.98rem;padding:0 0 8px}
caption .note{display:block;font-weight:400;font-size:.86rem;max-width:min(68ch,calc(100vw - 44px));position:sticky;left:0}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom;font-weight:600}
th .note{display:block;font-weight:400;font-size:.76rem}
th,td{text-align:left;padding:5px 10px 5px 0;vertical-align:top}
tbody th{font-weight:400}
tbody tr{border-bottom:1px solid var(--grid);break-inside:avoid}
.n{text-align:right;padding-left:10px}
td.n{white-space:nowrap}
td.gone,td.none{color:var(--quiet);font-size:.78rem;white-space:normal}
.table tbody th:first-child{position:sticky;left:0;background:#fff;min-width:9rem;max-width:19rem}
.dense table,.across table{font-size:.8rem}
.across table{width:100%}
.across th,.across td{padding-right:4px}
.across .n{padding-left:8px}
.table.across tbody th:first-child{min-width:7.5rem}
#front{margin-top:56px}
.across thead th{min-width:5.2rem;max-width:9rem;hyphens:auto}
tr.sum th,tr.sum td{font-weight:650;border-top:1px solid var(--ink)}
thead th[colspan]{border-bottom:1px solid var(--line);text-align:left;padding-left:10px}
.words table{font-size:.86rem}
.words td,.words th{min-width:7rem}
.words td.n,.words th.n{min-width:2rem}
.heat td.n{padding:5px 8px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.heat-1{background:#eef4fa}.heat-2{background:#dbe8f4}.heat-3{background:#c6daed}.heat-4{background:#b0cbe5}.heat-5{background:#9bbcdc}
.heat [class*=heat-] .ci,.heat [class*=heat-] .change,.heat [class*=heat-] .q{color:var(--ink)}
.change{font-size:.76rem;color:var(--quiet);margin-left:4px}
.gaps{margin:28px 0;padding:14px 20px;border-left:3px solid var(--orange);background:var(--soft);max-width:760px;break-inside:avoid}
.gaps h3{margin:0 0 .4em;font-size:1rem}
.gaps ul{margin:0;padding-left:1.1em}
.gaps li{margin:.35em 0;line-height:1.4}
.gaps .quiet{font-size:.86rem}
.status{display:inline-block;font-size:.78rem;line-height:1.5;padding:0 .5em;border:1px solid var(--line);border-radius:3px;background:#fff;white-space:nowrap}
.status-bestilles{border-color:var(--orange);color:var(--warn)}
.status-finnes-ikke{border-style:dashed;border-color:var(--quiet)}
.no-figures{border:1px dashed var(--quiet);border-radius:4px;padding:10px 20px;background:var(--soft);max-width:760px}
.small-print{font-size:.8rem}
.legend{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,22rem),1fr));gap:6px 32px;margin:0}
.legend div{display:flex;gap:10px}
.legend dt{flex:0 0 9.5rem;font-weight:600}
.legend dd{margin:0;color:var(--quiet)}
.legend dt .q{color:var(--ink)}
:target{scroll-margin-top:4rem}
tr:target,article:target{background:#fff8d6}
footer{margin-top:64px;padding-block:24px 48px;border-top:1px solid var(--line);color:var(--quiet);font-size:.88rem}
@media (max-width:480px){body{font-size:15px}.lead{font-size:1.08rem}.table tbody th:first-child{min-width:7rem;max-width:9.5rem;hyphens:auto;overflow-wrap:break-word}.chapter{margin-top:44px}}
@media print{
html{font-size:12.6px}
body{font-size:9.3pt;line-height:1.36}
main,footer{max-width:none;padding:0}
.front{padding:0 0 4px}
h1{font-size:22pt;margin:0 0 .2em}
h2{font-size:15pt;margin-bottom:.4em}
h3{font-size:11pt;margin:.9em 0 .3em;break-after:avoid}
.lead{font-size:11pt;margin:.3em 0}
h1,h2,p,.lead{max-width:none}
p,li{margin-block:.25em}
.front{padding:0}
h2,caption,figcaption,.kicker{break-after:avoid}
.masthead{position:static}
.synthetic{border:1.5pt solid var(--orange);padding:4pt 8pt;margin-bottom:8pt;font-size:9.5pt}
.skip,.languages,.strip,.numbers,.screen,.more,h3:has(+.fold),h3:has(+p+.fold),h3:has(+p+.fold)+p{display:none}
.reading dl,.reading p{font-size:8.5pt}
.reading dl{gap:3pt 14pt;margin:4pt 0}
.figure .keys{margin:2pt 0 4pt}
.contents{margin:4pt 0 8pt;padding:3pt 0;font-size:8.5pt}
.contents ul{display:none}
.contents ol{display:flex;flex-wrap:wrap;gap:0 12pt}
.contents li{padding:1pt 0}
.contents a{text-decoration:none}
.chapter{margin-top:13pt;padding-top:6pt}
.phone>summary{display:none}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 12pt;align-items:start}
.pair .wide{display:none!important}
.pair .narrow{display:block!important}
#front{margin-top:10pt}
#front .cards{grid-template-columns:repeat(4,1fr);gap:5pt}
#front .card{padding:5pt 6pt}
#front .card .value{font-size:12.5pt}
.gaps{padding:5pt 10pt;max-width:none;margin:10pt 0;font-size:8.5pt}
.gaps ul{padding:0;list-style:none}
.gaps li{display:inline-block;margin:0 8pt 2pt 0}
.gaps .quiet{display:none}
.enter{margin:8pt 0;padding:5pt 10pt}
.card.reading{padding:5pt 8pt}
.cards{grid-template-columns:repeat(3,1fr);gap:8pt;margin:8pt 0}
.card{padding:6pt 7pt;border-top-width:2pt;line-height:1.25}
.ahead{margin:2pt 0 3pt}
.ahead th,.ahead td{padding-block:1pt}
.ahead tbody th{padding-top:2pt;line-height:1.15}
.card .when,.card .span{margin-bottom:2pt}
.card h3{font-size:9.4pt}
.card .value{font-size:14pt}
.card .when,.card .span,.meaning,.ahead{font-size:8.5pt}
.meaning{line-height:1.25;padding-top:4pt}
.card h3{min-height:0}
.ahead th,.ahead td{padding-left:3pt}
.ahead .ci,.ahead thead th{font-size:8.5pt}
td .q{width:5.5pt;height:5.5pt;border-width:1pt;margin-left:2.5pt}
.figure{margin:9pt 0;max-width:none}
.figure .wide .chart{max-width:166mm}
.wide{display:block}.narrow{display:none}
.small-multiples{grid-template-columns:repeat(2,1fr);gap:2pt 14pt}
.figure.small{max-width:none;margin:6pt 0}
.scroll{overflow:visible;background:none}
.table{margin:8pt 0 12pt}
.table.short:not(.measures,.moves,.services,.heat),.enter,.reading{break-inside:avoid}
.evidence,#figure-why-fte-specialist{display:none}
#figure-map{display:grid;grid-template:"drawing head" auto "drawing text" 1fr/88mm minmax(0,1fr);column-gap:10pt}
#figure-map .figure-head{grid-area:head}#figure-map .drawing{grid-area:drawing}#figure-map .figure-text{grid-area:text}
#figure-map .wide{display:none}#figure-map .narrow{display:block}
#question-2 .ahead,#question-4 .cards .ahead{display:none}
#question-5 ol{margin:4pt 0;padding-left:14pt}
#question-5 ol li{margin:3pt 0}
.table table{width:100%;min-width:0}
table{font-size:8.5pt;line-height:1.25}
thead{display:table-header-group}
th,td{padding:2pt 5pt 2pt 0}
.n{padding-left:4pt}
.table tbody th:first-child{position:static;min-width:0}
.dense table,.across table{font-size:8.5pt}
.dense th,.dense td,.across th,.across td{padding:2pt 3pt 2pt 0}
.dense .n,.across .n{padding-left:2pt}
.dense .ci,.across .ci,.ci{font-size:8.5pt}
.across thead th .note,.change{font-size:8.5pt}
.across thead th{min-width:0}
.words table{font-size:8.5pt}
.words td,.words th{min-width:0}
caption .note{max-width:none}
.legend{break-inside:avoid}
#sources caption,#unknown caption{display:none}
#sources table{table-layout:fixed}
#sources td{overflow-wrap:anywhere}
#sources th:nth-child(1){width:4%}#sources th:nth-child(2){width:36%}#sources th:nth-child(3),#sources th:nth-child(4){width:18%}
.heat td.n{padding:2.5pt 3pt}
.src a{font-size:8.5pt;padding:0 2pt;min-width:0}
.table-source,.figure-source{font-size:8.5pt;margin:2pt 0}
a{color:inherit}
.tag,.status,.figure-note,.keys,.figure .numbers,caption .note,th .note,code,.quiet,.small-print,.badge,td.gone,td.none,.reading dd,.kicker{font-size:8.5pt}
.figure figcaption{font-size:10pt}
.figure.small figcaption{min-height:0;font-size:9.5pt}
footer{margin-top:14pt;padding:6pt 0;font-size:8.5pt}
}
`

/**
 * The running line and page number of the printed page, in the page's margin so that no line of text is
 * ever covered. Chromium prints margin boxes; browsers that do not still print the mark of every group.
 */
export function printHeader(line: string): string {
  const quoted = line.replaceAll('\\', '').replaceAll('"', '\\22 ').replaceAll('<', '\\3c ')
  return `@page{size:A4;margin:17mm 14mm 14mm;@top-left{content:"${quoted}";font:8pt "Segoe UI",system-ui,Arial,sans-serif;color:#53606e}@bottom-right{content:counter(page) " / " counter(pages);font:8pt "Segoe UI",system-ui,Arial,sans-serif;color:#53606e}}`
}
