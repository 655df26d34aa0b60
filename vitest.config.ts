import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{packages,apps,tools,bench}/**/*.test.ts'],
    // Tests that read the real tables or project all municipalities take seconds, not milliseconds.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
