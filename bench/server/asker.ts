import { connect, type Socket } from 'node:net'

export interface Reply {
  readonly status: number
  readonly etag: string | null
  /** From the question's last byte out to the answer's last byte in. */
  readonly ms: number
}

interface Underway {
  readonly from: number
  readonly resolve: (reply: Reply) => void
  readonly reject: (error: Error) => void
}

const END_OF_HEAD = '\r\n\r\n'
const LAST_CHUNK = Buffer.from('0\r\n\r\n')

/**
 * One connection that is kept, with one question under way at a time. It reads as much of HTTP/1.1 as tells where an
 * answer ends, and bodies not at all: on two cores a client that parses all it is sent measures itself.
 */
export class Asker {
  private readonly host: string
  private readonly port: number
  private socket: Socket | null = null
  private underway: Underway | null = null
  /** What came of the head, or of a body in chunks, and is not whole yet. */
  private held: Buffer = Buffer.alloc(0)
  private head: { status: number; etag: string | null; chunked: boolean } | null = null
  private left = 0

  constructor(url: string) {
    const { hostname, port } = new URL(url)
    this.host = hostname
    this.port = Number(port)
  }

  /** @throws Error when the connection is lost before the answer is whole; the next question makes another */
  ask(path: string, etag: string | null): Promise<Reply> {
    this.socket ??= this.connected()
    const known = etag === null ? '' : `if-none-match: ${etag}\r\n`
    const question = `GET ${path} HTTP/1.1\r\nhost: ${this.host}:${this.port}\r\naccept-encoding: gzip, br\r\n${known}\r\n`
    return new Promise((resolve, reject) => {
      this.underway = { from: performance.now(), resolve, reject }
      this.socket!.write(question)
    })
  }

  close(): void {
    this.socket?.destroy()
  }

  private connected(): Socket {
    const socket = connect({ host: this.host, port: this.port, noDelay: true })
    socket.on('data', (part) => this.read(part))
    socket.on('error', () => {})
    socket.on('close', () => {
      const lost = this.underway
      this.forget()
      this.socket = null
      lost?.reject(new Error('the connection was lost'))
    })
    return socket
  }

  private read(part: Buffer): void {
    if (this.head !== null) {
      this.readBody(part)
      return
    }
    this.held = this.held.length === 0 ? part : Buffer.concat([this.held, part])
    const end = this.held.indexOf(END_OF_HEAD)
    if (end < 0) return
    this.readHead(this.held.toString('latin1', 0, end))
    const rest = this.held.subarray(end + END_OF_HEAD.length)
    this.held = Buffer.alloc(0)
    this.readBody(rest)
  }

  private readBody(part: Buffer): void {
    if (this.head!.chunked) {
      // Only small answers come in chunks, so that looking for the last at the end is enough.
      this.held = Buffer.concat([this.held, part])
      if (this.held.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK)) this.whole()
    } else {
      this.left -= part.length
      if (this.left <= 0) this.whole()
    }
  }

  private readHead(text: string): void {
    const status = Number(text.slice(9, 12))
    this.head = {
      status,
      etag: /\r\netag: ([^\r]*)/i.exec(text)?.[1] ?? null,
      chunked: /\r\ntransfer-encoding: chunked/i.test(text),
    }
    this.left = status === 304 ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0)
  }

  private whole(): void {
    const { status, etag } = this.head!
    const { from, resolve } = this.underway!
    this.forget()
    resolve({ status, etag, ms: performance.now() - from })
  }

  private forget(): void {
    this.underway = null
    this.head = null
    this.held = Buffer.alloc(0)
  }
}
