import type { Connector } from './connector.ts'
import { fhi } from './fhi.ts'
import { files } from './files.ts'
import { klass } from './klass.ts'
import { pxweb0, pxweb2 } from './pxweb.ts'
import type { ConnectorName } from './source-catalogue.ts'

/** Who speaks to which kind of service. A new one: a file beside these, and a line here. */
export const connectorOf: Readonly<Record<ConnectorName, Connector>> = {
  pxweb2,
  pxweb0,
  klass,
  fhi,
  files,
}
