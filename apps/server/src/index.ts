export { type SignInSettings, signInFrom } from './sign-in/settings.ts'
export { type RunningServer, type StartOptions, startServer } from './start-server.ts'
