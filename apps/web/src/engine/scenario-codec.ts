import {
  canonicalJson,
  type Scenario,
  scenarioFromLink,
  scenarioToLink,
  utf8,
} from '@samsyn/scenario'

/** A scenario as it stands in the address. The streams of the browser deflate as zlib does. */
export async function linkOf(scenario: Scenario): Promise<string> {
  const packed = await through(utf8(canonicalJson(scenario)), new CompressionStream('deflate-raw'))
  return scenarioToLink(scenario, { deflate: () => packed })
}

/** @throws Refusal for text that no link carries */
export async function scenarioOf(link: string): Promise<Scenario> {
  let inflated: Uint8Array | null = null
  try {
    const letters = atob(link.replaceAll('-', '+').replaceAll('_', '/'))
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
    inflated = await through(packed, new DecompressionStream('deflate-raw'))
  } catch {
    // A link that is cut off is refused below, in the words of the engine.
  }
  return scenarioFromLink(link, {
    inflate: () => {
      if (inflated === null) throw new RangeError('cut off')
      return inflated
    },
  })
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const readable = new Blob([bytes as BlobPart]).stream().pipeThrough(stream)
  return new Uint8Array(await new Response(readable).arrayBuffer())
}
