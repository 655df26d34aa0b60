export { type RunningServer, type StartOptions, startServer } from './start-server.ts'
