import { loadData } from './load-data.ts'
import { baselineOf } from './scenario-baseline.ts'
import { preparePlans } from '@samsyn/plan'
import { drawPopulation } from '@samsyn/population'
import { library } from '@samsyn/measures'
import { prepareRun, drawRun, runModel, packBaseline } from '@samsyn/scenario'
const data = await loadData(undefined, {at(){},end(){}} as any)
const prepared = preparePlans(data)
for (const c of data.geography.communities) { if (c.municipalities.length<20) continue
const baseline = baselineOf(prepared, c)
const scenario: any = {schema:1,name:'x',coverage:'continued',health:'equal-mortality',familyCare:'constant',
 bases:[{service:'hospital-outpatient',per1000:[500,900,2200,2600,1900],rationale:'x'},{service:'mental-outpatient',per1000:[300,500,100,50,30],rationale:'x'},{service:'mental-bed-days',per1000:[30,120,60,50,30],rationale:'x'},{service:'short-stay',per1000:[0,5,200,900,1500],rationale:'x'}],
 measures: library.map(m=>({measure:m.id}))}
for (const N of [4000,1000]) {
const years = Array.from({length:baseline.lastYear-baseline.firstYear+2},(_,i)=>baseline.firstYear+i)
let t=performance.now(); const lap=()=>{const n=performance.now();const r=n-t;t=performance.now();return r.toFixed(0)}
const people = drawPopulation(prepared.model, prepared.projection,{areas:baseline.areas,years,draws:N,seed:1}); const a=lap()
const model = prepareRun({baseline,scenario,library}); const b=lap()
const drawn = drawRun(model,{draws:N,seed:1,people}); const d=lap()
const run = runModel(model,drawn,N===1000?{byArea:[]}:{}); const e=lap()
console.log(c.id,baseline.areas.length,'areas',model.services.length,'services',model.moves.length,'moves',N,'draws: people',a,'prepare',b,'draw',d,'run',e,'rss',(process.memoryUsage().rss/1e6).toFixed(0),'params',model.parameters.length,'baseline bytes',packBaseline(baseline).length, run.conservation)
}}
