// The planning basis starts from the same baseline, and lies nearer to the tables: it is made there.
export { baselineOf } from '@samsyn/plan'
