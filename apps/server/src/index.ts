export { type RunningServer, serveFolder } from './serve-folder.ts'
