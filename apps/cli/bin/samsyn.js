#!/usr/bin/env node
// Starts Samsyn on Node 24 or newer, wherever it is: on this Node if it is new enough, otherwise on
// the binary that npm installed as an optional dependency. Plain JavaScript, for the old Node.
import { spawn } from 'node:child_process'
import module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const major = Number(process.versions.node.split('.')[0])

if (major >= 24) {
  module.enableCompileCache?.()
  if (process.env.SAMSYN_LAUNCHED) endWithLauncher()
  await import('../src/main.ts')
} else {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const binary = findBinary(name)
  if (binary === undefined) {
    process.stderr.write(
      `Found Node ${process.versions.node} and no package ${name}; because Samsyn needs Node 24 or newer and ` +
        'npm skips a platform package that it cannot fetch. To fix it: install Node 24, or run `npm ci` again with a network.\n',
    )
    process.exit(69)
  }
  // Not spawnSync: it would hear no signal, and a stopped launcher would leave the server running. The fourth
  // channel carries nothing: it closes when the launcher dies, also of a signal that it cannot pass on.
  const child = spawn(binary, [...process.execArgv, process.argv[1], ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, SAMSYN_LAUNCHED: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

/** Without its launcher nobody could stop it any more: it ends as if it had been asked to. */
function endWithLauncher() {
  const end = () => process.emit('SIGTERM') || process.exit(143)
  if (!process.connected) end()
  process.once('disconnect', end)
  // Listening for that keeps nobody from ending.
  process.channel?.unref()
}

/** @param {string} name */
function findBinary(name) {
  const require = createRequire(import.meta.url)
  try {
    const folder = dirname(require.resolve(`${name}/package.json`))
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    return undefined
  }
}
