import type { FastifyRequest } from 'fastify'

/** Whose share of what there is for everyone a request takes: of who has signed in, else of where it comes from. */
export function askerOf({ session, ip }: FastifyRequest): string {
  return session?.get('subject') ?? ip
}
