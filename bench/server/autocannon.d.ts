// As much of autocannon 9 as load.ts uses; the package has no types.
declare module 'autocannon' {
  interface Run extends Promise<{ errors: number; timeouts: number }> {
    on(
      event: 'response',
      listener: (client: unknown, status: number, bytes: number, ms: number) => void,
    ): this
    on(event: 'reqError', listener: () => void): this
  }
  interface Options {
    readonly url: string
    readonly connections: number
    readonly duration: number
    setupClient(client: { setRequests(requests: object[]): void }): void
  }
  export default function autocannon(options: Options): Run
}
