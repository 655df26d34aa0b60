/**
 * A session lies sealed with whoever has it, and no server can take it back: so those that were ended before their time
 * are remembered until it is up. A server that starts anew has forgotten them; another key ends all sessions.
 */
export class EndedSessions {
  private readonly forgetAt = new Map<string, number>()
  private readonly lifeMs: number

  /** @param lifeSeconds how long a session is good for */
  constructor(lifeSeconds: number) {
    this.lifeMs = lifeSeconds * 1000
  }

  has(id: string | undefined): boolean {
    return id !== undefined && this.forgetAt.has(id)
  }

  add(id: string, now: number): void {
    for (const [old, until] of this.forgetAt) {
      if (until > now) break
      this.forgetAt.delete(old)
    }
    this.forgetAt.set(id, now + this.lifeMs)
  }
}
