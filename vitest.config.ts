import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{packages,apps,tools,bench}/**/*.test.ts'],
    // Tests that read the real tables, or kill what they test twenty times, take seconds, and minutes on a machine that does much else.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
