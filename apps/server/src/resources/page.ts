import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { knownRefusal } from '@samsyn/refusal'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendRefusal } from '../problem.ts'
import type { Server } from '../routes.ts'
import { sendWrongMethod } from '../wrong-method.ts'

/** The built page and, for every address that is a view of it and no file, its first document. */
export async function pageRoutes(server: Server, folder: string | null): Promise<void> {
  const built = folder !== null && existsSync(join(folder, 'index.html'))
  const first = built ? await readFile(join(folder, 'index.html')) : null
  if (built) {
    await server.register(async (files) => fileRoutes(files, folder))
  }
  const sendFirst = (reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(first)
  server.get('/', { schema: { hide: true } }, (request, reply) =>
    first === null ? notThere(request, reply) : sendFirst(reply),
  )
  server.setNotFoundHandler({ preHandler: server.rateLimit() }, (request, reply) => {
    if (first === null || !isView(request)) return notThere(request, reply)
    const { method } = request
    return asked.includes(method) ? sendFirst(reply) : sendWrongMethod(reply, method, asked)
  })
}
const asked = ['GET', 'HEAD']

async function fileRoutes(server: FastifyInstance, folder: string): Promise<void> {
  // A folder, a way up or a name too long for a file: by whatever name it is refused, no file lies there.
  server.setErrorHandler((error: FastifyError, request, reply) => {
    if (![400, 403, 404].includes(error.statusCode ?? 500)) throw error
    return notThere(request, reply)
  })
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: true,
    decorateReply: false,
    // Files that Vite names by their content never change; the rest is asked about each time.
    setHeaders(reply, path) {
      const named = path.includes('/assets/')
      reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

/** An address a person may have in their browser: not the API, and no file that is missing. */
function isView({ url }: FastifyRequest): boolean {
  const path = url.split('?')[0]!
  return (
    !/^\/(api|health|sign-in|sign-out)(\/|$)/.test(path) && !path.split('/').at(-1)!.includes('.')
  )
}

function notThere({ url }: FastifyRequest, reply: FastifyReply) {
  return sendRefusal(
    reply,
    knownRefusal('address-unknown', { address: url.split('?')[0]!.slice(0, 100) }),
  )
}
